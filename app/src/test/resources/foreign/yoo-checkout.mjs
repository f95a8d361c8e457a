// What a shop does with YooKassa, by the client of the npm package @a2seven/yoo-checkout.
// Arguments: root of the API, shop, its secret, where payments are paid.
import { createRequire } from 'node:module';

const { YooCheckout } = createRequire(import.meta.url)('@a2seven/yoo-checkout');

const [root, shopId, secretKey, checkout] = process.argv.slice(2);
const client = new YooCheckout({ shopId, secretKey });
client.root = root;
const said = {};

const rub = (value) => ({ value, currency: 'RUB' });
const receipt = (value) => ({
  customer: { email: 'till@shop.example' },
  items: [
    {
      description: 'VPN',
      quantity: '1.00',
      amount: rub(value),
      vat_code: 1,
      payment_subject: 'service',
      payment_mode: 'full_payment',
    },
  ],
});
const wanted = {
  amount: rub('299.00'),
  capture: false,
  confirmation: { type: 'redirect', return_url: 'https://shop.example/back' },
  description: 'Month & more, 30 days',
  metadata: { payment_id: 'payment-judged' },
  receipt: receipt('299.00'),
};
const failure = (call) =>
  call.then(
    () => 'none',
    ({ response: { status, data } }) => `${status} ${data.code} ${data.parameter ?? ''}`.trim(),
  );
const pay = (id) => fetch(`${checkout}/${id}/pay`, { method: 'POST', body: '{}' });
const ids = (page) => page.items.map((one) => one.id);

said.made = await client.createPayment(wanted, 'judged-1');
said.again = await client.createPayment(wanted, 'judged-1');
said.otherBody = await failure(client.createPayment({ ...wanted, capture: true }, 'judged-1'));
said.wrongReceipt = await failure(client.createPayment({ ...wanted, receipt: receipt('298.00') }));

const id = said.made.id;
await pay(id);
said.held = await client.getPayment(id);
said.taken = await client.capturePayment(id, { amount: rub('299.00') }, 'judged-take');
said.takenTwice = await failure(client.capturePayment(id, { amount: rub('299.00') }));

const unwanted = await client.createPayment(wanted);
await pay(unwanted.id);
said.letGo = await client.cancelPayment(unwanted.id);

const back = (value, key) =>
  client.createRefund({ payment_id: id, amount: rub(value), receipt: receipt(value) }, key);
said.part = await back('100.00', 'judged-back-1');
said.partAgain = await back('100.00', 'judged-back-1');
said.rest = await back('199.00');
said.tooMuch = await failure(back('0.01'));
said.afterwards = await client.getPayment(id);

const since = { value: said.made.created_at, mode: 'gte' };
said.succeededOnes = ids(await client.getPaymentList({ created_at: since, status: 'succeeded', limit: 100 }));
said.refundsNewestFirst = ids(await client.getRefundList({ payment_id: id, limit: 100 }));

said.unknown = await failure(client.getPayment('22e12f66-000f-5000-8000-18db351245c7'));
said.stranger = await failure(new Stranger().getPayment(id));

console.log(JSON.stringify(said));

function Stranger() {
  return Object.assign(new YooCheckout({ shopId, secretKey: 'test_no' }), { root });
}

// What a shop does with YooKassa, by the client of the npm package yookassa.
// Arguments: root of the API, shop, its secret, where payments are paid.
import { createRequire } from 'node:module';

const YooKassa = createRequire(import.meta.url)('yookassa');

const [apiUrl, shopId, secretKey, checkout] = process.argv.slice(2);
const client = new YooKassa({ shopId, secretKey, apiUrl });
const said = {};

const rub = (value) => ({ value, currency: 'RUB' });
const wanted = {
  amount: rub('299.00'),
  capture: false,
  confirmation: { type: 'redirect', return_url: 'https://shop.example/back' },
  description: 'Month & more, 30 days',
  metadata: { payment_id: 'payment-judged' },
};
const plain = ({ _instance, ...rest }) => rest;
// The client keeps no status of an error; a code belongs to one.
const statuses = { invalid_request: 400, invalid_credentials: 401, not_found: 404 };
const failure = (call) =>
  call.then(() => 'none', (e) => `${statuses[e.code]} ${e.code} ${e.parameter ?? ''}`.trim());
const pay = (id) => fetch(`${checkout}/${id}/pay`, { method: 'POST', body: '{}' });

const made = await client.createPayment(wanted, 'judged-1');
said.made = { ...plain(made), confirmationUrl: made.confirmationUrl };
said.again = plain(await client.createPayment(wanted, 'judged-1'));
said.otherBody = await failure(client.createPayment({ ...wanted, capture: true }, 'judged-1'));

await pay(made.id);
await made.reload();
said.held = plain(made);
await made.capture(rub('299.00'));
said.taken = plain(made);
said.takenTwice = await failure(client.capturePayment(made.id, rub('299.00'), 'judged-twice'));

const unwanted = await client.createPayment(wanted, 'judged-2');
await pay(unwanted.id);
await unwanted.cancel();
said.letGo = { isCanceled: unwanted.isCanceled, reason: unwanted.cancellation_details.reason };

said.part = plain(await client.createRefund(made.id, rub('100.00'), 'judged-back-1'));
said.partAgain = plain(await client.createRefund(made.id, rub('100.00'), 'judged-back-1'));
said.rest = plain(await made.refund(rub('199.00')));
said.tooMuch = await failure(made.refund(rub('0.01')));
said.afterwards = plain(await client.getPayment(made.id));

said.unknown = await failure(client.getPayment('22e12f66-000f-5000-8000-18db351245c7'));
said.stranger = await failure(new YooKassa({ shopId, secretKey: 'test_no', apiUrl }).getPayment(made.id));

console.log(JSON.stringify(said));

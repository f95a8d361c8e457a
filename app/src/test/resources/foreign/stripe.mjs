// What a shop does with Stripe Checkout, by the client of the npm package stripe.
// Arguments: where the stand-ins answer, secret key, secret of callbacks, port for callbacks.
import { createServer } from 'node:http';
import Stripe from 'stripe';

const [sandbox, key, secret, port] = process.argv.slice(2);
// The client knows no folder before /v1; the stand-in has one, beside the others.
const below = (url, init) => {
  const { pathname, search } = new URL(url);
  return fetch(`${sandbox}/stripe${pathname}${search}`, init);
};
const settings = { httpClient: Stripe.createFetchHttpClient(below), maxNetworkRetries: 0, telemetry: false };
const stripe = new Stripe(key, settings);
const said = {};

const came = [];
const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  came.push({ body: Buffer.concat(parts), signature: request.headers['stripe-signature'] });
  response.end();
});
await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
const told = async (type) => {
  for (let tries = 0; tries < 400; tries++) {
    for (const one of came) {
      const event = stripe.webhooks.constructEvent(one.body, one.signature, secret);
      if (event.type === type) return { ...one, event };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nobody told of ${type} under a right signature`);
};
const does = (path, body = {}) =>
  fetch(`${sandbox}/sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) }).then((answer) => answer.status);
const failure = (call) =>
  call.then(
    () => ({ type: 'none' }),
    ({ type, code, param, statusCode }) => ({ type, code, param, statusCode }),
  );

const wanted = {
  mode: 'payment',
  client_reference_id: 'payment-judged',
  metadata: { payment_id: 'payment-judged', 'odd [name]': 'a=b&c' },
  payment_intent_data: { description: 'Month & more', metadata: { payment_id: 'payment-judged' } },
  line_items: [
    { quantity: 1, price_data: { currency: 'usd', unit_amount: 349, product_data: { name: 'Month & more, 30 days' } } },
  ],
  expires_at: Math.floor(Date.now() / 1000) + 7200,
  success_url: 'https://shop.example/paid',
  cancel_url: 'https://shop.example/left',
};
const sessions = stripe.checkout.sessions;
const under = { idempotencyKey: 'key-judged' };
const made = await sessions.create(wanted, under);
said.made = made;
const again = await sessions.create(wanted, under);
said.again = { id: again.id, replayed: again.lastResponse.headers.get('idempotent-replayed') };
said.other = await failure(sessions.create({ ...wanted, client_reference_id: 'other' }, under));
said.soon = await failure(sessions.create({ ...wanted, expires_at: Math.floor(Date.now() / 1000) + 60 }));
said.odd = await failure(sessions.create({ ...wanted, colour: 'red' }));
said.bare = await failure(sessions.create({ mode: 'payment', success_url: 'https://shop.example' }));
said.none = await failure(sessions.retrieve('cs_test_none'));
said.stranger = await failure(new Stripe('sk_test_other', settings).checkout.sessions.list());
await does('faults', { standIn: 'stripe', fault: 'http-429', times: 1 });
said.busy = await failure(sessions.list());
await does('faults', { standIn: 'stripe', fault: 'http-500', times: 1 });
said.broken = await failure(sessions.list());

said.declining = await does(`checkout/${made.id}/decline`);
said.declined = (await told('payment_intent.payment_failed')).event.data.object.last_payment_error;
said.paying = await does(`checkout/${made.id}/pay`);
const paid = await told('checkout.session.completed');
said.told = paid.event.data.object;
try {
  const late = Date.now() + 301000;
  stripe.webhooks.constructEvent(paid.body, paid.signature, secret, 300, undefined, late);
  said.stale = 'none';
} catch (error) {
  said.stale = error.type;
}
said.read = await sessions.retrieve(made.id, { expand: ['payment_intent.latest_charge.balance_transaction'] });

for (let more = 0; more < 4; more++) await sessions.create(wanted, { idempotencyKey: `key-more-${more}` });
const all = await sessions.list({ limit: 2 }).autoPagingToArray({ limit: 100 });
said.all = all.map((one) => one.id);
said.complete = (await sessions.list({ status: 'complete', expand: ['data.payment_intent'] })).data;
said.expired = (await sessions.expire(said.all[0])).status;

const intent = said.read.payment_intent.id;
said.byIntent = (await sessions.list({ payment_intent: intent })).data.map((one) => one.id);
const part = { payment_intent: intent, amount: 100, metadata: { refund_id: 'refund-judged' } };
said.back = await stripe.refunds.create(part, { idempotencyKey: 'refund-judged' });
said.backAgain = (await stripe.refunds.create(part, { idempotencyKey: 'refund-judged' })).id;
said.refundTold = (await told('charge.refunded')).event.data.object;
said.backOnes = (await stripe.refunds.list({ payment_intent: intent })).data.map((one) => one.id);
said.tooMuch = await failure(stripe.refunds.create({ payment_intent: intent, amount: 250 }));

said.disputing = await does(`checkout/${made.id}/charge-back`, { reason: 'fraudulent' });
said.dispute = (await told('charge.dispute.created')).event.data.object;
said.disputes = (await stripe.disputes.list({ payment_intent: intent })).data.map((one) => one.id);
said.charge = await stripe.charges.retrieve(said.read.payment_intent.latest_charge.id);
said.noMore = await failure(stripe.refunds.create({ payment_intent: intent }));

server.close();
console.log(JSON.stringify(said));

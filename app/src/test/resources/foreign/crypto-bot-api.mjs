// What a shop does with Crypto Pay, by the client of the npm package crypto-bot-api.
// Arguments: endpoint, token, where invoices are paid, port for callbacks.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// The client calls over TLS only; the stand-in answers without, on this machine.
require('node:https').request = require('node:http').request;
const CryptoBotAPI = require('crypto-bot-api');

const [endpoint, token, checkout, port] = process.argv.slice(2);
const client = new CryptoBotAPI(token, endpoint);
const said = {};

await client.createServer({ http: true }, '/callbacks/cryptopay', { host: '127.0.0.1', port });
const told = new Promise((resolve, reject) => {
  client.on('paid', resolve);
  setTimeout(() => reject(new Error('nobody told of the payment under a right signature')), 20000).unref();
});

said.me = await client.getMe();
said.coin = await client.getCurrency('TON');
said.rate = await client.getExchangeRate('TON', 'USD');

const wanted = {
  currencyType: CryptoBotAPI.CurrencyType.Fiat,
  fiat: 'USD',
  amount: '3.49',
  acceptedAssets: ['USDT', 'TON'],
  description: 'Month & more, 30 days',
  payload: { payment_id: 'payment-judged' },
  expiresIn: 3600,
};
said.made = await client.createInvoice(wanted);
said.paying = (await fetch(`${checkout}/${said.made.id}/pay`, { method: 'POST', body: '{}' })).status;
said.told = await told;
await client.closeServer();
said.balance = await client.getBalance('USDT');
[said.read] = await client.getInvoices({ ids: [said.made.id] });

const other = await client.createInvoice({ asset: 'TON', amount: '1.5' });
said.paidOnes = (await client.getInvoicesPaginate({ status: 'paid' })).map((one) => one.id);
said.deleted = await client.deleteInvoice(other.id);
said.left = (await client.getInvoices()).map((one) => one.id);

const back = { userId: 1001, asset: 'USDT', amount: '3.49', spendId: 'refund-judged', comment: 'Refund' };
said.sent = await client.transfer(back);
said.sentOnes = (await client.getTransfers()).map((one) => one.id);
const failure = (call) => call.then(() => 'none', (error) => error.message);
said.sentTwice = await failure(client.transfer(back));
said.stranger = await failure(new CryptoBotAPI('1:' + 'x'.repeat(35), endpoint).getMe());

console.log(JSON.stringify(said));

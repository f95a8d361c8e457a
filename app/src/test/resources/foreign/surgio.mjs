// What apps make of a subscription, by the providers of the npm package surgio.
// Arguments: a link of the shop; an address that lists keys of every kind.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [bought, mixed] = process.argv.slice(2);

// What it remarks on its way is not the answer.
const answer = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

// It insists on a configuration and two folders, and keeps a third in the home directory.
process.env.HOME = process.cwd();
['template', 'provider'].forEach((name) => mkdirSync(name));
writeFileSync('surgio.conf.js', 'module.exports = { artifacts: [] };');
require('surgio/build/config').loadConfig(process.cwd());

const read = (file, type, url) => {
  const Provider = require(`surgio/build/provider/${file}`).default;
  return new Provider('shop', { type, url }).getNodeListV2();
};

const said = {
  bought: await read('ShadowsocksSubscribeProvider', 'shadowsocks_subscribe', bought),
  shadowsocks: await read('ShadowsocksSubscribeProvider', 'shadowsocks_subscribe', mixed),
  trojan: await read('TrojanProvider', 'trojan', mixed),
  vmess: await read('V2rayNSubscribeProvider', 'v2rayn_subscribe', mixed),
};

answer(JSON.stringify(said));

// What apps make of a subscription, by the npm package surgio.
// Arguments: "lists", a link of the shop, an address that lists keys of every kind;
// or "clash" and a link of the shop.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [wish, ...links] = process.argv.slice(2);

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

const wishes = {
  lists: async (bought, mixed) => ({
    bought: await read('ShadowsocksSubscribeProvider', 'shadowsocks_subscribe', bought),
    boughtByClash: await read('ClashProvider', 'clash', bought),
    shadowsocks: await read('ShadowsocksSubscribeProvider', 'shadowsocks_subscribe', mixed),
    trojan: await read('TrojanProvider', 'trojan', mixed),
    vmess: await read('V2rayNSubscribeProvider', 'v2rayn_subscribe', mixed),
  }),
  // It asks as an app of Clash's family does, and says in sing-box's words what it read.
  clash: async (link) => {
    const { nodeList } = await read('ClashProvider', 'clash', link);
    const outbounds = require('surgio/build/utils/singbox').getSingboxNodes(nodeList);
    return { outbounds, route: { final: outbounds[0].tag } };
  },
};

answer(JSON.stringify(await wishes[wish](...links)));

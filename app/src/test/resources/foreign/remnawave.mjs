// Calls of a Remnawave panel and its answers, judged by the contract that its authors publish as the
// npm package @remnawave/backend-contract. Arguments: where the calls are written down; the panel's
// address and token.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const contract = require('@remnawave/backend-contract');
const [journal, panel, token] = process.argv.slice(2);

// The pretended panel signs its certificate itself.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

const WORD = '[^/]+';
const commands = Object.entries(contract)
  .filter(([, one]) => one?.endpointDetails && one?.url)
  .map(([name, one]) => {
    const url = typeof one.url === 'function' ? one.url(...Array(one.url.length).fill(WORD)) : one.url;
    const path = new RegExp(`^${url.replace(/\/$/, '')}$`);
    return { name, ...one, path, words: url.split(WORD).length, method: one.endpointDetails.REQUEST_METHOD };
  })
  .sort((a, b) => a.words - b.words);

const meant = (method, path) =>
  commands.find((one) => one.method.toUpperCase() === method && one.path.test(path));

const problems = (schema, value) => {
  if (!schema) return [];
  const strict = typeof schema.strict === 'function' ? schema.strict() : schema;
  const read = strict.safeParse(value);
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

const asked = (await (await fetch(journal)).json()).map(({ data }) => {
  const [path, query = ''] = data.path.split('?');
  const command = meant(data.method, path);
  if (!command) return { call: `${data.method} ${path}`, wrong: ['the contract knows no such call'] };
  const body = data.body ? JSON.parse(data.body) : {};
  return {
    call: command.name,
    wrong: [
      ...problems(command.RequestBodySchema ?? (data.body ? command.RequestSchema : undefined), body),
      ...problems(command.RequestQuerySchema, Object.fromEntries(new URLSearchParams(query))),
    ],
  };
});

// The pretended panel tells less than the real one, but nothing else.
const shapeOf = (schema) => schema?.shape ?? (schema?.unwrap ? shapeOf(schema.unwrap()) : undefined);
const told = (schema, value, where) => {
  if (Array.isArray(value)) return value.flatMap((one) => told(schema.element, one, where));
  return shapeOf(schema) && value && typeof value === 'object'
    ? Object.entries(value).flatMap(([field, part]) => {
        const known = shapeOf(schema)[field];
        return known ? told(known, part, `${where}.${field}`) : [`${where}.${field}: not in the contract`];
      })
    : problems(schema, value).map((wrong) => `${where}${wrong}`);
};

const call = async (path) => {
  const answer = await fetch(panel + path, { headers: { Authorization: `Bearer ${token}` } });
  return answer.json();
};
const page = await call('/api/users?start=0&size=10');
const list = contract.GetUsersCommand ?? contract.GetAllUsersCommand;
const listed = shapeOf(shapeOf(list.ResponseSchema).response);
const answers = page.response.users.flatMap((user) => told(listed.users.element, user, 'user'));

process.stdout.write(JSON.stringify({ asked, users: page.response.users.length, answers }));

import { get, pause, post, recall, reconcile, remember } from '/sandbox/assets/chat-api.js';
import { conversation, element, rich } from '/sandbox/assets/chat-render.js';
import { now, showPeople, startClock, startEvents } from '/sandbox/assets/chat-side.js';
import { say, speak } from '/sandbox/assets/chat-words.js';

const $ = (id) => document.getElementById(id);
const path = location.pathname.match(/\/chat\/(\d+)/);
const seen = recall('seen', {});
const busy = new Set();

let people = [];
let current = Number(path?.[1] ?? recall('person', 1001));
let chat = null;
let startParameter = new URLSearchParams(location.search).get('start') ?? '';
let typingEnds = 0;

async function follow() {
  let version = -1;
  while (true) {
    try {
      const answer = await get(`/people?after=${version}&timeout=20`);
      version = answer.version;
      people = answer.people;
      $('offline').hidden = true;
      await refresh();
    } catch {
      $('offline').hidden = false;
      // A restarted server counts anew.
      version = -1;
      await pause(1000);
    }
  }
}

async function refresh() {
  const listed = people.find((person) => person.id === current);
  if (!chat || chat.person.id !== current || chat.version !== listed?.version) await load();
  showPeople(people, current, seen);
}

async function load() {
  const asked = current;
  const loaded = await get(`/people/${asked}/chat`);
  if (asked !== current) return;
  const changed = chat?.person.id !== asked;
  chat = loaded;
  speak(chat.person.language);
  show(changed);
}

function show(changed) {
  const wall = $('wall');
  const near = wall.scrollHeight - wall.scrollTop - wall.clientHeight < 120;
  if (changed) $('messages').replaceChildren();
  reconcile($('messages'), [...welcome(), ...conversation(chat, now())]);
  for (const key of document.querySelectorAll('.key')) {
    key.classList.toggle('busy', busy.has(name(key)));
  }
  if (changed) $('messages').querySelectorAll('.new').forEach((e) => e.classList.remove('new'));
  if (changed || near) wall.scrollTop = wall.scrollHeight;
  $('bot-name').textContent = chat.bot.name;
  $('playing').textContent = say('playing', { name: chat.person.name });
  document.title = `${chat.person.name} · ${chat.bot.name}`;
  typing();
  composer();
  read();
}

function welcome() {
  if (chat.messages.length) return [];
  const make = () => {
    const card = element('div', 'welcome');
    card.append(element('span', 'avatar avatar-bot avatar-large', 'V'));
    card.append(element('strong', '', say('about')));
    const text = chat.description || say('empty', { name: chat.person.name });
    card.append(element('p', '', text));
    return card;
  };
  return [{ key: 'welcome', stamp: chat.description + chat.person.language, make }];
}

function typing() {
  typingEnds = chat.typing ? Date.now() + 5000 : 0;
  $('status').textContent = chat.typing ? say('typing') : say('bot');
  $('status').classList.toggle('typing', chat.typing);
  if (chat.typing) setTimeout(() => { if (Date.now() >= typingEnds) endTyping(); }, 5100);
}

function endTyping() {
  $('status').textContent = say('bot');
  $('status').classList.remove('typing');
}

function composer() {
  const blocked = chat.person.blocked;
  const first = chat.messages.length === 0 || startParameter !== '';
  $('start').hidden = !(blocked || first);
  $('composer').hidden = blocked || first;
  $('start').textContent = blocked ? say('restart') : say('start');
  $('block').hidden = blocked || chat.messages.length === 0;
  $('menu').hidden = chat.commands.length === 0;
}

function read() {
  if (document.hidden) return;
  const last = chat.messages.findLast((message) => message.from === 'bot');
  if (last && last.id > (seen[current] ?? 0)) {
    seen[current] = last.id;
    remember('seen', seen);
  }
}

function choose(id, push = true) {
  current = id;
  chat = null;
  startParameter = '';
  remember('person', id);
  if (push) history.pushState(null, '', `/sandbox/chat/${id}`);
  document.body.dataset.view = 'chat';
  hideCommands();
  refresh().then(() => { if (matchMedia('(min-width: 761px)').matches) $('text').focus(); }, failed);
}

async function speakTo(text) {
  try {
    await post(`/people/${current}/say`, { text });
    $('wall').scrollTop = $('wall').scrollHeight;
  } catch (error) {
    failed(error);
  }
}

function failed(error) {
  toast(say('failed', { error: error.message }));
}

let toastEnds;
function toast(text) {
  $('toast').replaceChildren(rich(text.replace(/&/g, '&amp;').replace(/</g, '&lt;')));
  $('toast').hidden = false;
  clearTimeout(toastEnds);
  toastEnds = setTimeout(() => { $('toast').hidden = true; }, 3500);
}

const name = (key) => key.closest('[data-message]').dataset.message + '/' + key.dataset.label;

async function press(key) {
  const { copy, url, stars } = key.dataset;
  if (copy !== undefined) return copyText(copy);
  if (stars) return buy(key);
  if (url) return open(url);
  return send(key);
}

function open(url) {
  const link = new URL(url);
  const start = link.searchParams.get('start');
  if (link.hostname === 't.me' && link.pathname.slice(1) === chat.bot.username && start !== null) {
    startParameter = start;
    composer();
    $('start').focus();
  } else {
    window.open(url, '_blank', 'noopener');
  }
}

function buy(key) {
  const sheet = $('checkout');
  const { stars, title } = key.dataset;
  const purse = chat.stars;
  $('checkout-text').textContent = `${say('buy', { stars, title })} ${say('purse', { purse })}`;
  $('checkout-pay').textContent = say('pay', { stars });
  sheet.returnValue = '';
  sheet.onclose = () => { if (sheet.returnValue === 'pay') send(key); };
  sheet.showModal();
}

async function send(key) {
  const pressed = name(key);
  if (busy.has(pressed)) return;
  busy.add(pressed);
  key.classList.add('busy');
  try {
    const message = Number(key.closest('[data-message]').dataset.message);
    answered(await post(`/people/${current}/press`, { button: key.dataset.label, message }));
  } catch (error) {
    failed(error);
  } finally {
    busy.delete(pressed);
    document.querySelectorAll('.key.busy').forEach((k) => k.classList.toggle('busy', busy.has(name(k))));
  }
}

function answered(answer) {
  if (answer.paid === true) toast(say('paid'));
  else if (answer.paid === false) alertOf(answer.error);
  else if (answer.answered === false) toast(say('silent'));
  else if (answer.alert && answer.text) alertOf(answer.text);
  else if (answer.text) toast(answer.text);
}

function alertOf(text) {
  $('alert-text').textContent = text;
  $('alert').showModal();
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element('textarea', 'aside', text);
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  toast(say('copied'));
}

function showCommands(prefix) {
  const fitting = chat.commands.filter((one) => one.command.replace(/^\//, '').startsWith(prefix));
  const list = $('commands');
  list.replaceChildren(...fitting.map((one, index) => {
    const item = element('li', index === 0 ? 'command chosen' : 'command');
    const command = '/' + one.command.replace(/^\//, '');
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(index === 0));
    item.dataset.command = command;
    item.append(element('strong', '', command), element('span', '', one.description));
    return item;
  }));
  list.hidden = fitting.length === 0;
  $('menu').setAttribute('aria-expanded', String(!list.hidden));
}

function hideCommands() {
  $('commands').hidden = true;
  $('menu').setAttribute('aria-expanded', 'false');
}

function moveCommand(step) {
  const items = [...$('commands').children];
  const at = items.findIndex((item) => item.classList.contains('chosen'));
  const next = (at + step + items.length) % items.length;
  items.forEach((item, index) => {
    item.classList.toggle('chosen', index === next);
    item.setAttribute('aria-selected', String(index === next));
  });
  items[next].scrollIntoView({ block: 'nearest' });
}

function useCommand(command) {
  hideCommands();
  $('text').value = '';
  grow();
  speakTo(command);
}

function grow() {
  const text = $('text');
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight, 160)}px`;
  $('composer').classList.toggle('filled', text.value.trim() !== '');
}

function typed() {
  grow();
  const command = $('text').value.match(/^\/([a-z0-9_]*)$/);
  if (command && chat) showCommands(command[1]);
  else hideCommands();
}

function keyed(event) {
  const open = !$('commands').hidden;
  if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    moveCommand(event.key === 'ArrowDown' ? 1 : -1);
  } else if (open && event.key === 'Escape') {
    hideCommands();
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    const chosen = open && $('commands').querySelector('.chosen');
    if (chosen) useCommand(chosen.dataset.command);
    else $('composer').requestSubmit();
  }
}

$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('text').value.trim();
  if (!text) return;
  $('text').value = '';
  typed();
  speakTo(text);
});
$('text').addEventListener('input', typed);
$('text').addEventListener('keydown', keyed);
$('menu').addEventListener('click', () => {
  if ($('commands').hidden) showCommands('');
  else hideCommands();
});
$('commands').addEventListener('click', (event) => {
  const item = event.target.closest('[data-command]');
  if (item) useCommand(item.dataset.command);
});
$('start').addEventListener('click', async () => {
  if (chat.person.blocked) {
    await post(`/people/${current}/unblock`).catch(failed);
    return;
  }
  const text = startParameter ? `/start ${startParameter}` : '/start';
  startParameter = '';
  await speakTo(text);
  history.replaceState(null, '', `/sandbox/chat/${current}`);
});
$('block').addEventListener('click', () => post(`/people/${current}/block`).catch(failed));
$('back').addEventListener('click', () => { document.body.dataset.view = 'list'; });
$('down').addEventListener('click', () => { $('wall').scrollTop = $('wall').scrollHeight; });
$('wall').addEventListener('scroll', () => {
  const wall = $('wall');
  $('down').hidden = wall.scrollHeight - wall.scrollTop - wall.clientHeight < 200;
});
$('people').addEventListener('click', (event) => {
  const link = event.target.closest('[data-person]');
  if (!link || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  choose(Number(link.dataset.person));
});
$('messages').addEventListener('click', (event) => {
  const key = event.target.closest('.key');
  const code = event.target.closest('[data-tap]');
  const command = event.target.closest('[data-command]');
  const photo = event.target.closest('[data-photo]');
  if (key) press(key);
  if (code) copyText(code.textContent);
  if (command) {
    event.preventDefault();
    speakTo(command.dataset.command);
  }
  if (photo) {
    $('photo-large').src = photo.dataset.photo;
    $('photo').showModal();
  }
});
$('messages').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.dataset.tap) copyText(event.target.textContent);
});
// A picture that arrives late must not push the newest message out of sight.
$('messages').addEventListener('load', (event) => {
  const wall = $('wall');
  const gap = wall.scrollHeight - wall.scrollTop - wall.clientHeight;
  if (gap < event.target.clientHeight + 160) wall.scrollTop = wall.scrollHeight;
}, true);
$('add-person').addEventListener('click', () => {
  $('newcomer').returnValue = '';
  $('newcomer-name').value = '';
  $('newcomer').showModal();
});
$('newcomer').addEventListener('close', async () => {
  if ($('newcomer').returnValue !== 'add') return;
  const wanted = { name: $('newcomer-name').value, language: $('newcomer-language').value };
  try {
    choose((await post('/people', wanted)).id);
  } catch (error) {
    failed(error);
  }
});
addEventListener('popstate', () => {
  const id = location.pathname.match(/\/chat\/(\d+)/)?.[1];
  if (id) choose(Number(id), false);
  else document.body.dataset.view = 'list';
});
addEventListener('visibilitychange', () => {
  if (!document.hidden && chat) {
    read();
    showPeople(people, current, seen);
  }
});

if (path) document.body.dataset.view = 'chat';
startClock((error) => {
  if (error) return failed(error);
  // What was today is a date now.
  if (chat) show(false);
  showPeople(people, current, seen);
  return toast(say('jumped'));
});
startEvents();
follow();

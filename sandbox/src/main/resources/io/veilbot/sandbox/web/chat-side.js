import { get, pause, post, reconcile } from '/sandbox/assets/chat-api.js';
import { element } from '/sandbox/assets/chat-render.js';
import { day, moment, say, time } from '/sandbox/assets/chat-words.js';

const $ = (id) => document.getElementById(id);
let offset = 0;
let names = {};

/** The sandbox's time: the machine's, moved on by what was skipped. */
export const now = () => new Date(Date.now() + offset);

export function avatar(person) {
  const made = element('span', `avatar avatar-${person.id % 6}`, [...person.name][0]);
  made.setAttribute('aria-hidden', 'true');
  return made;
}

export function showPeople(people, current, seen) {
  names = Object.fromEntries(people.map((person) => [person.id, person.name]));
  reconcile($('people'), people.map((person) => {
    const unread = person.fromBot.filter((id) => id > (seen[person.id] ?? 0)).length;
    const chosen = person.id === current;
    return {
      key: String(person.id),
      stamp: JSON.stringify([person, unread, chosen, document.documentElement.lang]),
      make: () => listed(person, chosen ? 0 : unread, chosen),
    };
  }));
}

function listed(person, unread, chosen) {
  const item = element('li');
  const link = element('a', chosen ? 'contact chosen' : 'contact');
  link.href = `/sandbox/chat/${person.id}`;
  link.dataset.person = person.id;
  if (chosen) link.setAttribute('aria-current', 'true');
  const top = element('span', 'contact-top');
  top.append(element('strong', '', person.name), element('span', 'contact-language', person.language));
  if (person.last) {
    const at = person.last.at;
    const stamp = day(at, now()) === say('today') ? time(at) : day(at, now());
    top.append(element('time', '', stamp));
  }
  const bottom = element('span', 'contact-last');
  bottom.append(element('span', 'contact-text', preview(person)));
  if (unread) bottom.append(element('span', 'unread', String(unread)));
  const text = element('span', 'contact-words');
  text.append(top, bottom);
  link.append(avatar(person), text);
  item.append(link);
  return item;
}

function preview({ last }) {
  if (!last) return say('nothing');
  const line = last.text.replace(/\s+/g, ' ').trim();
  return last.photo ? `🖼 ${line || say('photo')}` : line;
}

export function startClock(jumped) {
  readClock();
  setInterval(readClock, 10_000);
  setInterval(showClock, 1_000);
  for (const button of document.querySelectorAll('[data-advance]')) {
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        took(await post('/clock', { advance: button.dataset.advance }));
        jumped(null);
      } catch (error) {
        jumped(error);
      } finally {
        button.disabled = false;
      }
    });
  }
}

async function readClock() {
  try {
    took(await get('/clock'));
  } catch {
    // The poll for people already says that the server is away.
  }
}

function took(clock) {
  offset = clock.offsetMillis;
  showClock();
}

function showClock() {
  const clock = $('clock');
  clock.dateTime = now().toISOString();
  clock.textContent = moment(now().toISOString());
  const days = Math.floor(offset / 86_400_000);
  clock.title = days ? `+${days} ${say('d')}` : '';
}

/** The journal, newest first, looked at only while it is open. */
export function startEvents() {
  const panel = $('events');
  const toggle = (open) => {
    panel.hidden = !open;
    $('events-toggle').setAttribute('aria-expanded', String(open));
    if (open) watch();
  };
  $('events-toggle').addEventListener('click', () => toggle(panel.hidden));
  $('events-close').addEventListener('click', () => toggle(false));
}

async function watch() {
  while (!$('events').hidden) {
    try {
      showEvents(await get('/journal?last=60'));
    } catch {
      // Tried again in a moment.
    }
    await pause(1500);
  }
}

const QUIET = new Set(['confirmUpdates']);

function showEvents(entries) {
  const shown = entries.filter((entry) => !QUIET.has(entry.what)).reverse();
  reconcile($('event-list'), shown.map((entry) => ({
    key: String(entry.seq),
    stamp: document.documentElement.lang,
    make: () => event(entry),
  })));
}

function event(entry) {
  const item = element('li', 'event');
  const head = element('span', 'event-head');
  head.append(element('span', `event-who who-${entry.standIn}`, entry.standIn),
    element('strong', '', entry.what), element('time', '', time(entry.at)));
  item.append(head);
  const about = detail(entry.data);
  if (about) item.append(element('span', 'event-about', about));
  return item;
}

function detail(data) {
  const parts = [names[data.chat] ?? data.chat, data.button, data.text, data.fault, data.by, data.id, data.key]
    .filter((part) => part !== undefined && part !== null && part !== '' && typeof part !== 'object');
  return parts.join(' · ').replace(/\s+/g, ' ').slice(0, 140);
}

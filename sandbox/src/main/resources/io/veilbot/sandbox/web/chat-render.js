import { day, say, time } from '/sandbox/assets/chat-words.js';

const ALLOWED = new Set(['B', 'I', 'U', 'S', 'CODE', 'PRE', 'A', 'SPAN', 'BLOCKQUOTE']);
const LINKS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])|(?<![\w/])(\/[a-z0-9_]{1,32})(?![\w/])/gi;

export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** The server sends safe HTML; it is built anew all the same, from allowed tags and text only. */
export function rich(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const result = document.createDocumentFragment();
  copy(parsed.body, result, true);
  return result;
}

function copy(from, to, linked) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      // After a block there is a new line anyway.
      const block = ['PRE', 'BLOCKQUOTE'].includes(node.previousSibling?.nodeName);
      const text = block ? node.data.replace(/^\n/, '') : node.data;
      to.append(linked ? links(text) : text);
    } else if (ALLOWED.has(node.nodeName)) {
      const made = element(node.nodeName.toLowerCase());
      if (node.nodeName === 'A') outside(made, node.getAttribute('href'));
      if (node.nodeName === 'SPAN') spoiler(made);
      if (node.nodeName === 'CODE' || node.nodeName === 'PRE') tapToCopy(made);
      copy(node, made, linked && !['A', 'CODE', 'PRE'].includes(node.nodeName));
      to.append(made);
    }
  }
}

export function outside(anchor, href) {
  if (!/^(https?|tg|mailto):/i.test(href ?? '')) return;
  anchor.href = href;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
}

function spoiler(span) {
  span.className = 'spoiler';
  span.tabIndex = 0;
  span.setAttribute('role', 'button');
  const show = () => { span.classList.add('shown'); };
  span.addEventListener('click', show);
  span.addEventListener('keydown', (e) => { if (e.key === 'Enter') show(); });
}

function tapToCopy(code) {
  code.dataset.tap = 'copy';
  code.tabIndex = 0;
  code.setAttribute('role', 'button');
}

function links(text) {
  const result = document.createDocumentFragment();
  let end = 0;
  for (const found of text.matchAll(LINKS)) {
    result.append(text.slice(end, found.index));
    const anchor = element('a', '', found[0]);
    if (found[1]) {
      outside(anchor, found[1]);
    } else {
      anchor.href = '#';
      anchor.dataset.command = found[2];
    }
    result.append(anchor);
    end = found.index + found[0].length;
  }
  result.append(text.slice(end));
  return result;
}

/** All messages of a chat with day marks between them. */
export function conversation(chat, now) {
  const result = [];
  let lastDay = '';
  let lastFrom = '';
  for (const message of chat.messages) {
    const marked = day(message.at, now);
    if (marked !== lastDay) {
      result.push({ key: 'day-' + marked, stamp: marked, make: () => element('div', 'day', marked) });
      lastFrom = '';
    }
    const first = lastFrom !== message.from;
    result.push({
      key: 'm-' + message.id,
      stamp: JSON.stringify([message, first, document.documentElement.lang]),
      make: () => one(message, first),
    });
    lastDay = marked;
    lastFrom = message.from;
  }
  return result;
}

function one(message, first) {
  if (message.service) return element('div', 'service', message.text);
  const group = element('article', `message ${message.from}${first ? ' first' : ''}`);
  group.dataset.message = message.id;
  const bubble = element('div', 'bubble');
  if (message.photoUrl) bubble.append(picture(message));
  if (message.document) bubble.append(file(message.document));
  if (message.invoice) bubble.append(invoice(message.invoice));
  else if (message.html) bubble.append(words(message.html));
  bubble.append(meta(message));
  bubble.classList.toggle('with-photo', message.photo);
  bubble.classList.toggle('only-photo', message.photo && !message.html);
  group.append(bubble);
  if (message.buttons.length) group.append(keyboard(message));
  return group;
}

function words(html) {
  const text = element('div', 'text');
  text.append(rich(html));
  return text;
}

function picture(message) {
  const frame = element('button', 'picture');
  frame.type = 'button';
  frame.dataset.photo = message.photoUrl;
  frame.setAttribute('aria-label', say('photo'));
  const image = element('img');
  image.src = message.photoUrl;
  image.alt = say('photo');
  frame.append(image);
  return frame;
}

function file(document) {
  const anchor = element('a', 'file');
  anchor.href = document.url;
  anchor.download = document.name;
  anchor.append(element('span', 'file-icon', '↓'), element('span', 'file-name', document.name),
    element('span', 'file-size', `${Math.max(1, Math.round(document.size / 1024))} KB`));
  return anchor;
}

function invoice(asked) {
  const card = element('div', 'invoice');
  card.append(element('strong', '', asked.title), element('p', '', asked.description));
  return card;
}

function meta(message) {
  const line = element('span', 'meta');
  if (message.edited) line.append(element('span', 'edited', say('edited')));
  line.append(element('time', '', time(message.at)));
  if (message.from === 'person') line.append(ticks(message.seen));
  return line;
}

function ticks(seen) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 18 11');
  svg.setAttribute('class', 'ticks');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', seen ? 'M1 6l3.5 4L11.5 1.5M7.5 9l1 1L16 1.5' : 'M4 6l3.5 4L15 1.5');
  svg.append(path);
  return svg;
}

function keyboard(message) {
  const board = element('div', 'keyboard');
  const rows = new Map();
  for (const button of message.buttons) {
    if (!rows.has(button.row)) rows.set(button.row, board.appendChild(element('div', 'row')));
    rows.get(button.row).append(key(message, button));
  }
  return board;
}

function key(message, button) {
  const made = element('button', 'key');
  made.type = 'button';
  made.append(element('span', 'key-label', button.label));
  made.dataset.label = button.label;
  if (button.copy !== undefined) {
    made.classList.add('key-copy');
    made.dataset.copy = button.copy;
  } else if (button.stars || button.action === 'pay') {
    made.classList.add('key-pay');
    made.dataset.stars = button.stars ?? message.invoice?.stars ?? 0;
    made.dataset.title = button.title ?? message.invoice?.title ?? '';
  } else if (button.url) {
    made.classList.add('key-url');
    made.dataset.url = button.url;
  }
  return made;
}

/** What the page itself says, in the language of the person who is played. */
const WORDS = {
  en: {
    sandbox: 'Sandbox', unreal: 'nothing here is real money', clock: 'Clock', h: 'h', d: 'd',
    happened: 'Just happened', switchboard: 'Switchboard', admin: 'Admin', people: 'People',
    chats: 'Chats', add: 'Add a person', addShort: 'Add', back: 'Back', block: 'Block the bot',
    down: 'To the newest', menu: 'Menu', write: 'Message', send: 'Send', close: 'Close',
    offline: 'Connecting…', confirm: 'Confirm your purchase', cancel: 'Cancel',
    unrealStars: 'Sandbox stars: nobody pays.', purse: 'You have {purse}.', name: 'Name', language: 'Language',
    bot: 'bot', typing: 'typing', edited: 'edited', photo: 'Photo', start: 'Start',
    restart: 'Unblock the bot', today: 'Today', nothing: 'No messages yet', copied: 'Copied',
    about: 'What can this bot do?',
    empty: 'Press Start and see what {name} sees.',
    silent: 'The bot did not answer within 10 seconds.',
    buy: 'Do you want to buy “{title}” for {stars} Stars?', pay: 'Pay ⭐️{stars}',
    paid: 'Payment done', jumped: 'The clock has moved on', playing: 'you are {name}',
    failed: 'That did not work: {error}', noEvents: 'Nothing yet.',
  },
  ru: {
    sandbox: 'Песочница', unreal: 'денег здесь нет', clock: 'Часы', h: 'ч', d: 'д',
    happened: 'Что произошло', switchboard: 'Пульт', admin: 'Админка', people: 'Люди',
    chats: 'Чаты', add: 'Добавить человека', addShort: 'Добавить', back: 'Назад',
    block: 'Заблокировать бота', down: 'К последним', menu: 'Меню', write: 'Сообщение',
    send: 'Отправить', close: 'Закрыть', offline: 'Соединение…', confirm: 'Подтвердите покупку',
    cancel: 'Отмена', unrealStars: 'Звёзды песочницы: никто не платит.', purse: 'У вас {purse} ⭐️.', name: 'Имя',
    language: 'Язык', bot: 'бот', typing: 'печатает', edited: 'изменено', photo: 'Фотография',
    start: 'Начать', restart: 'Разблокировать бота', today: 'Сегодня',
    nothing: 'Пока нет сообщений', copied: 'Скопировано', about: 'Что умеет этот бот?',
    empty: 'Нажмите «Начать» и увидите то, что видит {name}.',
    silent: 'Бот не ответил за 10 секунд.',
    buy: 'Купить «{title}» за {stars} ⭐️?', pay: 'Оплатить ⭐️{stars}',
    paid: 'Оплачено', jumped: 'Часы переведены', playing: 'вы — {name}',
    failed: 'Не получилось: {error}', noEvents: 'Пока ничего.',
  },
};

let words = WORDS.en;
let tongue = 'en';

export function speak(language) {
  tongue = WORDS[language] ? language : 'en';
  words = WORDS[tongue];
  document.documentElement.lang = tongue;
  for (const [attribute, put] of [
    ['t', (e, w) => { e.textContent = w; }],
    ['tTitle', (e, w) => { e.title = w; e.setAttribute('aria-label', w); }],
    ['tLabel', (e, w) => e.setAttribute('aria-label', w)],
    ['tPlaceholder', (e, w) => { e.placeholder = w; }],
  ]) {
    const name = attribute.replace(/[A-Z]/g, (c) => '-' + c.toLowerCase());
    for (const element of document.querySelectorAll(`[data-${name}]`)) {
      put(element, words[element.dataset[attribute]]);
    }
  }
}

export function say(key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

export function time(iso) {
  return new Date(iso).toLocaleTimeString(tongue, { hour: '2-digit', minute: '2-digit', hour12: false });
}

export function day(iso, now) {
  const date = new Date(iso);
  if (date.toDateString() === now.toDateString()) return words.today;
  const other = date.getFullYear() !== now.getFullYear() ? { year: 'numeric' } : {};
  return date.toLocaleDateString(tongue, { day: 'numeric', month: 'long', ...other });
}

export function moment(iso) {
  return new Date(iso).toLocaleString(tongue, {
    day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false,
  });
}

/** Calls to the server, always at the address the page came from. */
export async function call(method, path, body) {
  const answer = await fetch('/sandbox' + path, {
    method,
    cache: 'no-store',
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error ?? `${answer.status}`);
  return json;
}

export const get = (path) => call('GET', path);
export const post = (path, body = {}) => call('POST', path, body);
export const pause = (millis) => new Promise((done) => { setTimeout(done, millis); });

/** What a browser remembers for itself; nothing depends on it. */
export function recall(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem('sandbox-' + key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem('sandbox-' + key, JSON.stringify(value));
  } catch {
    // Private windows may refuse; the page works without.
  }
}

/** Puts keyed elements into a parent; what did not change stays the element it was. */
export function reconcile(parent, wanted) {
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let at = parent.firstElementChild;
  for (const { key, stamp, make } of wanted) {
    let child = before.get(key);
    before.delete(key);
    if (!child || child.stamp !== stamp) {
      const made = make();
      made.dataset.key = key;
      made.stamp = stamp;
      if (!child) made.classList.add('new');
      if (child) {
        if (at === child) at = child.nextElementSibling;
        child.remove();
      }
      child = made;
    }
    if (at === child) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
  for (const left of before.values()) left.remove();
}

// What has been typed and not yet saved, kept in the browser under the person's own key.
//
// Staff machines keep it across a restart (localStorage), the portals only as long as the tab (sessionStorage): a family
// may sit at a library's machine. Nothing is kept longer than three days, and signing out removes it.

import { Ledger } from "./ledger.js";

const PREFIX = "tettpaa:tekst:";
export const LONGEST = 3 * 24 * 3600 * 1000;

const written = (text) => {
  try {
    return JSON.parse(text)?.at ?? 0;
  } catch {
    return 0;
  }
};

export class Store {
  constructor(storage, user, now = () => Date.now(), ledger = null) {
    this.storage = storage;
    this.prefix = `${PREFIX}${user}:`;
    this.now = now;
    this.ledger = ledger;
  }

  // A browser that was killed may not have written its own storage down; the ledger has what is missing.
  async recover() {
    for (const [key, text] of (await this.ledger?.all()) ?? []) {
      if (this.now() - written(text) > LONGEST) this.ledger.drop(key);
      else if (key.startsWith(this.prefix) && written(text) > written(this.storage.getItem(key))) this.storage.setItem(key, text);
    }
  }

  get(key) {
    try {
      return JSON.parse(this.storage.getItem(this.prefix + key));
    } catch {
      return null;
    }
  }

  put(key, value) {
    if (this.closed) return false;
    const text = JSON.stringify({ ...value, at: this.now() });
    this.ledger?.put(this.prefix + key, text);
    try {
      this.storage.setItem(this.prefix + key, text);
      return true;
    } catch {
      // full or forbidden: the form still works, only without this net under it
      return false;
    }
  }

  drop(key) {
    this.ledger?.drop(this.prefix + key);
    try {
      this.storage.removeItem(this.prefix + key);
    } catch {
      /* nothing was kept, then */
    }
  }

  keys() {
    try {
      return Object.keys(this.storage)
        .filter((key) => key.startsWith(this.prefix))
        .map((key) => key.slice(this.prefix.length));
    } catch {
      return [];
    }
  }

  clear() {
    this.keys().forEach((key) => this.drop(key));
  }

  // At sign-out: nothing is left, and nothing is written on the way off the page.
  close() {
    this.clear();
    this.closed = true;
  }

  // Everybody's old texts, also those of people who never came back to this machine.
  sweep() {
    try {
      for (const key of Object.keys(this.storage)) {
        if (!key.startsWith(PREFIX)) continue;
        const at = JSON.parse(this.storage.getItem(key))?.at ?? 0;
        if (this.now() - at > LONGEST) this.storage.removeItem(key);
      }
    } catch {
      /* no storage, nothing to sweep */
    }
  }
}

export function pageStore() {
  const { user = "", keepIn = "session" } = document.body.dataset;
  const stays = keepIn === "local" && user;
  let storage = null;
  try {
    storage = stays ? window.localStorage : window.sessionStorage;
  } catch {
    storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
  return new Store(storage, user, undefined, stays ? new Ledger() : null);
}

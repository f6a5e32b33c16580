// What has been typed and not yet saved: in clear in this page's memory, and sealed in the browser under the person's own key.
//
// Staff machines keep it across a restart (localStorage), the portals only as long as the tab (sessionStorage): a family
// may sit at a library's machine. Nothing is kept longer than three days, and signing out removes it.

import { Ledger } from "./ledger.js";
import { Sealer } from "./sealer.js";

const PREFIX = "tettpaa:tekst:";
const CLOSED = "tettpaa:closed";
export const LONGEST = 3 * 24 * 3600 * 1000;

function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

const written = (text) => parsed(text).at ?? 0;

export class Store {
  // Without a sealer nothing leaves the page: texts are kept as long as it is open.
  constructor(storage, user, { now = () => Date.now(), ledger = null, sealer = null } = {}) {
    Object.assign(this, { storage, now, ledger, sealer });
    this.prefix = `${PREFIX}${user}:`;
    this.texts = new Map();
    this.writing = new Set();
    // A page may have two stores, one in each script; signing out closes both.
    globalThis.document?.addEventListener(CLOSED, () => this.close());
  }

  // A browser that was killed may not have written its own storage down; the ledger has what is missing.
  async recover() {
    for (const [key, text] of (await this.ledger?.all()) ?? []) {
      if (this.now() - written(text) > LONGEST) this.ledger.drop(key);
      else if (key.startsWith(this.prefix) && written(text) > written(this.storage.getItem(key))) this.storage.setItem(key, text);
    }
    for (const key of this.sealer ? this.keys() : []) {
      const value = await this.sealer.open(this.prefix + key, parsed(this.storage.getItem(this.prefix + key)));
      if (value && !this.texts.has(key)) this.texts.set(key, value);
    }
  }

  get(key) {
    return this.texts.get(key) ?? null;
  }

  // Answers when what was typed last lies sealed in the browser.
  async put(key, value) {
    if (this.closed) return;
    this.texts.set(key, value);
    if (!this.sealer || this.writing.has(key)) return;
    this.writing.add(key);
    let sealed = null;
    do {
      sealed = this.texts.get(key);
      const text = await this.sealer.close(this.prefix + key, sealed);
      if (this.texts.has(key)) this.lay(this.prefix + key, JSON.stringify({ ...text, at: this.now() }));
    } while (this.texts.has(key) && this.texts.get(key) !== sealed);
    this.writing.delete(key);
  }

  lay(key, text) {
    this.ledger?.put(key, text);
    try {
      this.storage.setItem(key, text);
    } catch {
      /* full or forbidden: the form still works, only without this net under it */
    }
  }

  drop(key) {
    this.texts.delete(key);
    this.ledger?.drop(this.prefix + key);
    try {
      this.storage.removeItem(this.prefix + key);
    } catch {
      /* nothing was kept, then */
    }
  }

  keys() {
    const keys = new Set(this.texts.keys());
    try {
      for (const key of Object.keys(this.storage)) if (key.startsWith(this.prefix)) keys.add(key.slice(this.prefix.length));
    } catch {
      /* no storage: what is in memory is all there is */
    }
    return [...keys];
  }

  // At sign-out: nothing is left, and nothing is written on the way off the page.
  close() {
    if (this.closed) return;
    this.closed = true;
    this.keys().forEach((key) => this.drop(key));
    globalThis.document?.dispatchEvent(new Event(CLOSED));
  }

  // Everybody's old texts, also those of people who never came back to this machine.
  sweep() {
    try {
      for (const key of Object.keys(this.storage)) {
        if (key.startsWith(PREFIX) && this.now() - written(this.storage.getItem(key)) > LONGEST) this.storage.removeItem(key);
      }
    } catch {
      /* no storage, nothing to sweep */
    }
  }
}

export function pageStore() {
  const { user = "", keepIn = "session", keepKeys = "" } = document.body.dataset;
  const stays = keepIn === "local" && user;
  let storage = null;
  try {
    storage = stays ? window.localStorage : window.sessionStorage;
  } catch {
    storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
  // A browser seals only on a safe connection. On another, or for nobody, nothing is laid down.
  const sealer = keepKeys && globalThis.crypto?.subtle ? new Sealer(keepKeys) : null;
  return new Store(storage, user, { ledger: stays ? new Ledger() : null, sealer });
}

// What has been typed and not yet saved, kept in the browser under the person's own key.
//
// Staff machines keep it across a restart (localStorage), the portals only as long as the tab (sessionStorage): a family
// may sit at a library's machine. Nothing is kept longer than three days, and signing out removes it.

const PREFIX = "tettpaa:tekst:";
export const LONGEST = 3 * 24 * 3600 * 1000;

export class Store {
  constructor(storage, user, now = () => Date.now()) {
    this.storage = storage;
    this.prefix = `${PREFIX}${user}:`;
    this.now = now;
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
    try {
      this.storage.setItem(this.prefix + key, JSON.stringify({ ...value, at: this.now() }));
      return true;
    } catch {
      // full or forbidden: the form still works, only without this net under it
      return false;
    }
  }

  drop(key) {
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
  let storage = null;
  try {
    storage = keepIn === "local" && user ? window.localStorage : window.sessionStorage;
  } catch {
    storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
  return new Store(storage, user);
}

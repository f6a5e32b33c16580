// The same texts as the browser's own storage keeps, on the disk at once. A browser writes localStorage down seconds later,
// when much is written up to a minute later; a database that is asked strictly has it before it answers.
const NAME = "tettpaa-tekst";
const SHELF = "tekst";
const PATIENCE = 1000;

export class Ledger {
  constructor(factory = globalThis.indexedDB) {
    this.factory = factory;
    this.opened = null;
  }

  open() {
    this.opened ??= new Promise((resolve) => {
      setTimeout(() => resolve(null), PATIENCE); // a browser that never answers must not hold the page back
      try {
        const asked = this.factory.open(NAME, 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore(SHELF);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => resolve(null);
      } catch {
        resolve(null); // none in this browser, or not allowed: then there is only the other copy
      }
    });
    return this.opened;
  }

  async write(act) {
    const database = await this.open();
    try {
      const change = database?.transaction(SHELF, "readwrite", { durability: "strict" });
      if (change) act(change.objectStore(SHELF));
      change?.commit();
    } catch {
      /* full or closed: the other copy is there */
    }
  }

  put(key, text) {
    return this.write((shelf) => shelf.put(text, key));
  }

  drop(key) {
    return this.write((shelf) => shelf.delete(key));
  }

  async all() {
    const database = await this.open();
    if (!database) return [];
    return new Promise((resolve) => {
      const shelf = database.transaction(SHELF).objectStore(SHELF);
      const [keys, texts] = [shelf.getAllKeys(), shelf.getAll()];
      texts.onsuccess = () => resolve(keys.result.map((key, place) => [key, texts.result[place]]));
      texts.onerror = () => resolve([]);
    });
  }
}

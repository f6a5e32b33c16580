// What is kept in the browser: per person, not for long, and gone at sign-out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { LONGEST, Store } from "../src/js/store.js";

// As a browser's: the kept keys are its own properties, the methods are not.
class Shelf {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key, value) {
    this[key] = String(value);
  }
  removeItem(key) {
    delete this[key];
  }
}

test("one person's text is not another's", () => {
  const shelf = new Shelf();
  const kari = new Store(shelf, "kari");
  kari.put("notat-1", { text: "Elias" });
  assert.equal(kari.get("notat-1").text, "Elias");
  assert.equal(new Store(shelf, "ola").get("notat-1"), null);
});

test("signing out removes one's own and writes nothing more", () => {
  const shelf = new Shelf();
  const kari = new Store(shelf, "kari");
  const ola = new Store(shelf, "ola");
  kari.put("a", { text: "1" });
  ola.put("a", { text: "2" });
  kari.close();
  assert.equal(kari.put("b", { text: "3" }), false);
  assert.deepEqual(kari.keys(), []);
  assert.equal(ola.get("a").text, "2");
});

test("old texts are swept, whoever wrote them", () => {
  const shelf = new Shelf();
  new Store(shelf, "kari", () => 0).put("a", { text: "1" });
  new Store(shelf, "ola", () => LONGEST).put("b", { text: "2" });
  shelf.setItem("noe annet", "blir stående");
  new Store(shelf, "x", () => LONGEST + 1).sweep();
  assert.deepEqual(Object.keys(shelf).sort(), ["noe annet", "tettpaa:tekst:ola:b"]);
});

test("a full or forbidden storage breaks nothing", () => {
  const wall = new Proxy({}, { get: () => () => { throw new Error("nei"); } });
  const store = new Store(wall, "kari");
  assert.equal(store.put("a", {}), false);
  assert.equal(store.get("a"), null);
  store.drop("a");
  store.sweep();
});

test("every sentence exists in bokmål, nynorsk and English, with the same facts", () => {
  const read = (name) => JSON.parse(readFileSync(new URL(`../src/js/texts/${name}.json`, import.meta.url)));
  const nb = read("nb");
  const facts = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join();
  for (const other of [read("nn"), read("en")]) {
    assert.deepEqual(Object.keys(other), Object.keys(nb));
    for (const key of Object.keys(nb)) assert.equal(facts(other[key]), facts(nb[key]), key);
  }
});

// As the ledger in a browser, where what is written is there at once.
class Book {
  texts = new Map();
  put(key, text) {
    this.texts.set(key, text);
  }
  drop(key) {
    this.texts.delete(key);
  }
  async all() {
    return [...this.texts];
  }
}

test("what a killed browser did not write down is found again, and only what is newer", async () => {
  const book = new Book();
  const kari = new Store(new Shelf(), "kari", () => 5, book);
  kari.put("a", { text: "ferdig" });
  kari.put("b", { text: "halv" });
  const after = new Shelf();
  const again = new Store(after, "kari", () => 9, book);
  again.storage.setItem("tettpaa:tekst:kari:b", JSON.stringify({ text: "hel", at: 7 }));
  await again.recover();
  assert.equal(again.get("a").text, "ferdig");
  assert.equal(again.get("b").text, "hel");
});

test("the ledger gives nobody another's text, keeps none too long, and is empty after sign-out", async () => {
  const book = new Book();
  const kari = new Store(new Shelf(), "kari", () => 0, book);
  kari.put("a", { text: "1" });
  const ola = new Store(new Shelf(), "ola", () => 1, book);
  await ola.recover();
  assert.deepEqual(ola.keys(), []);
  await new Store(new Shelf(), "ola", () => LONGEST + 1, book).recover();
  assert.equal(book.texts.size, 0);
  kari.put("b", { text: "2" });
  kari.close();
  assert.equal(book.texts.size, 0);
});

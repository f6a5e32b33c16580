// What is kept in the browser: per person, not for long, and gone at sign-out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Sealer } from "../src/js/sealer.js";
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

const KEY = "A".repeat(43) + "=";
const OTHER = "B".repeat(42) + "A=";
const of = (shelf, user, now, more = {}) => new Store(shelf, user, { now, sealer: new Sealer(KEY), ...more });
const back = async (store) => {
  await store.recover();
  return store;
};

test("one person's text is not another's", async () => {
  const shelf = new Shelf();
  const kari = of(shelf, "kari");
  await kari.put("notat-1", { text: "Elias" });
  assert.equal(kari.get("notat-1").text, "Elias");
  assert.equal((await back(of(shelf, "kari"))).get("notat-1").text, "Elias");
  assert.equal((await back(of(shelf, "ola"))).get("notat-1"), null);
});

test("what lies in the browser cannot be read without the key, nor moved to another place", async () => {
  const shelf = new Shelf();
  await of(shelf, "kari").put("notat-1", { text: "Elias 😀".repeat(9000) });
  assert.ok(!JSON.stringify(shelf).includes("Elias") && !atob(JSON.parse(Object.values(shelf)[0]).text).includes("Elias"));
  assert.equal((await back(new Store(shelf, "kari", { sealer: new Sealer(OTHER) }))).get("notat-1"), null);
  const later = await back(new Store(shelf, "kari", { sealer: new Sealer(`${OTHER} ${KEY}`) }));
  assert.equal(later.get("notat-1").text.slice(0, 5), "Elias");
  shelf.setItem("tettpaa:tekst:kari:notat-2", shelf.getItem("tettpaa:tekst:kari:notat-1"));
  assert.equal((await back(of(shelf, "kari"))).get("notat-2"), null);
});

test("where nothing can be sealed, a text lives with its page only", async () => {
  const shelf = new Shelf();
  const open = new Store(shelf, "kari");
  await open.put("a", { text: "1" });
  assert.equal(open.get("a").text, "1");
  assert.deepEqual(open.keys(), ["a"]);
  assert.deepEqual(Object.keys(shelf), []);
});

test("the last that was typed is what lies there, and what is taken away stays away", async () => {
  const shelf = new Shelf();
  const kari = of(shelf, "kari");
  for (let word = 0; word < 50; word += 1) kari.put("a", { text: `ord ${word}` });
  const gone = kari.put("b", { text: "sendt" });
  kari.drop("b");
  await gone;
  await new Promise((done) => setTimeout(done, 50));
  const again = await back(of(shelf, "kari"));
  assert.equal(again.get("a").text, "ord 49");
  assert.deepEqual(again.keys(), ["a"]);
});

test("signing out removes one's own and writes nothing more", async () => {
  const shelf = new Shelf();
  const [kari, ola] = [of(shelf, "kari"), of(shelf, "ola")];
  await kari.put("a", { text: "1" });
  await ola.put("a", { text: "2" });
  const onItsWay = kari.put("c", { text: "4" });
  kari.close();
  await Promise.all([onItsWay, kari.put("b", { text: "3" })]);
  assert.deepEqual(kari.keys(), []);
  assert.deepEqual(Object.keys(shelf), ["tettpaa:tekst:ola:a"]);
});

test("old texts are swept, whoever wrote them", async () => {
  const shelf = new Shelf();
  await of(shelf, "kari", () => 0).put("a", { text: "1" });
  await of(shelf, "ola", () => LONGEST).put("b", { text: "2" });
  shelf.setItem("noe annet", "blir stående");
  of(shelf, "x", () => LONGEST + 1).sweep();
  assert.deepEqual(Object.keys(shelf).sort(), ["noe annet", "tettpaa:tekst:ola:b"]);
});

test("a full or forbidden storage breaks nothing", async () => {
  const wall = new Proxy({}, { get: () => () => { throw new Error("nei"); } });
  const store = of(wall, "kari");
  await store.put("a", {});
  assert.deepEqual(store.get("a"), {});
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
  const kari = of(new Shelf(), "kari", () => 5, { ledger: book });
  await kari.put("a", { text: "ferdig" });
  await kari.put("b", { text: "halv" });
  const after = new Shelf();
  await of(after, "kari", () => 7).put("b", { text: "hel" });
  const again = await back(of(after, "kari", () => 9, { ledger: book }));
  assert.equal(again.get("a").text, "ferdig");
  assert.equal(again.get("b").text, "hel");
});

test("the ledger gives nobody another's text, keeps none too long, and is empty after sign-out", async () => {
  const book = new Book();
  const kari = of(new Shelf(), "kari", () => 0, { ledger: book });
  await kari.put("a", { text: "1" });
  const ola = await back(of(new Shelf(), "ola", () => 1, { ledger: book }));
  assert.deepEqual(ola.keys(), []);
  await of(new Shelf(), "ola", () => LONGEST + 1, { ledger: book }).recover();
  assert.equal(book.texts.size, 0);
  await kari.put("b", { text: "2" });
  kari.close();
  assert.equal(book.texts.size, 0);
});

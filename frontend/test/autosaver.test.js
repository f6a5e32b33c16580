// The autosaver against a server that fails in every way it can. Run with `npm test`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Autosaver, LONGEST_RETRY, LONGEST_WAIT, QUIET, backOff } from "../src/js/autosaver.js";

// A page, a server and a clock made of plain values.
function world(answers, { text = "", base = "1" } = {}) {
  const w = { text, now: 0, plans: [], sent: [], shown: [], kept: null, choice: "", answers: [...answers] };
  const io = {
    read: () => w.text,
    write: (value) => (w.text = value),
    keep: (value) => (w.kept = value),
    forget: () => (w.kept = null),
    now: () => w.now,
    later: (run, delay) => w.plans.push({ run, at: w.now + delay }) && w.plans.at(-1),
    cancel: (plan) => (w.plans = w.plans.filter((one) => one !== plan)),
    show: (state, facts) => w.shown.push([state, facts]),
    choose: async () => w.choice,
    send: async (value) => {
      w.sent.push(value);
      const answer = w.answers.length > 1 ? w.answers.shift() : w.answers[0];
      if (answer === "gone") throw new TypeError("no network");
      return typeof answer === "function" ? answer(value) : answer;
    },
  };
  w.saver = new Autosaver(io, base);
  w.write = (value) => {
    w.text = value;
    w.saver.touched();
  };
  w.pass = async (ms) => {
    const end = w.now + ms;
    for (;;) {
      const next = w.plans.filter((plan) => plan.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      w.plans = w.plans.filter((plan) => plan !== next);
      w.now = next.at;
      await next.run();
    }
    w.now = end;
  };
  return w;
}

const ok = ({ base }) => ({ status: 200, body: { revision: Number(base) + 1, saved_at: "09.52" } });
const states = (w) => w.shown.map(([state]) => state);

test("saves when the writer rests, and forgets the browser's copy", async () => {
  const w = world([ok]);
  w.write("Elias");
  assert.equal(w.kept.text, "Elias");
  await w.pass(QUIET);
  assert.deepEqual(w.sent, [{ text: "Elias", base: "1" }]);
  assert.equal(w.kept, null);
  assert.deepEqual(states(w), ["unsaved", "saving", "saved"]);
});

test("saves while one writes without rest", async () => {
  const w = world([ok]);
  for (let at = 0; at < LONGEST_WAIT + 1000; at += 500) {
    w.write(`ord ${at}`);
    await w.pass(500);
  }
  assert.ok(w.sent.length >= 1);
});

test("what is written while a save is under way is saved too", async () => {
  const w = world([
    (value) => {
      w.write("andre");
      return ok(value);
    },
    ok,
  ]);
  w.write("første");
  await w.pass(20000);
  assert.deepEqual(w.sent.map(({ text }) => text), ["første", "andre"]);
  assert.equal(w.sent[1].base, 2);
  assert.equal(w.kept, null);
});

test("a database that stops for ten seconds loses nothing", async () => {
  const w = world([(value) => (w.now < 12000 ? { status: 503 } : ok(value))]);
  w.write("før");
  await w.pass(5000);
  w.write("før og under");
  assert.equal(w.kept.text, "før og under");
  await w.pass(60000);
  assert.equal(w.sent.at(-1).text, "før og under");
  assert.equal(states(w).at(-1), "saved");
  assert.equal(w.kept, null);
});

test("without network it waits longer and longer, and goes on when the net is back", async () => {
  assert.deepEqual([1, 2, 3, 4, 5, 50].map(backOff), [2000, 4000, 8000, 16000, LONGEST_RETRY, LONGEST_RETRY]);
  const w = world(["gone", "gone", ok]);
  w.write("på tur");
  await w.pass(QUIET);
  assert.equal(states(w).at(-1), "retrying");
  w.saver.resume();
  await w.pass(0);
  w.saver.resume();
  await w.pass(0);
  assert.equal(states(w).at(-1), "saved");
});

test("a lost session halts, keeps the text, and resumes after sign-in", async () => {
  for (const status of [401, 403]) {
    const w = world([{ status }, ok]);
    w.write("borte");
    await w.pass(60000);
    assert.equal(w.sent.length, 1);
    w.write("borte, men skriver");
    assert.equal(w.kept.text, "borte, men skriver");
    w.saver.resume();
    await w.pass(0);
    assert.equal(w.sent.at(-1).text, "borte, men skriver");
    assert.equal(w.kept, null);
  }
});

const newer = { status: 409, body: { revision: 50, html: "deres", by: "Amina", saved_at: "12.04" } };

test("two writers: mine is saved on top of theirs", async () => {
  const w = world([newer, ok]);
  w.choice = "mine";
  w.write("min");
  await w.pass(QUIET);
  assert.deepEqual(w.sent.at(-1), { text: "min", base: 50 });
  assert.equal(w.kept, null);
});

test("two writers: theirs replaces mine only when I choose it", async () => {
  const w = world([newer, ok]);
  w.write("min");
  await w.pass(60000);
  assert.equal(w.text, "min");
  assert.equal(w.kept.text, "min");
  assert.equal(w.sent.length, 1);
  w.choice = "theirs";
  await w.saver.choose(newer.body);
  assert.equal(w.text, "deres");
  assert.equal(w.saver.dirty, false);
});

test("a sign that cannot be saved is told, and tried again only when it is changed", async () => {
  const w = world([{ status: 422, body: { error: "Tegnet kan ikke stå her." } }, ok]);
  w.write("smil");
  await w.pass(60000);
  assert.equal(w.sent.length, 1);
  assert.deepEqual(w.shown.at(-1), ["invalid", { error: "Tegnet kan ikke stå her." }]);
  w.write("uten smil");
  await w.pass(QUIET);
  assert.equal(states(w).at(-1), "saved");
});

test("a text from a crashed page is put back with the revision it was written on", async () => {
  const w = world([ok], { text: "gammel", base: "7" });
  assert.equal(w.saver.restore({ text: "skrevet før krasjet", base: "5" }), true);
  await w.pass(0);
  assert.deepEqual(w.sent, [{ text: "skrevet før krasjet", base: "5" }]);
  assert.equal(world([ok], { text: "lik" }).saver.restore({ text: "lik", base: "1" }), false);
  assert.equal(world([ok]).saver.restore(null), false);
});

// One booked visit's note: sealed as it is typed, sent once, gone from the phone when it is received.
import { readFields, writeFields } from "../fields.js";
import { element } from "../notices.js";
import { signInPath } from "../server.js";
import { say } from "../texts.js";
import { merge } from "./merging.js";
import * as pocket from "./pocket.js";
import { newSeal, open, seal } from "./seal.js";
import { keepShell } from "./shell.js";
import { askForKeys, isThere, send } from "./talking.js";

const PAUSE = 300;
const TRY_EACH = 20 * 1000;
const TRIED_AGAIN = new Set(["no-net", "locked", "trouble"]);
const IDLE = 30 * 60 * 1000;

export class PhoneNote {
  constructor(form) {
    this.form = form;
    this.user = document.body.dataset.user;
    this.facts = form.dataset;
    this.onPage = Boolean(this.facts.visit);
    this.page = this.onPage ? location.pathname : "";
    this.record = null;
    this.own = null;
    this.opened = [];
    this.queued = false;
    this.retry = null;
    this.work = Promise.resolve();
  }

  async begin() {
    this.form.addEventListener("input", () => this.soon());
    this.form.addEventListener("submit", (event) => this.submit(event));
    window.addEventListener("online", () => this.again());
    window.addEventListener("focus", () => this.retry?.());
    window.addEventListener("pagehide", () => this.timer && this.keep());
    setInterval(() => this.retry?.(), TRY_EACH);
    setInterval(() => this.hide(), 60 * 1000);
    this.touched = Date.now();
    try {
      await pocket.sweep(Number(this.facts.days));
      this.record = await pocket.find(this.user);
      await (this.onPage ? this.takeAlong() : this.showKept());
    } catch {
      // A browser that keeps nothing, or has no such keys: the form is sent as any other.
      this.record = null;
      if (this.onPage) this.say("notKept");
    }
    this.form.dataset.ready = "1";
  }

  // One visit: a new one takes the place of one that has nothing written, never of a text that is not sent.
  async takeAlong() {
    const kept = this.record;
    if (kept?.pieces.length && kept.visit !== this.facts.visit) {
      this.record = null;
      this.say("otherWaits", { when: kept.when }, element("a", { class: "ds-link", href: this.facts.shell }, say("seeIt")));
      return;
    }
    const { visit, when, box, since } = this.facts;
    const record = { user: this.user, visit, when, page: this.page, box, since, at: Date.now(), pieces: kept?.pieces ?? [] };
    this.record = await pocket.change(this.user, () => record);
    navigator.storage?.persist?.();
    keepShell(this.facts).catch(() => {});
    if (record.pieces.length) await this.unlock();
  }

  // The empty page: with network it leads on to the visit's own page, if that is still there for the one who wrote.
  async showKept() {
    document.querySelector("[data-empty]").hidden = Boolean(this.record);
    this.form.hidden = !this.record;
    if (!this.record) return;
    this.page = this.record.page;
    document.querySelector("[data-when]").textContent = say("noteFrom", { when: this.record.when });
    const { pieces } = this.record;
    const there = navigator.onLine ? await isThere(this.page) : "no-net";
    if (there === "there") return location.replace(this.page);
    if (there === "gone") return this.showEnded();
    if (there !== "no-net" && pieces.length) return this.stopped(there, () => location.reload());
    this.say(pieces.length ? "sealedHere" : "noNet");
  }

  // Access has ended. What one has written oneself, one may read after a new sign-in, and delete; nobody else can.
  async showEnded() {
    const remove = document.querySelector("[data-delete]");
    remove.hidden = false;
    remove.querySelector("[data-delete-now]").addEventListener("click", async () => {
      await pocket.change(this.record.user, () => null);
      location.replace("/");
    });
    if (await this.unlock({ quiet: true })) this.say("ended", { days: this.facts.days });
  }

  soon() {
    this.touched = Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  // One at a time, in the order they were asked for.
  keep() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.work = this.work.then(() => this.record && this.put()).catch(() => this.say("notKept"));
    return this.work;
  }

  async put() {
    const { record } = this;
    this.form.elements.key.value ||= crypto.randomUUID();
    this.own ??= await newSeal(record.box, `${record.visit}|${record.since}`);
    const sealed = await seal(this.own.key, readFields(this.form));
    const { half } = this.own;
    const piece = { ...sealed, half, since: record.since, key: this.form.elements.key.value, queued: this.queued, at: Date.now() };
    const gone = new Set([half, ...this.opened]);
    this.record = await pocket.change(record.user, (kept) => {
      const others = kept?.visit === record.visit ? kept.pieces.filter((one) => !gone.has(one.half)) : [];
      return { ...record, pieces: [...others, piece] };
    });
    this.opened = [];
  }

  async unlock({ quiet = false } = {}) {
    this.retry = null;
    const { pieces, visit } = this.record;
    const answer = await askForKeys(this.facts.unlock, pieces.map((one) => `${visit}|${one.since}|${one.half}`));
    if (answer.how === "prove") return this.say("prove", {}, element("a", { class: "ds-link", href: answer.goal }, say("proveLink")));
    if (answer.how === "too-old") return this.say("tooOld", { days: this.facts.days });
    if (answer.how !== "open") return this.stopped(answer.how, () => this.unlock({ quiet }));
    const all = await Promise.all(pieces.map((one, n) => open(answer.keys[n], one)));
    writeFields(this.form, merge([...all, ...(this.own ? [readFields(this.form)] : [])]));
    this.form.elements.key.value = (pieces.find((one) => one.queued) ?? pieces[0]).key;
    this.opened = pieces.map((one) => one.half);
    this.queued = pieces.some((one) => one.queued);
    await this.keep();
    if (quiet) return true;
    if (this.queued) await this.deliver();
    else this.say("kept");
    return true;
  }

  async submit(event) {
    event.preventDefault();
    this.queued = true;
    await this.keep();
    await this.deliver();
  }

  async deliver() {
    if (this.sending) return;
    this.sending = true;
    this.retry = null;
    const button = this.form.querySelector("[type=submit]");
    button.setAttribute("aria-busy", "true");
    const answer = await send(this.page, this.form);
    button.removeAttribute("aria-busy");
    this.sending = false;
    if (answer.how === "received") await this.received(answer.goal);
    else if (answer.how === "refused") this.refused(answer.html);
    else this.stopped(answer.how, () => this.deliver());
  }

  async received(goal) {
    clearTimeout(this.timer);
    await this.work;
    const record = this.record;
    this.record = null;
    if (record) {
      const left = (kept) => kept?.pieces.filter((one) => one.half !== this.own?.half) ?? [];
      await pocket.change(record.user, (kept) => (left(kept).length ? { ...kept, pieces: left(kept) } : null));
    }
    location.assign(goal);
  }

  // The server's own page has the sentences beside the fields, and what was typed.
  refused(html) {
    this.queued = false;
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-fields]");
    const key = this.form.elements.key.value;
    if (!fresh || !this.onPage) return this.say("refusedThere", {}, element("a", { class: "ds-link", href: this.page }, say("seeIt")));
    this.form.querySelector("[data-fields]").replaceWith(fresh);
    this.form.elements.key.value = key;
    this.unsay();
    this.keep();
    this.form.querySelector("ds-error-summary")?.focus();
  }

  stopped(how, retry) {
    this.retry = TRIED_AGAIN.has(how) ? retry : null;
    if (how === "locked") document.dispatchEvent(new CustomEvent("tettpaa:locked"));
    if (how === "no-net") this.say(this.record ? "waitsForNet" : "offline");
    else if (how === "gone") this.say("ended", { days: this.facts.days });
    else if (how === "trouble") this.say("troubleKept");
    else {
      const back = this.onPage ? this.page : this.facts.shell;
      this.say("signedOut", {}, element("a", { class: "ds-link", href: `${signInPath()}?next=${encodeURIComponent(back)}` }, say("signIn")));
    }
    return false;
  }

  // The network is back, or somebody has come back to the page.
  again() {
    if (this.retry) this.retry();
    else if (!this.onPage && !this.own && navigator.onLine) location.reload();
  }

  // Nobody has touched the page for half an hour and there is no server to lock it: what is typed goes under the seal.
  async hide() {
    if (navigator.onLine || !this.own || Date.now() - this.touched < IDLE) return;
    await this.keep();
    location.replace(this.facts.shell);
  }

  say(key, facts = {}, ...more) {
    const line = element("p", { class: "offline s", "data-line": key }, element("span", { class: "i i-vent", "aria-hidden": "true" }), element("span", {}, `${say(key, facts)} `, ...more));
    this.form.querySelector("[data-said]").replaceChildren(line);
    return false;
  }

  unsay() {
    this.form.querySelector("[data-said]").replaceChildren();
  }
}

// Saves a text by itself, and loses none of it. No page in here: what it reads, sends and shows is handed in.
export const QUIET = 2000;
export const LONGEST_WAIT = 5000;
export const LONGEST_RETRY = 30000;

// 2, 4, 8, 16, 30, 30 … seconds
export function backOff(failures) {
  return Math.min(1000 * 2 ** failures, LONGEST_RETRY);
}

export class Autosaver {
  constructor(io, base) {
    this.io = io;
    this.base = base;
    this.changes = 0;
    this.stored = 0;
    this.failures = 0;
    this.since = 0;
    this.busy = false;
    this.halted = "";
    this.timer = null;
  }

  get dirty() {
    return this.changes !== this.stored;
  }

  // The browser's copy first: whatever happens to the request, the text is somewhere.
  touched() {
    this.changes += 1;
    this.io.keep({ text: this.io.read(), base: this.base });
    if (this.halted === "invalid") this.halted = "";
    if (this.halted) return;
    if (!this.since) {
      this.since = this.io.now();
      this.io.show("unsaved");
    }
    if (!this.failures) this.plan(Math.min(QUIET, Math.max(this.since + LONGEST_WAIT - this.io.now(), 0)));
  }

  plan(delay) {
    this.io.cancel(this.timer);
    this.timer = this.io.later(() => this.save(), delay);
  }

  // A text kept from an earlier page. If the server has moved on meanwhile, its own revision makes the server say so.
  restore(kept) {
    if (!kept || typeof kept.text !== "string" || kept.text === this.io.read()) return false;
    this.io.write(kept.text);
    this.base = kept.base ?? this.base;
    this.touched();
    this.plan(0);
    return true;
  }

  resume() {
    if (this.halted === "signed-out") this.halted = "";
    if (!this.halted && this.dirty && !this.busy) this.plan(0);
  }

  async save() {
    if (this.busy || this.halted || !this.dirty) return;
    this.busy = true;
    this.since = 0;
    const sent = this.changes;
    if (!this.failures) this.io.show("saving");
    let answer;
    try {
      answer = await this.io.send({ text: this.io.read(), base: this.base });
    } catch {
      answer = { status: 0 };
    }
    this.busy = false;
    await this.settle(answer, sent);
  }

  async settle({ status, body }, sent) {
    if (status === 200 && body) {
      this.base = body.revision;
      this.stored = sent;
      this.failures = 0;
      if (this.dirty) this.io.keep({ text: this.io.read(), base: this.base });
      else this.io.forget();
      this.io.show("saved", { at: body.saved_at, n: body.revision });
      if (this.dirty) this.plan(QUIET);
    } else if (status === 409 && body) {
      this.halted = "conflict";
      this.io.show("conflict", body);
      await this.choose(body);
    } else if (status === 422) {
      this.halted = "invalid";
      this.io.show("invalid", body ?? {});
    } else if (status === 401 || status === 403) {
      this.halted = "signed-out";
      this.io.show("signed-out");
    } else {
      this.failures += 1;
      this.io.show("retrying");
      this.plan(backOff(this.failures));
    }
  }

  // "mine" is saved on top of theirs, "theirs" replaces mine; anything else leaves both as they are.
  async choose(body) {
    const choice = await this.io.choose(body);
    if (choice !== "mine" && choice !== "theirs") return;
    this.halted = "";
    this.failures = 0;
    this.base = body.revision;
    if (choice === "theirs") {
      this.io.write(body.html);
      this.stored = this.changes;
      this.io.forget();
      this.io.show("saved", { at: body.saved_at, n: body.revision });
      return;
    }
    this.changes += 1;
    this.io.keep({ text: this.io.read(), base: this.base });
    await this.save();
  }
}

// Joins an Autosaver to a form on the page: its address, its state line, its browser copy and the choice between two.
import { Autosaver } from "./autosaver.js";
import { chooseBetween } from "./conflict.js";
import { markSent } from "./keeper.js";
import { element, icon } from "./notices.js";
import { csrfToken, isSignIn, signInLink } from "./server.js";
import { say } from "./texts.js";

const PATIENCE = 15000;
const RANK = ["saved", "unsaved", "saving", "retrying", "invalid", "signed-out", "conflict"];

async function post(form, fields, keepalive = false) {
  const answer = await fetch(form.dataset.autosave, {
    method: "POST",
    body: fields,
    keepalive,
    headers: { "X-CSRFToken": csrfToken(form), Accept: "application/json", "X-Requested-With": "fetch" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.headers.get("X-Locked")) document.dispatchEvent(new Event("tettpaa:locked"));
  if (answer.redirected && isSignIn(answer.url)) return { status: 401 };
  const json = (answer.headers.get("Content-Type") ?? "").includes("json");
  return { status: answer.status, body: json ? await answer.json() : null };
}

function line(state, facts, saver) {
  if (state === "saved") return [icon("ok"), ` ${say("saved", facts)}`];
  if (state === "retrying") return [icon("vent"), ` ${say(navigator.onLine ? "retrying" : "offline")}`];
  if (state === "signed-out") return [icon("vent"), ` ${say("signedOut")} `, element("a", { href: signInLink() }, say("signIn"))];
  if (state === "conflict") {
    const open = element("button", { type: "button", class: "linkish" }, say("chooseBoth"));
    open.addEventListener("click", () => saver.choose(facts));
    return [icon("snart"), ` ${say("newerShort", { by: facts.by || say("someone"), at: facts.saved_at })} `, open];
  }
  if (state === "invalid") return [icon("mangler"), ` ${say("unsaved")}`];
  return [say(state)];
}

// One line may serve many sections; it then tells the worst of them, so that a success never hides a trouble.
function showState(form, state, facts, saver) {
  form.dataset.saving = state;
  const place = form.querySelector("[data-save-state]") ?? document.querySelector("[data-save-state]");
  if (!place) return;
  const shared = !form.contains(place);
  const others = shared ? [...document.querySelectorAll("form[data-saving]")] : [form];
  const worst = Math.max(...others.map((one) => RANK.indexOf(one.dataset.saving)));
  if (RANK.indexOf(state) < worst && worst >= RANK.indexOf("retrying")) return;
  // Ordinary saving is not read aloud every few seconds; trouble is.
  place.setAttribute("aria-live", worst >= RANK.indexOf("retrying") ? "polite" : "off");
  place.dataset.saveState = state;
  place.replaceChildren(...line(state, facts, saver));
}

function showError(form, text) {
  let place = form.querySelector("[data-save-error]");
  if (!place && text) {
    place = element("p", { class: "ds-validation-message", "data-save-error": "", role: "alert" });
    form.append(place);
  }
  if (place) {
    place.textContent = text;
    place.hidden = !text;
  }
}

// `text` is what is kept and compared; `fields` turns it into what is posted.
export function attach(form, store, { read, write, fields }) {
  const hidden = form.querySelector("[name=base_revision]");
  const key = `lagring:${form.dataset.keep || form.dataset.autosave}`;
  const body = (text, base) => {
    const sent = fields(text);
    sent.set("base_revision", base);
    return sent;
  };
  const io = {
    read,
    write,
    keep: (value) => store.put(key, value),
    forget: () => store.drop(key),
    now: () => Date.now(),
    later: (run, delay) => setTimeout(run, delay),
    cancel: (timer) => clearTimeout(timer),
    send: ({ text, base }) => post(form, body(text, base)),
    choose: (answer) => chooseBetween(read(), answer, form),
    show: (state, facts = {}) => {
      if (state === "saved" && hidden) hidden.value = facts.n;
      showError(form, state === "invalid" ? (facts.error ?? "") : "");
      showState(form, state, facts, saver);
    },
  };
  const saver = new Autosaver(io, hidden?.value ?? "0");
  saver.restore(store.get(key));
  window.addEventListener("online", () => saver.resume());
  window.addEventListener("focus", () => saver.resume());
  window.addEventListener("pagehide", () => {
    // Best effort on the way out; the browser's copy is the promise.
    if (saver.dirty && !saver.halted) post(form, body(read(), saver.base), true).catch(() => {});
  });
  // In an editor, and on a button marked so, to send means «save now»; any other button sends the form for good.
  form.addEventListener("submit", (event) => {
    if (!form.matches("[data-editor]") && !event.submitter?.matches("[data-save-now]")) {
      markSent(key);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    saver.save();
  });
  return saver;
}

// After half an hour without anybody, the page is covered where it stands. What was written stays under the cover.
import { element } from "./notices.js";
import { csrfToken, isSignIn, signInLink } from "./server.js";
import { say } from "./texts.js";

const LAST = "tettpaa:sist";
const TELL_EACH = 5 * 60 * 1000;
const LOOK_EACH = 15 * 1000;
const SCRIPT = { "X-Requested-With": "fetch" };
const SIGNS = ["keydown", "pointerdown", "wheel", "touchmove", "input"];

let cover = null;
let title = "";
let told = Date.now();

function lastHere() {
  try {
    return Number(localStorage.getItem(LAST)) || Date.now();
  } catch {
    return Date.now();
  }
}

function isHere() {
  try {
    localStorage.setItem(LAST, String(Date.now()));
  } catch {
    /* then each tab counts for itself, from when it was opened */
  }
}

// The server counts too. It is told now and then, so that reading and writing on one page is not taken for absence.
async function tellServer() {
  told = Date.now();
  const answer = await fetch(document.body.dataset.here, { method: "POST", headers: { ...SCRIPT, "X-CSRFToken": csrfToken() } }).catch(() => null);
  if (answer?.headers.get("X-Locked")) coverPage();
}

function uncover() {
  cover?.close();
  cover?.remove();
  cover = null;
  document.title = title;
  document.documentElement.classList.remove("is-locked");
  isHere();
  window.dispatchEvent(new Event("focus"));
}

// The script for keys is loaded by the pages that need it; a locked page needs it only now.
function joinKey(form) {
  if (window.tettpaaPasskey) {
    window.tettpaaPasskey(form);
    return;
  }
  const script = element("script", { src: document.body.dataset.passkeys });
  script.addEventListener("load", () => window.tettpaaPasskey(form));
  document.head.append(script);
}

function show(html) {
  const place = cover.querySelector("[data-ways]");
  const parsed = new DOMParser().parseFromString(html, "text/html");
  place.replaceChildren(...parsed.body.childNodes);
  place.querySelectorAll("form[data-passkey]").forEach(joinKey);
  (place.querySelector("[autofocus]") ?? place.querySelector("input:not([type=hidden]), button"))?.focus();
}

// 204: open. 401: the session is over; the text is kept, and the way in is a link.
async function settle(answer) {
  if (!answer) cover.querySelector("[data-ways]").replaceChildren(element("p", { role: "alert" }, say("lockedNoNet")));
  else if (answer.status === 204) uncover();
  else if (answer.status === 401 || (answer.redirected && !answer.url.includes("/logg-inn/las/") && isSignIn(answer.url)))
    cover.querySelector("[data-ways]").replaceChildren(element("p", {}, `${say("signedOut")} `, element("a", { href: signInLink() }, say("signIn"))));
  else show(await answer.text());
}

async function ask(options = {}) {
  const answer = await fetch(document.body.dataset.lock, { ...options, headers: { ...SCRIPT, "X-CSRFToken": csrfToken() } }).catch(() => null);
  if (cover) await settle(answer);
}

function coverPage() {
  if (cover) return;
  cover = element("dialog", { class: "ds-dialog", id: "las-dialog", "aria-labelledby": "las-tittel" });
  cover.append(element("h2", { class: "ds-heading", "data-size": "sm", id: "las-tittel" }, say("locked")), element("p", {}, say("lockedLead")), element("div", { "data-ways": "" }));
  cover.addEventListener("cancel", (event) => event.preventDefault());
  cover.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-unlock]") || event.defaultPrevented) return;
    event.preventDefault();
    ask({ method: "POST", body: new FormData(form) });
  });
  cover.addEventListener("tettpaa:key", ({ target }) => ask({ method: "POST", body: new FormData(target) }));
  title = document.title;
  document.title = say("locked");
  document.documentElement.classList.add("is-locked");
  document.querySelectorAll("[popover]:popover-open").forEach((open) => open.hidePopover());
  document.querySelectorAll("dialog[open]").forEach((open) => open.close());
  document.body.append(cover);
  cover.showModal();
  ask();
}

async function lockNow() {
  const answer = await fetch(document.querySelector("[data-lock-now]").action, { method: "POST", headers: { ...SCRIPT, "X-CSRFToken": csrfToken() } }).catch(() => null);
  if (answer) coverPage();
}

export function startLock() {
  const { lock, lockAfter } = document.body.dataset;
  if (!lock) return;
  isHere();
  for (const sign of SIGNS) {
    document.addEventListener(
      sign,
      () => {
        if (cover) return;
        isHere();
        if (Date.now() - told > TELL_EACH) tellServer();
      },
      { passive: true, capture: true },
    );
  }
  const look = () => {
    if (!cover && Date.now() - lastHere() > Number(lockAfter) * 1000) lockNow();
  };
  setInterval(look, LOOK_EACH);
  document.addEventListener("visibilitychange", () => document.hidden || look());
  // Opened in another tab: then this one opens too.
  window.addEventListener("storage", ({ key }) => key === LAST && cover && ask());
  document.addEventListener("tettpaa:locked", coverPage);
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-lock-now]")) return;
    event.preventDefault();
    lockNow();
  });
}

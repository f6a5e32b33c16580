// `<form data-keep="key">`: what is typed is kept until the server has said that it has it.
import { readFields, writeFields } from "./fields.js";
import { element, tell, untell } from "./notices.js";
import { isSignIn } from "./server.js";
import { say } from "./texts.js";

const SENT = "tettpaa:sendt";
const PAUSE = 300;

const asText = (values) => JSON.stringify(values);

// The server confirms by answering a post with a redirect to one of our pages that is neither sign-in nor an error. The
// browser tells us that it came through a redirect; a failed or repeated journey is not a confirmation.
export function confirmed({ redirects, type, outcome, signIn }) {
  return redirects > 0 && type !== "back_forward" && !outcome && !signIn;
}

function journey() {
  const [navigation] = performance.getEntriesByType("navigation");
  return {
    redirects: navigation?.redirectCount ?? 0,
    type: navigation?.type ?? "navigate",
    outcome: document.body.dataset.outcome ?? "",
    signIn: isSignIn(location.href),
  };
}

export function markSent(key) {
  try {
    sessionStorage.setItem(SENT, key);
  } catch {
    /* then the text is offered again, which is the safe mistake */
  }
}

function settleSent(store) {
  let key = null;
  try {
    key = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
  } catch {
    return;
  }
  if (key && confirmed(journey())) store.drop(key);
}

function restore(form, key, store) {
  const kept = store.get(key);
  if (!kept?.values || asText(kept.values) === asText(readFields(form))) return;
  writeFields(form, kept.values);
  form.dispatchEvent(new CustomEvent("tettpaa:restored", { bubbles: true }));
  const again = element("button", { type: "button" }, say("startOver"));
  again.addEventListener("click", () => {
    form.reset();
    store.drop(key);
    untell("kept", form);
    form.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  });
  tell("kept", say("kept"), { where: form, more: [again] });
}

function waitForNet(form, submitter) {
  tell("offline", say("offline"), { where: form });
  window.addEventListener(
    "online",
    () => {
      untell("offline", form);
      form.requestSubmit(submitter?.isConnected ? submitter : undefined);
    },
    { once: true },
  );
}

function watch(form, store) {
  const key = form.dataset.keep;
  const untouched = asText(readFields(form));
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    const values = readFields(form);
    if (asText(values) === untouched) store.drop(key);
    else store.put(key, { values });
  };
  // Never put off: whoever writes without a pause has it kept all the same.
  const soon = () => {
    timer ||= setTimeout(keep, PAUSE);
  };
  restore(form, key, store);
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  window.addEventListener("pagehide", () => form.isConnected && timer && keep());
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented && !form.matches("[hx-post]")) return;
    keep();
    if (!navigator.onLine) {
      event.preventDefault();
      event.stopPropagation();
      waitForNet(form, event.submitter);
      return;
    }
    markSent(key);
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    const { elt, successful, xhr } = event.detail;
    if (elt !== form || !successful || xhr.status >= 300 || isSignIn(xhr.responseURL)) return;
    clearTimeout(timer);
    timer = 0;
    store.drop(key);
  });
}

export function keepForms(root, store) {
  const forms = [...root.querySelectorAll("form[data-keep]:not([data-autosave])")];
  if (root.matches?.("form[data-keep]:not([data-autosave])")) forms.push(root);
  for (const form of forms) {
    if (form.dataset.watched) continue;
    form.dataset.watched = "1";
    watch(form, store);
  }
  // A page or fragment may also say outright that a text has arrived.
  root.querySelectorAll("[data-kept]").forEach((sign) => store.drop(sign.dataset.kept));
}

export function startKeeping(store) {
  store.sweep();
  settleSent(store);
  keepForms(document, store);
  document.addEventListener("htmx:load", (event) => keepForms(event.detail.elt, store));
}

export function startSignOut(store) {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-sign-out]")) return;
    if (store.keys().length && !form.dataset.sure) {
      event.preventDefault();
      form.dataset.sure = "1";
      form.closest("[popover]")?.hidePopover?.();
      const anyway = element("button", { type: "button" }, say("signOutAnyway"));
      anyway.addEventListener("click", () => form.requestSubmit());
      tell("sign-out", say("unsentAtSignOut"), { more: [anyway] });
      anyway.focus();
      return;
    }
    store.close();
  });
}

// Lines that the page itself says, beside what the server has said. Never a toast: it stays until it is no longer true.
import { say } from "./texts.js";
import { signInLink } from "./server.js";

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function icon(name) {
  return element("span", { class: `i i-${name}`, "aria-hidden": "true" });
}

export function quietLine(name, text, ...more) {
  return element("p", { class: "quiet-line", role: "status", "data-line": name }, icon("info"), element("span", {}, text), ...more);
}

function place(line, where) {
  where.querySelector(`[data-line="${line.dataset.line}"]`)?.remove();
  where.prepend(line);
  return line;
}

export function top() {
  return document.getElementById("varsel") ?? document.querySelector("main") ?? document.body;
}

export function tell(name, text, { where = top(), more = [] } = {}) {
  return place(quietLine(name, text, ...more), where);
}

export function untell(name, where = document) {
  where.querySelectorAll(`[data-line="${name}"]`).forEach((line) => line.remove());
}

export function tellSignedOut(where) {
  return tell("signed-out", say("signedOut"), { where, more: [element("a", { href: signInLink() }, say("signIn"))] });
}

export function tellBroken(code) {
  const text = code ? `${say("broken")} ${say("reference", { code })}` : say("broken");
  const alert = element("div", { class: "ds-alert", "data-color": "danger", role: "alert", "data-line": "broken" });
  alert.append(element("p", { class: "ds-paragraph" }, text));
  return place(alert, top());
}

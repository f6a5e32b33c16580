// Two people wrote the same text: show both, let one choose. Nothing is thrown away before that.
import { element } from "./notices.js";
import { say } from "./texts.js";

const ALLOWED = new Set("P H2 H3 H4 UL OL LI STRONG B EM I BR TABLE THEAD TBODY TR TH TD A".split(" "));

// Their text is shown as text with plain marks: no attributes, no scripts, whatever came.
function plain(html) {
  const out = document.createDocumentFragment();
  const copy = (from, to) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
      else if (node.nodeType === Node.ELEMENT_NODE && node.tagName !== "SCRIPT" && node.tagName !== "STYLE") {
        const goal = ALLOWED.has(node.tagName) ? document.createElement(node.tagName) : document.createDocumentFragment();
        copy(node, goal);
        to.append(goal);
      }
    }
  };
  copy(new DOMParser().parseFromString(html ?? "", "text/html").body, out);
  return out;
}

function column(title, html, act, choice) {
  const use = element("button", { class: "ds-button btn-s", "data-variant": "secondary", type: "submit", value: choice }, act);
  return element(
    "div",
    {},
    element("h3", { class: "ds-heading", "data-size": "2xs" }, title),
    element("div", { class: "txt s", tabindex: "0", role: "group", "aria-label": title }, plain(html)),
    element("p", { class: "bar" }, use),
  );
}

let open = null;

export function chooseBetween(mine, answer, form) {
  if (open) return open;
  const by = answer.by || say("someone");
  const dialog = element("dialog", { class: "ds-dialog", id: "tekstvalg", "aria-labelledby": "tekstvalg-tittel" });
  const shownMine = form.matches("[data-editor]") ? mine : element("p", {}, Object.values(JSON.parse(mine)).flat().join("\n")).outerHTML;
  dialog.append(
    element("h2", { class: "ds-heading", "data-size": "xs", id: "tekstvalg-tittel" }, say("newer", { by, at: answer.saved_at })),
    element("p", { class: "m" }, say("bothLead")),
    element(
      "form",
      { method: "dialog" },
      element("div", { class: "both" }, column(say("mine"), shownMine, say("useMine"), "mine"), column(say("theirs", { by }), answer.html, say("useTheirs", { by }), "theirs")),
      element("button", { class: "ds-button btn-s", "data-variant": "tertiary", type: "submit", value: "" }, say("later")),
    ),
  );
  document.body.append(dialog);
  open = new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      open = null;
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
  dialog.showModal();
  return open;
}

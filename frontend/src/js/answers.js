// What went wrong with a fragment: the session, the network, a refusal or ourselves. Nothing is swapped then.
import { tell, tellBroken, tellSignedOut, untell } from "./notices.js";
import { isSignIn, referenceIn } from "./server.js";
import { say } from "./texts.js";

function refusal(xhr) {
  const page = new DOMParser().parseFromString(xhr.responseText ?? "", "text/html");
  if (page.body.dataset.outcome === "signed-out") return null;
  const said = [...page.querySelectorAll("main h1, main h1 + p")].map((node) => node.textContent.trim());
  return said.join(". ") || say("refused");
}

export function startAnswers() {
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    if (!isSignIn(xhr.responseURL) || isSignIn(location.href)) return;
    event.detail.shouldSwap = false;
    tellSignedOut();
  });
  document.addEventListener("htmx:responseError", (event) => {
    const { xhr } = event.detail;
    if (xhr.status === 401 && xhr.getResponseHeader("X-Locked")) document.dispatchEvent(new Event("tettpaa:locked"));
    else if (xhr.status === 401) tellSignedOut();
    else if (xhr.status === 404) tell("missing", say("missing"));
    else if (xhr.status === 403) {
      const words = refusal(xhr);
      if (words) tell("refused", words);
      else tellSignedOut();
    } else tellBroken(referenceIn(xhr.responseText, xhr.getResponseHeader("X-Reference")));
  });
  const lost = () => tell("offline", say("offline"));
  document.addEventListener("htmx:sendError", lost);
  document.addEventListener("htmx:timeout", lost);
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.successful || isSignIn(event.detail.xhr.responseURL)) return;
    for (const name of ["offline", "broken", "missing", "refused", "signed-out"]) untell(name, document.getElementById("varsel") ?? document);
  });
  // After an act, focus goes where the server says, to the next thing, not to the top.
  document.addEventListener("htmx:afterSettle", (event) => {
    const next = event.detail.elt?.querySelector?.("[data-focus]");
    if (!next) return;
    if (!next.matches("a, button, input, select, textarea, [tabindex]")) next.tabIndex = -1;
    next.focus();
  });
}

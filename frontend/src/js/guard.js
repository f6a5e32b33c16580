// One press, one act: a form that is on its way is not sent again. The button keeps its label and says that it works.
const PATIENCE = 20000;

function release(form) {
  delete form.dataset.sending;
  form.querySelectorAll("[aria-busy=true]").forEach((button) => button.removeAttribute("aria-busy"));
}

function hold(form, submitter) {
  form.dataset.sending = "1";
  submitter?.setAttribute("aria-busy", "true");
  setTimeout(() => release(form), PATIENCE);
}

export function startGuard() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.matches("[data-no-guard]")) return;
    if (form.dataset.sending) event.preventDefault();
    else hold(form, event.submitter);
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    const cause = event.detail.requestConfig?.triggeringEvent;
    const form = event.detail.elt;
    if (cause?.type !== "submit" || !form.matches("form") || form.matches("[data-no-guard], [role=search]")) return;
    if (form.dataset.sending) event.preventDefault();
    else hold(form, cause.submitter);
  });
  document.addEventListener("htmx:afterRequest", (event) => event.detail.elt.matches?.("form") && release(event.detail.elt));
  // Coming back by the browser's button shows the page as it was left, so let go.
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach(release));
}

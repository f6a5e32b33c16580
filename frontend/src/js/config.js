// Imported first, before the libraries look at the page.
import htmx from "htmx.org";

window.dsWarnings = false;

// The strict content policy forbids inline style and eval; and a fragment must never bring a script with it.
Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  timeout: 20000,
  // A page holds a child's name: the browser is not to keep copies of it for the back button.
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  // A form with something to mend comes back as 422 and is shown like any other answer.
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true, error: false },
    { code: "...", swap: false, error: true },
  ],
});
window.htmx = htmx;
document.documentElement.classList.add("js");

export default htmx;

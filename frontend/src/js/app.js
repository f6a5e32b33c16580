// Every page. Works without: links are links, forms are forms.
import "./config.js";
import "@digdir/designsystemet-web";
import { startAnswers } from "./answers.js";
import { startAutosave } from "./autosave.js";
import { startGuard } from "./guard.js";
import { startInSight } from "./in-sight.js";
import { startKeeping, startSignOut } from "./keeper.js";
import { startKeyboard } from "./keyboard.js";
import { startLock } from "./lock.js";
import { startMasking } from "./masking.js";
import { pageStore } from "./store.js";

const store = pageStore();
startSignOut(store);
store.recover().finally(() => {
  startKeeping(store);
  startAutosave(store);
});
startGuard();
startAnswers();
startKeyboard();
startLock();
startMasking();
// «Velg alle»: the box over the list; the boxes may come and go with the list, so nothing is remembered.
document.addEventListener("change", ({ target }) => {
  const all = target.closest?.("[data-choose]");
  if (!all) return;
  all.closest("table").querySelectorAll(`[name="${CSS.escape(all.dataset.choose)}"]`).forEach((box) => {
    box.checked = all.checked;
  });
});
document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
// The queue scrolls by itself beside a long referral: the one that is open is in sight.
const current = document.querySelector(".queue [aria-current]");
const queue = current?.closest("nav");
if (queue) queue.scrollTop = current.getBoundingClientRect().top - queue.getBoundingClientRect().top - queue.clientHeight / 3;
startInSight();
// On to the provider's own log-out: a form may not send the browser there, a link may.
document.querySelector("a[data-go-on]")?.click();

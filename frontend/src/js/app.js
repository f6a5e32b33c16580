// Every page. Works without: links are links, forms are forms.
import "./config.js";
import "@digdir/designsystemet-web";
import { startAnswers } from "./answers.js";
import { startAutosave } from "./autosave.js";
import { startGuard } from "./guard.js";
import { startKeeping, startSignOut } from "./keeper.js";
import { startKeyboard } from "./keyboard.js";
import { pageStore } from "./store.js";

const store = pageStore();
startKeeping(store);
startSignOut(store);
startAutosave(store);
startGuard();
startAnswers();
startKeyboard();
document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));

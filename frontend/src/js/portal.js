// What families load: what they have typed is kept, and signing out forgets it. Everything else works without.
import { startGuard } from "./guard.js";
import { startInSight } from "./in-sight.js";
import { startKeeping, startSignOut } from "./keeper.js";
import { pageStore } from "./store.js";

const store = pageStore();
startSignOut(store);
store.recover().finally(() => startKeeping(store));
startGuard();
startInSight();
document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
document.querySelector("a[data-go-on]")?.click();

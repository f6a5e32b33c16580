// Keys. Ctrl K and Ctrl Enter work everywhere; single letters only where focus is in a list, and they can be turned off
// (WCAG 2.1.4). Each of them only presses something that can also be seen and pressed.
const OFF = "tettpaa:enkelttaster-av";

const setting = {
  get on() {
    try {
      return localStorage.getItem(OFF) !== "1";
    } catch {
      return true;
    }
  },
  set on(value) {
    try {
      if (value) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "1");
    } catch {
      /* the choice then lasts as long as the page */
    }
  },
};

const TEXT = "input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [contenteditable]:not([contenteditable=false])";
const seen = (node) => node.checkVisibility?.({ visibilityProperty: true }) ?? node.offsetParent !== null;
// A dialog that closes keeps the focus in its hidden field until the next frame; who is that quick is not writing there.
const writing = (node) => {
  const field = node.closest?.(TEXT);
  return Boolean(field && seen(field));
};

function press(node) {
  if (node.matches("input, textarea, select") || !node.matches("a, button, [role=button], label")) node.focus();
  if (!node.matches("input:not([type=radio], [type=checkbox]), textarea, select")) node.click();
}

export function showDialog(id) {
  const dialog = document.getElementById(id);
  if (!dialog || dialog.open) return Boolean(dialog);
  dialog.showModal();
  dialog.querySelector("[autofocus]")?.select?.();
  return true;
}

function search(event) {
  event.preventDefault();
  const link = document.querySelector("[data-search]");
  if (!showDialog("sok-dialog") && link) location.assign(link.href);
}

// The main act of the form one is in, else of the page. Never a dangerous one.
function mainAct(target) {
  const form = target.closest?.("form");
  const acts = [...(form?.querySelectorAll("[data-main-act], [type=submit][data-variant=primary]") ?? []), ...document.querySelectorAll("main [data-main-act], dialog[open] [data-main-act]")];
  return acts.find((act) => seen(act) && act.dataset.color !== "danger");
}

function move(list, item, step) {
  const items = [...list.querySelectorAll("[data-item]")].filter(seen);
  const next = items[items.indexOf(item) + step];
  const goal = next?.querySelector("[data-open], a.row-link, a, button") ?? next;
  goal?.focus();
  goal?.scrollIntoView({ block: "nearest" });
}

function single(event) {
  const { target, key } = event;
  if (!setting.on || writing(target)) return false;
  const list = target.closest?.("[data-list]");
  const item = target.closest?.("[data-item]");
  const letter = key.toLowerCase();
  if (list && (letter === "j" || letter === "k")) {
    move(list, item, letter === "j" ? 1 : -1);
    return true;
  }
  for (const area of [target.closest?.("[data-keys]"), item, list]) {
    const act = [...(area?.querySelectorAll(`[data-key="${CSS.escape(letter)}"]`) ?? [])].find(seen);
    if (act) {
      press(act);
      return true;
    }
  }
  return key === "?" && showDialog("taster");
}

function onKey(event) {
  if (event.defaultPrevented || event.isComposing) return;
  const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (control && event.key.toLowerCase() === "k") {
    search(event);
  } else if (control && event.key === "Enter") {
    const act = mainAct(event.target);
    if (!act) return;
    event.preventDefault();
    press(act);
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1 && single(event)) {
    event.preventDefault();
  }
}

export function startKeyboard() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-search]") && !event.ctrlKey && !event.metaKey) search(event);
    if (event.target.closest("[data-show-keys]")) {
      event.target.closest("[popover]")?.hidePopover?.();
      showDialog("taster");
    }
  });
  document.querySelectorAll("[data-single-keys]").forEach((box) => {
    box.checked = setting.on;
    box.addEventListener("change", () => {
      setting.on = box.checked;
    });
  });
}

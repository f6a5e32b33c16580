// The toolbar over the text: one for all sections, working on the one that was last written in.
import { say } from "./texts.js";

const RUN = {
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  heading2: (chain) => chain.toggleHeading({ level: 2 }),
  heading3: (chain) => chain.toggleHeading({ level: 3 }),
  bullets: (chain) => chain.toggleBulletList(),
  numbers: (chain) => chain.toggleOrderedList(),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  rowAdd: (chain) => chain.addRowAfter(),
  rowDrop: (chain) => chain.deleteRow(),
  columnAdd: (chain) => chain.addColumnAfter(),
  columnDrop: (chain) => chain.deleteColumn(),
  tableDrop: (chain) => chain.deleteTable(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
};

const ACTIVE = {
  bold: (editor) => editor.isActive("bold"),
  italic: (editor) => editor.isActive("italic"),
  heading2: (editor) => editor.isActive("heading", { level: 2 }),
  heading3: (editor) => editor.isActive("heading", { level: 3 }),
  bullets: (editor) => editor.isActive("bulletList"),
  numbers: (editor) => editor.isActive("orderedList"),
  link: (editor) => editor.isActive("link"),
};

function askForLink(editor, allowed) {
  const dialog = document.getElementById("lenke");
  const field = dialog?.querySelector("input");
  if (!dialog || !field) return;
  const error = dialog.querySelector("[data-link-error]");
  field.value = editor.getAttributes("link").href ?? "https://";
  error.textContent = "";
  dialog.showModal();
  field.select();
  const form = dialog.querySelector("form");
  form.onsubmit = (event) => {
    const chain = editor.chain().extendMarkRange("link");
    if (event.submitter?.value === "remove") chain.unsetLink().run();
    else if (event.submitter?.value === "set") {
      const href = field.value.trim();
      if (!allowed(href)) {
        event.preventDefault();
        error.textContent = say("linkBad");
        field.setAttribute("aria-invalid", "true");
        field.focus();
        return;
      }
      if (editor.state.selection.empty && !editor.isActive("link")) {
        editor.commands.insertContent({ type: "text", text: href.replace(/^(https:\/\/|mailto:)/, ""), marks: [{ type: "link", attrs: { href } }] });
      } else chain.setLink({ href }).run();
    }
    field.removeAttribute("aria-invalid");
    setTimeout(() => editor.commands.focus());
  };
}

// A toolbar is one stop for the Tab key; the arrows move inside it.
function rove(bar) {
  const buttons = () => [...bar.querySelectorAll("button")].filter((button) => !button.hidden);
  const only = (button) => buttons().forEach((one) => (one.tabIndex = one === button ? 0 : -1));
  only(buttons()[0]);
  bar.addEventListener("focusin", (event) => event.target.matches("button") && only(event.target));
  bar.addEventListener("keydown", (event) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    all.at(next % all.length).focus();
  });
}

export function startTools(allowed) {
  const bar = document.querySelector("[data-editor-tools]");
  const tools = {
    current: null,
    use(editor) {
      tools.current = editor;
      tools.refresh(editor);
    },
    refresh(editor) {
      if (!bar || editor !== tools.current) return;
      const inTable = editor.isActive("table");
      bar.querySelectorAll("[data-in-table]").forEach((button) => (button.hidden = !inTable));
      for (const button of bar.querySelectorAll("[data-cmd]")) {
        const active = ACTIVE[button.dataset.cmd];
        if (active) button.setAttribute("aria-pressed", String(active(editor)));
      }
    },
  };
  if (!bar) return tools;
  bar.hidden = false;
  rove(bar);
  // Pressing with the mouse must not take the focus, or the marked text with it, away from the text.
  bar.addEventListener("mousedown", (event) => event.target.closest("[data-cmd]") && event.preventDefault());
  bar.addEventListener("click", (event) => {
    const command = event.target.closest("[data-cmd]")?.dataset.cmd;
    const editor = tools.current ?? document.querySelector("form[data-editor]")?.tettpaaEditor;
    if (!command || !editor) return;
    tools.use(editor);
    if (command === "link") askForLink(editor, allowed);
    else RUN[command]?.(editor.chain().focus()).run();
  });
  return tools;
}

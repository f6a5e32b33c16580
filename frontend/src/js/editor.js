// Only on pages that write. `<form data-editor data-autosave="address">` with a textarea named html becomes a text editor;
// without this script the textarea is still there and can be sent. Without data-autosave the form is sent as any other.
import { Editor, Mark } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { Placeholder, UndoRedo } from "@tiptap/extensions";
import { showEase } from "./ease.js";
import { attach } from "./saving.js";
import { placeOf } from "./places.js";
import { pageStore } from "./store.js";
import { say } from "./texts.js";
import { startTools } from "./tools.js";

// A document's own heading is level 1, so its sections' texts have levels 2 and 3.
const LEVELS = [2, 3];

export const allowedLink = (address) => /^(https:\/\/|mailto:)\S+$/i.test(address ?? "");

// Without widths and column groups: those are style attributes, which the content policy and the archive both refuse.
// Tab walks through the cells and leaves after the last one; a new row is made with the button, so that nobody is kept in.
const PlainTable = Table.extend({
  renderHTML: () => ["table", ["tbody", 0]],
  addKeyboardShortcuts() {
    return { ...this.parent?.(), Tab: () => this.editor.commands.goToNextCell() };
  },
});

// Ctrl Enter belongs to the page: next thing that is missing.
const Break = HardBreak.extend({
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
  },
});

// Where a quoted text is from. What is typed after it is the writer's own, and the reference follows the words it stands on.
const Source = Mark.create({
  name: "source",
  inclusive: false,
  excludes: "_",
  addAttributes: () => ({
    fact: {
      default: null,
      parseHTML: (span) => span.dataset.fact ?? null,
      renderHTML: ({ fact }) => (fact ? { "data-fact": fact } : {}),
    },
  }),
  parseHTML: () => [{ tag: "span.src" }],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "src" }, 0],
});

function extensions(hint) {
  return [
    Document,
    Paragraph,
    Text,
    Bold,
    Italic,
    Break,
    Heading.configure({ levels: LEVELS }),
    BulletList,
    OrderedList,
    ListItem,
    Source,
    PlainTable.configure({ resizable: false }),
    TableRow,
    TableHeader,
    TableCell,
    Link.configure({
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      defaultProtocol: "https",
      protocols: ["https", "mailto"],
      isAllowedUri: allowedLink,
      HTMLAttributes: { target: null, rel: "noopener", class: null },
    }),
    UndoRedo,
    Placeholder.configure({ placeholder: hint }),
  ];
}

const cleaned = (editor) => (editor.isEmpty ? "" : editor.getHTML());

function nextMissing(form) {
  const links = [...document.querySelectorAll("[data-missing][href^='#']")];
  const goals = links.map((link) => document.querySelector(link.hash)).filter(Boolean);
  const after = goals.find((goal) => form.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_FOLLOWING && !goal.contains(form));
  const goal = after ?? goals.find((one) => !one.contains(form));
  if (!goal) return false;
  goal.scrollIntoView({ block: "start" });
  (goal.querySelector(".ProseMirror") ?? goal.querySelector("a, button, input, textarea") ?? goal).focus();
  return true;
}

function labelled(area) {
  const attributes = { role: "textbox", "aria-multiline": "true" };
  const label = area.labels?.[0];
  if (label) attributes["aria-labelledby"] = label.id ||= `${area.id}_navn`;
  else if (!area.hasAttribute("aria-labelledby")) attributes["aria-label"] = area.getAttribute("aria-label") || "";
  for (const name of ["aria-labelledby", "aria-describedby", "aria-invalid"]) {
    if (area.hasAttribute(name)) attributes[name] = area.getAttribute(name);
  }
  // Labels and error summaries point at the field's id: from now on that is where one writes.
  if (area.id) {
    attributes.id = area.id;
    area.removeAttribute("id");
  }
  return attributes;
}

function start(form, store, tools) {
  const area = form.querySelector("textarea[name=html]");
  if (!area || form.tettpaaEditor) return;
  const label = area.labels?.[0];
  const mount = document.createElement("div");
  area.after(mount);
  area.hidden = true;
  let saver = null;
  const ease = () => showEase(form, editor.getText({ blockSeparator: "\n" }));
  const editor = new Editor({
    element: mount,
    extensions: extensions(area.getAttribute("placeholder") || say("placeholder")),
    content: area.value,
    injectCSS: false,
    editable: !area.readOnly && !area.disabled,
    editorProps: {
      attributes: labelled(area),
      handleKeyDown: (_view, event) => (event.ctrlKey || event.metaKey) && event.key === "Enter" && nextMissing(form),
    },
    onUpdate: () => {
      area.value = cleaned(editor);
      ease();
      if (saver) saver.touched();
      else area.dispatchEvent(new Event("input", { bubbles: true }));
    },
    onFocus: () => {
      document.querySelectorAll(".paper > .active").forEach((section) => section.classList.remove("active"));
      form.closest(".paper > section")?.classList.add("active");
      tools.use(editor);
    },
    onTransaction: () => tools.refresh(editor),
  });
  form.tettpaaEditor = editor;
  ease();
  label?.addEventListener("click", () => editor.commands.focus());
  if (!form.dataset.autosave) {
    // An ordinary form: what was kept is put back, and «start på nytt» empties it again.
    const again = () => editor.commands.setContent(area.value, { emitUpdate: false });
    form.addEventListener("tettpaa:restored", again);
    form.addEventListener("reset", () => setTimeout(again));
    return;
  }
  saver = attach(form, store, {
    read: () => cleaned(editor),
    write: (html) => {
      editor.commands.setContent(html, { emitUpdate: false });
      area.value = cleaned(editor);
    },
    fields: (html) => new URLSearchParams({ html }),
  });
}

// «Sett inn»: a text from the case, put where the writer is. The editor's own schema decides what of it may stand there.
function startInserts(tools) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    if (!button) return;
    const form = button.closest("section")?.querySelector("form[data-editor]");
    const editor = form?.tettpaaEditor ?? tools.current;
    editor?.chain().focus().insertContent(button.dataset.insert).run();
  });
}

// «Bruk forslaget»: the text that the remark is about is replaced, and the remark is settled as taken in.
function startRemarks() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-replace]");
    const editor = button?.closest("section")?.querySelector("form[data-editor]")?.tettpaaEditor;
    if (!editor) return;
    const place = placeOf(editor.state.doc, button.dataset.replace);
    if (!place) {
      button.disabled = true;
      button.textContent = say("quoteGone");
      return;
    }
    editor.chain().focus().insertContentAt(place, { type: "text", text: button.dataset.with }).run();
    const body = new URLSearchParams(new FormData(button.form));
    body.set("outcome", "used");
    fetch(button.form.action, { method: "POST", body, headers: { Accept: "application/json" } }).then((answer) => answer.ok && button.closest("li").remove());
  });
  document.addEventListener("toggle", (event) => {
    const field = event.target.matches?.("[data-remarks][open]") && event.target.querySelector("[data-quote]");
    const chosen = event.target.closest?.("section")?.querySelector("form[data-editor]")?.tettpaaEditor?.state;
    if (!field || field.value || !chosen) return;
    field.value = chosen.doc.textBetween(chosen.selection.from, chosen.selection.to, " ").slice(0, 500);
  }, true);
}

const store = pageStore();
const tools = startTools(allowedLink);
const begin = (root) => root.querySelectorAll("form[data-editor]").forEach((form) => start(form, store, tools));
const recovered = store.recover().finally(() => begin(document));
startInserts(tools);
startRemarks();
document.addEventListener("htmx:load", (event) => recovered.finally(() => begin(event.detail.elt)));

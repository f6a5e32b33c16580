// `<form data-autosave="address">` without an editor: its fields are saved as they stand.
import { readFields, writeFields } from "./fields.js";
import { attach } from "./saving.js";

function start(form, store) {
  if (form.dataset.watched) return;
  form.dataset.watched = "1";
  const saver = attach(form, store, {
    read: () => JSON.stringify(readFields(form)),
    // Their version of a whole form is a page of its own; only our own copy can be put straight back.
    write: (text) => {
      try {
        writeFields(form, JSON.parse(text));
      } catch {
        location.reload();
      }
    },
    fields: (text) => {
      const sent = new URLSearchParams();
      for (const [name, values] of Object.entries(JSON.parse(text))) for (const value of values) sent.append(name, value);
      return sent;
    },
  });
  form.addEventListener("input", () => saver.touched());
  form.addEventListener("change", () => saver.touched());
}

export function startAutosave(store) {
  const all = (root) => root.querySelectorAll("form[data-autosave]:not([data-editor])").forEach((form) => start(form, store));
  all(document);
  document.addEventListener("htmx:load", (event) => all(event.detail.elt));
}

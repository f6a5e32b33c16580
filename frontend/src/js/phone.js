// The note from a visit, written where one is. Loaded by its page, by the empty page that opens without network, and by
// Min dag, which says when a note waits on the phone.
import { PhoneNote } from "./phone/note.js";
import { find } from "./phone/pocket.js";

async function tellOfWaiting(line) {
  const record = await find(document.body.dataset.user).catch(() => null);
  line.hidden = !(document.body.dataset.user && record?.pieces.length);
}

const form = document.querySelector("form[data-phone-note]");
const line = document.querySelector("[data-phone-waiting]");
if (form) new PhoneNote(form).begin();
if (line) tellOfWaiting(line);

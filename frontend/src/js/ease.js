// Words and reading ease beside the text.
import { counted } from "./lix.js";
import { say } from "./texts.js";

const FEWEST = 40;

export function showEase(form, text) {
  const line = form.querySelector("[data-ease]");
  if (!line) return;
  const { words, lix } = counted(text);
  const heavy = words >= FEWEST && lix > Number(line.dataset.ease || 50);
  line.textContent = words ? say(heavy ? "easeHeavy" : "ease", { words, lix }) : "";
}

// The few sentences that only a script can say. In the bundle and not in the page, so that they cost the server nothing.
import en from "./texts/en.json";
import nb from "./texts/nb.json";
import nn from "./texts/nn.json";

const languages = { nb, nn, en };

export function say(key, facts = {}, language = document.documentElement.lang) {
  const words = (languages[(language || "nb").slice(0, 2)] ?? nb)[key];
  return words.replace(/\{(\w+)\}/g, (_, name) => facts[name] ?? "");
}

// What was typed on the same visit by pages that knew nothing of each other becomes one note; nothing is left out.
const TEXTS = ["seen", "own_words", "agreed"];

export function merge(all) {
  const merged = Object.assign({}, ...all);
  for (const name of TEXTS) {
    const parts = all.map((values) => values[name]?.[0]?.trim() ?? "").filter(Boolean);
    merged[name] = [parts.filter((part, n) => parts.indexOf(part) === n).join("\n\n")];
  }
  const followed = all.findLast((values) => values.what?.[0]?.trim());
  return followed ? { ...merged, follow: followed.follow, what: followed.what, due_on: followed.due_on, to: followed.to ?? [] } : merged;
}

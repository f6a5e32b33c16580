// Where a quoted text stands in the document: from and to, or nothing when it has been changed.
export function placeOf(doc, quote) {
  let found = null;
  doc.descendants((node, at) => {
    if (found || !node.isTextblock) return !found;
    // A line break counts as one place, as it does in the document.
    const start = node.textBetween(0, node.content.size, undefined, "\n").replace(/\s/g, " ").indexOf(quote);
    if (start >= 0) found = { from: at + 1 + start, to: at + 1 + start + quote.length };
    return false;
  });
  return found;
}

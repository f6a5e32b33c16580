// Words and reading ease (LIX) of a text. Counts as core/reading_ease.py does.
const WORD = /\p{L}+(?:[-'’]\p{L}+)*/gu;
const END = /[.!?:;](?=\s|$|[»"'”)])|\n/u;
const LONG = 7;

export function counted(text) {
  const words = text.match(WORD) ?? [];
  const sentences = text.split(END).filter((part) => /\p{L}/u.test(part)).length;
  const long = words.filter((word) => [...word].length >= LONG).length;
  return { words: words.length, sentences, long, lix: words.length ? Math.round(words.length / Math.max(sentences, 1) + (100 * long) / words.length) : null };
}

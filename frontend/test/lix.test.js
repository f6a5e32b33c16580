import assert from "node:assert/strict";
import { test } from "node:test";
import { counted } from "../src/js/lix.js";

for (const [text, words, sentences, long] of [
  ["", 0, 0, 0],
  ["Elias leser sakte.", 3, 1, 0],
  ["Elias leser. Han liker lydbøker!", 5, 2, 1],
  ["lese høyt\nskrive", 3, 2, 0],
  ["Kl. 2,5 timer i uka, 12.03.2024", 4, 2, 0],
  ["«Jeg vil være i klassen.» Det sa hun.", 8, 2, 1],
  ["Vurderingen beskriver undervisningen. Eleven leser godt.", 6, 2, 3],
]) {
  test(`counts «${text}»`, () => {
    const found = counted(text);
    assert.deepEqual([found.words, found.sentences, found.long], [words, sentences, long]);
  });
}

// What was typed by pages that knew nothing of each other is one note, and a text is sealed for one letter box only.
import assert from "node:assert/strict";
import { test } from "node:test";
import { merge } from "../src/js/phone/merging.js";
import { toBytes, toText } from "../src/js/bytes.js";
import { newSeal, open, seal } from "../src/js/phone/seal.js";

test("nothing typed is left out, and the same is not said twice", () => {
  const merged = merge([
    { seen: ["Leste høyt."], agreed: [""], follow: ["none"], what: [""] },
    { seen: ["Leste høyt."], agreed: ["Lydbok."], follow: ["step"], what: ["Ring Guro"], due_on: ["2026-12-01"] },
    { seen: ["Gikk ut."], agreed: [""], follow: ["none"], what: [""], due_on: [""] },
  ]);
  assert.deepEqual(merged.seen, ["Leste høyt.\n\nGikk ut."]);
  assert.deepEqual(merged.agreed, ["Lydbok."]);
  assert.deepEqual([merged.follow, merged.what, merged.due_on], [["step"], ["Ring Guro"], ["2026-12-01"]]);
});

async function letterBox() {
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  return toText(await crypto.subtle.exportKey("raw", pair.publicKey));
}

test("what seals does not open and cannot be taken out", async () => {
  const { half, key } = await newSeal(await letterBox(), "besøk|1");
  assert.equal(toBytes(half).length, 65);
  assert.deepEqual(key.usages, ["encrypt"]);
  await assert.rejects(crypto.subtle.exportKey("raw", key));
  const sealed = await seal(key, { seen: ["Elias 😀".repeat(9000)] });
  assert.ok(!atob(sealed.text).includes("Elias"));
  await assert.rejects(crypto.subtle.decrypt({ name: "AES-GCM", iv: toBytes(sealed.iv) }, key, toBytes(sealed.text)));
});

test("the right key opens it, another does not", async () => {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt"]);
  const sealed = await seal(key, { seen: ["æøå"] });
  const other = toText(crypto.getRandomValues(new Uint8Array(32)));
  assert.deepEqual(await open(toText(raw), sealed), { seen: ["æøå"] });
  assert.deepEqual(await open(`${other} ${toText(raw)}`, sealed), { seen: ["æøå"] });
  await assert.rejects(open(other, sealed));
});

// Seals a text for the service's letter box (tettpaa/core/crypto.py: letter_box). What seals does not open: the key is
// in this page's memory only and cannot be taken out, and the private half of its pair is never kept at all.
import { toBytes, toText } from "../bytes.js";

const DOMAIN = "tettpaa:letter-box\0";
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const utf8 = new TextEncoder();

function bound(context) {
  const words = utf8.encode(context);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, words.length);
  return new Uint8Array([...utf8.encode(DOMAIN), ...length, ...words]);
}

export async function newSeal(box, context) {
  const pair = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const half = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const open = await crypto.subtle.importKey("raw", toBytes(box), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: open }, pair.privateKey, 256);
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: half, info: bound(context) };
  const key = await crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  return { half: toText(half), key };
}

export async function seal(key, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, utf8.encode(JSON.stringify(value)));
  return { iv: toText(iv), text: toText(sealed) };
}

// One key for each box that the person has had; only the right one opens.
export async function open(rawKeys, { iv, text }) {
  for (const raw of rawKeys.split(" ")) {
    const key = await crypto.subtle.importKey("raw", toBytes(raw), "AES-GCM", false, ["decrypt"]);
    const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: toBytes(iv) }, key, toBytes(text)).catch(() => null);
    if (opened) return JSON.parse(new TextDecoder().decode(opened));
  }
  throw new Error("no key opens it");
}

// Seals what is kept in the browser, so that the machine's disk holds nothing that can be read by who is not signed in.
// The keys come with the page (tettpaa/access/kept_texts.py), the newest first, and are in its memory only.
import { toBytes, toText } from "./bytes.js";

const utf8 = new TextEncoder();

export class Sealer {
  constructor(keys) {
    const raw = keys.split(" ").filter(Boolean);
    this.keys = Promise.all(raw.map((key) => crypto.subtle.importKey("raw", toBytes(key), "AES-GCM", false, ["encrypt", "decrypt"])));
  }

  // The place is part of what is sealed: a text that is moved to another form's place does not open there.
  async close(place, value) {
    const [key] = await this.keys;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const how = { name: "AES-GCM", iv, additionalData: utf8.encode(place) };
    const sealed = await crypto.subtle.encrypt(how, key, utf8.encode(JSON.stringify(value)));
    return { iv: toText(iv), text: toText(sealed) };
  }

  // Null: it is another's, older than every key, or no text of ours.
  async open(place, { iv, text } = {}) {
    for (const key of await this.keys) {
      try {
        const how = { name: "AES-GCM", iv: toBytes(iv), additionalData: utf8.encode(place) };
        return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, toBytes(text))));
      } catch {
        /* the next key, then */
      }
    }
    return null;
  }
}

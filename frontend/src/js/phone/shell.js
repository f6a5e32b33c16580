// Keeps the empty page, its script, its look and its letters, so that it opens without network. Asked for as nobody,
// so that nothing on it can be about anybody.
const CACHE = "tettpaa-notat";

const addresses = (text, pattern, base) => [...text.matchAll(pattern)].map((found) => new URL(found[1], base).href);

async function put(cache, address, goal = address) {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
  await cache.put(goal, answer.clone());
  return answer.text();
}

export async function keepShell({ shell, worker }) {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(worker, { scope: "/" });
  const cache = await caches.open(CACHE);
  const page = new URL(shell, location.origin).href;
  const html = await put(cache, `${page}?sprak=${document.documentElement.lang}`, page);
  const parts = addresses(html, /(?:href|src)="(\/static\/[^"]+)"/g, page);
  const looks = await Promise.all(parts.map((part) => put(cache, part)));
  const letters = parts.flatMap((part, n) => (part.includes(".css") ? addresses(looks[n], /url\("?([^")]+\.woff2)"?\)/g, part) : []));
  await Promise.all(letters.map((letter) => put(cache, letter)));
  const wanted = new Set([page, ...parts, ...letters]);
  for (const old of await cache.keys()) if (!wanted.has(old.url)) await cache.delete(old);
}

// Without network the desk's pages are answered by the empty note page, which this phone keeps with what it looks like.
// Nothing else is kept: no page with content ever passes into the cache (frontend/src/js/phone/shell.js fills it).
const CACHE = "tettpaa-notat";
const SHELL = "/notat-pa-telefonen/";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const page = request.mode === "navigate" && !pathname.startsWith("/portal/");
  if (request.method !== "GET" || origin !== self.location.origin || !(page || pathname.startsWith("/static/"))) return;
  const kept = () => caches.match(page ? SHELL : request.url, { cacheName: CACHE, ignoreVary: true });
  event.respondWith(fetch(request).catch(async (error) => (await kept()) ?? Promise.reject(error)));
});

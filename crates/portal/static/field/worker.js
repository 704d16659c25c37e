/* Keeps the field page and what it is made of, so that it opens without a connection. It keeps no case facts: those are
   in the page's own database, which the page itself empties. CACHE and FILES stand above, written by the server. */

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("greenlane-field") && name !== CACHE) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin || !FILES.includes(pathname)) return;
  event.respondWith((async () => {
    const kept = await caches.match(pathname);
    /* Files carry a digest in their address and never change; the page is asked for first. */
    if (kept && pathname !== "/field/") return kept;
    try {
      const fresh = await fetch(event.request);
      /* Once the cache is removed with the last copy, nothing makes it again. */
      if (fresh.ok && fresh.type === "basic" && !fresh.redirected && await caches.has(CACHE)) {
        await (await caches.open(CACHE)).put(pathname, fresh.clone());
      }
      return fresh;
    } catch (error) {
      if (kept) return kept;
      throw error;
    }
  })());
});

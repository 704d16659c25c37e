/* Keeps the field page and what it is made of, so that it opens without a connection. It keeps no case facts: those are
   in the page's own database, which the page itself empties. CACHE and FILES stand above, written by the server. */

const PATIENCE = 10_000;

/* The page names the files of its release. One that names others belongs to another release, and to its cache. */
const fits = async (page) => (await page.text()).includes(FILES.find((file) => file.endsWith("/field/field.js")));

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES);
    if (!(await fits(await cache.match("/field/")))) {
      await caches.delete(CACHE);
      throw new Error("the page is of another release");
    }
    await self.skipWaiting();
  })());
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
    const kept = await caches.match(pathname, { cacheName: CACHE });
    /* Files carry a digest in their address and never change; the page is asked for first. */
    if (kept && pathname !== "/field/") return kept;
    try {
      /* On a line that hardly carries anything, what is kept is better than waiting. */
      const fresh = await (kept ? fetch(event.request, { signal: AbortSignal.timeout(PATIENCE) }) : fetch(event.request));
      /* Once the cache is removed with the last copy, nothing makes it again. */
      const whole = fresh.ok && fresh.type === "basic" && !fresh.redirected;
      if (whole && await caches.has(CACHE) && (pathname !== "/field/" || await fits(fresh.clone()))) {
        await (await caches.open(CACHE)).put(pathname, fresh.clone());
      }
      return fresh;
    } catch (error) {
      if (kept) return kept;
      throw error;
    }
  })());
});

/* What is on the device: copies of worksheets, and operations that the programme does not have yet. Nothing else. */

const NAME = "greenlane-field";
let opened = null;

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const database = () => {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("copies", { keyPath: "id" });
      request.result.createObjectStore("operations", { keyPath: "operation" });
    };
    request.onsuccess = () => {
      /* Another tab removes everything, or a new release opens it: never stand in the way. */
      request.result.onversionchange = () => { request.result.close(); location.reload(); };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
};

/* Whether anything was ever kept: only to look must not make a database. */
const exists = async () => Boolean(opened) || !indexedDB.databases || (await indexedDB.databases()).some((base) => base.name === NAME);

const at = async (name, mode, act) => {
  const change = (await database()).transaction(name, mode);
  const result = await done(act(change.objectStore(name)));
  await new Promise((resolve, reject) => {
    change.oncomplete = resolve;
    change.onabort = () => reject(change.error);
    if (mode === "readonly") resolve();
  });
  return result;
};

export const copies = async () => ((await exists()) ? at("copies", "readonly", (store) => store.getAll()) : []);
export const copy = (id) => at("copies", "readonly", (store) => store.get(id));
export const keepCopy = (copy) => at("copies", "readwrite", (store) => store.put(copy));
const dropCopy = (id) => at("copies", "readwrite", (store) => store.delete(id));

const all = async (validation) =>
  (await at("operations", "readonly", (store) => store.getAll()))
    .filter((operation) => operation.validation === validation)
    .sort((a, b) => a.made_at - b.made_at);

/* What waits to be sent. What was typed and not kept lies beside it, as a draft, and is never sent. */
export const operations = async (validation) => (await all(validation)).filter((operation) => operation.state !== "draft");
export const drafts = async (validation) => (await all(validation)).filter((operation) => operation.state === "draft");
export const draftKey = (validation, criterion) => `draft ${validation} ${criterion}`;

/* Several at once: all of it happens, or none. */
export const change = (kept, dropped = []) => at("operations", "readwrite", (store) => {
  let last = null;
  for (const operation of kept) last = store.put(operation);
  for (const operation of dropped) last = store.delete(operation);
  return last ?? store.count();
});
export const keep = (operation) => change([operation]);
export const drop = (operation) => change([], [operation]);

/* Everything of one worksheet goes; when it was the last, so do the database, the cached page and its worker. Answers
   the copies that are left. */
export const remove = async (id) => {
  await change([], (await all(id)).map((one) => one.operation));
  await dropCopy(id);
  const others = await copies();
  if (others.length > 0) return others;
  (await database()).close();
  opened = null;
  await done(indexedDB.deleteDatabase(NAME));
  for (const name of await caches.keys()) {
    if (name.startsWith("greenlane-field")) await caches.delete(name);
  }
  const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
  for (const worker of workers) {
    if (new URL(worker.scope).pathname === "/field/") await worker.unregister();
  }
  return others;
};

/* After its last day a copy goes by itself. What was not sent stays until it is sent: it is somebody's work. Answers
   whether anything went. */
export const expire = async (now) => {
  let went = false;
  for (const one of await copies()) {
    if (one.ends_at >= now) continue;
    /* A draft cannot be sent any more; what was kept can. */
    const held = (await operations(one.id)).length > 0;
    if (held && one.over) continue;
    if (!held) await remove(one.id);
    else await keepCopy({ ...one, over: true, criteria: [] });
    went = true;
  }
  return went;
};

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
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
};

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

export const copies = () => at("copies", "readonly", (store) => store.getAll());
export const copy = (id) => at("copies", "readonly", (store) => store.get(id));
export const keepCopy = (copy) => at("copies", "readwrite", (store) => store.put(copy));
const dropCopy = (id) => at("copies", "readwrite", (store) => store.delete(id));

export const operations = async (validation) =>
  (await at("operations", "readonly", (store) => store.getAll()))
    .filter((operation) => operation.validation === validation)
    .sort((a, b) => a.made_at - b.made_at);
export const keep = (operation) => at("operations", "readwrite", (store) => store.put(operation));
export const drop = (operation) => at("operations", "readwrite", (store) => store.delete(operation));

/* Everything of one worksheet goes; when it was the last, so do the database, the cached page and its worker. Answers
   the copies that are left. */
export const remove = async (id) => {
  for (const one of await operations(id)) await drop(one.operation);
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

/* After its last day a copy goes by itself. What was not sent stays until it is sent: it is somebody's work. */
export const expire = async (now) => {
  for (const one of await copies()) {
    if (one.ends_at >= now) continue;
    if ((await operations(one.id)).length === 0) await remove(one.id);
    else if (!one.over) await keepCopy({ ...one, over: true, criteria: [], sites: one.sites });
  }
};

/* Sends what waits, one operation after the other. An operation has a number of its own, so that one sent twice is taken
   once, and names the revision of the criterion that it was made from, so that nobody is overwritten unseen. */

import { change, copy as find, drop, keep, keepCopy, operations } from "./store.js";

const path = (id) => `/field/validations/${id}`;
const ASKING = 20_000;
const SENDING = 300_000;

/* An answer that is not data comes from something else: a page of an error, or a network that wants a sign-in. */
const data = async (answer) => {
  if (!(answer.headers.get("content-type") ?? "").startsWith("application/json")) return null;
  try { return await answer.json(); } catch { return null; }
};

/* What an answer means that is neither data nor a refusal. */
const trouble = (answer) => {
  if (answer.type === "opaqueredirect" || answer.status === 401) return "signed-out";
  if (answer.status === 403) return "no-right";
  return answer.status === 404 || answer.status === 410 ? "closed" : "later";
};

/* What the programme has now, with a fresh token. */
export const fetched = async (id) => {
  let answer;
  try {
    answer = await fetch(path(id), { cache: "no-store", redirect: "manual", headers: { accept: "application/json" }, signal: AbortSignal.timeout(ASKING) });
  } catch { return { fault: "offline" }; }
  if (!answer.ok) return { fault: trouble(answer) };
  const copy = await data(answer);
  return copy?.owner ? { copy } : { fault: "later" };
};

/* Tells the programme that the copy is gone from here. It hears of it later, by the copy's last day, if it cannot be told. */
export const reported = async (id, token) => {
  const form = new FormData();
  form.append("csrf", token);
  await fetch(`${path(id)}/removed`, { method: "POST", body: form, redirect: "manual", signal: AbortSignal.timeout(ASKING) }).catch(() => null);
};

const body = (operation, token) => {
  const form = new FormData();
  const put = (name, value) => form.append(name, value);
  put("csrf", token);
  put("criterion", operation.criterion);
  if (operation.photo) {
    put("exhibit", operation.operation);
    put("shows", operation.photo.shows);
    form.append("file", operation.photo.blob, operation.photo.name);
    return form;
  }
  put("operation", operation.operation);
  put("rev", String(operation.base));
  for (const [name, value] of Object.entries(operation.fields)) {
    for (const one of Array.isArray(value) ? value : [value]) put(name, one);
  }
  return form;
};

/* Those of the same criterion that stand on the same revision: made from it, or set against it. */
const siblings = async (copy, operation) =>
  (await operations(copy.id)).filter((other) => !other.photo && other.criterion === operation.criterion
    && (other.state === "conflict" ? other.theirs.revision : other.base) === operation.base);

/* The result that came of our own earlier attempt is no conflict: the connection broke before we heard of it. It is so
   only while nothing else came after it. */
const ours = (operation, made, now) => {
  const earlier = made.filter((other) => other.state !== "conflict").flatMap((other) => [...(other.replaces ?? []), ...(other.tried ? [other.operation] : [])]);
  return now.revision === operation.base + 1 && now.results.some((line) => earlier.includes(line.operation));
};

/* One of ours was taken: the others stand on it now, and on nothing that a colleague recorded after it. */
const rebase = (made, next, now) => change(made.map((other) => {
  if (other.state !== "conflict") return { ...other, base: next, replaces: [] };
  return now.revision === next ? { ...other, theirs: now } : other;
}));

/* What was taken stands in the copy at once: a line that breaks later must not make it look lost. */
const settled = async (id, operation, now) => {
  const held = operation.photo ? null : await find(id);
  const mine = held?.criteria.find((criterion) => criterion.id === operation.criterion);
  if (!mine) return;
  mine.results = now.results;
  mine.revision = now.revision;
  await keepCopy(held);
};

const refused = async (operation, fault, faults = []) => {
  await keep({ ...operation, tried: false, state: "refused", fault, faults });
  return "refused";
};

const sendOne = async (copy, operation, token, largest) => {
  /* A server that is sent too much may hang up in the middle, which looks like a line that broke. */
  if (operation.photo?.blob.size > largest) return refused(operation, "refused-too-large");
  await keep({ ...operation, tried: true });
  let answer;
  try {
    answer = await fetch(path(copy.id), { method: "POST", body: body(operation, token), redirect: "manual", signal: AbortSignal.timeout(SENDING) });
  } catch { return "offline"; }
  const now = await data(answer);
  if (answer.status === 413) return refused(operation, "refused-too-large");
  if (answer.status === 400) return refused(operation, "refused-unread");
  if (answer.status === 422) return refused(operation, "refused-unread", Array.isArray(now?.faults) ? now.faults : []);
  const said = Number.isSafeInteger(now?.revision) && Array.isArray(now.results);
  if (answer.status === 409 && said && !operation.photo) {
    const made = await siblings(copy, operation);
    if (ours(operation, made, now)) {
      await rebase(made, operation.base + 1, now);
      return sendOne(copy, { ...operation, base: operation.base + 1, replaces: [] }, token, largest);
    }
    await keep({ ...operation, tried: true, state: "conflict", theirs: now });
    return "conflict";
  }
  if (answer.status === 403) {
    /* No right, or only a token that has grown old: whoever can still read the worksheet may send, with a new one. */
    const again = await fetched(copy.id);
    return again.fault ?? (again.copy.owner.id === copy.owner.id ? "later" : "another-person");
  }
  if (!answer.ok) return trouble(answer);
  if (!said) return "later";
  await drop(operation.operation);
  await settled(copy.id, operation, now);
  if (!operation.photo) await rebase(await siblings(copy, operation), operation.base + 1, now);
  return "sent";
};

const ENDS = ["offline", "signed-out", "no-right", "closed", "later", "another-person"];

/* After its last day the worksheet is not handed out any more; what was recorded on it is still taken. */
const admitted = async (copy) => {
  const before = await fetched(copy.id);
  if (before.fault !== "closed" || !copy.over) return before;
  try {
    const answer = await fetch("/field/token", { cache: "no-store", redirect: "manual", headers: { accept: "application/json" }, signal: AbortSignal.timeout(ASKING) });
    const told = answer.ok ? await data(answer) : null;
    if (!told?.csrf) return { fault: answer.ok ? "later" : trouble(answer) };
    return { copy: { owner: told.owner ?? copy.owner, csrf: told.csrf } };
  } catch { return { fault: "offline" }; }
};

export const sendAll = async (copy, largest) => {
  const before = await admitted(copy);
  if (before.fault) return before.fault;
  if (before.copy.owner.id !== copy.owner.id) return "another-person";
  let worst = "sent";
  for (const listed of await operations(copy.id)) {
    const operation = (await operations(copy.id)).find((one) => one.operation === listed.operation);
    if (!operation) continue;
    if (operation.state === "conflict") { worst = "conflict"; continue; }
    /* What is too large stays so; what a rule refused may have become possible. */
    if (operation.fault === "refused-too-large") { worst = "refused"; continue; }
    const came = await sendOne(copy, operation, before.copy.csrf, largest);
    if (ENDS.includes(came)) return came;
    if (came !== "sent") worst = came;
  }
  const after = await fetched(copy.id);
  const held = await find(copy.id);
  if (after.copy && held && !held.over) {
    const { csrf, ...kept } = after.copy;
    await keepCopy({ ...kept, until: held.until, ends_at: held.ends_at });
  }
  return worst;
};

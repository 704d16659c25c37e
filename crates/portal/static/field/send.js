/* Sends what waits, one operation after the other. An operation has a number of its own, so that one sent twice is taken
   once, and names the revision of the criterion that it was made from, so that nobody is overwritten unseen. */

import { drop, keep, keepCopy, operations } from "./store.js";

const path = (id) => `/field/validations/${id}`;

/* What the programme has now, with a fresh token. Answers without JSON mean that nobody is signed in. */
export const fetched = async (id) => {
  let answer;
  try {
    answer = await fetch(path(id), { cache: "no-store", redirect: "manual", headers: { accept: "application/json" } });
  } catch { return { fault: "offline" }; }
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return { fault: "signed-out" };
  if (!answer.ok) return { fault: "closed" };
  return { copy: await answer.json() };
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

/* The result that came of our own earlier attempt is no conflict: the connection broke before we heard of it. */
const ours = (operation, theirs) => theirs.some((line) => (operation.replaces ?? []).includes(line.operation));

const sendOne = async (copy, operation, token) => {
  await keep({ ...operation, tried: true });
  let answer;
  try {
    answer = await fetch(path(copy.id), { method: "POST", body: body(operation, token), redirect: "manual" });
  } catch { return "offline"; }
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return "signed-out";
  if (answer.status === 409) {
    const now = await answer.json();
    if (ours(operation, now.results)) {
      return sendOne(copy, { ...operation, base: now.revision, replaces: [] }, token);
    }
    await keep({ ...operation, tried: true, state: "conflict", theirs: now });
    return "conflict";
  }
  if (answer.status === 422) {
    await keep({ ...operation, tried: false, state: "refused", faults: (await answer.json()).faults });
    return "refused";
  }
  if (!answer.ok) return "closed";
  const { revision } = await answer.json();
  await drop(operation.operation);
  if (!operation.photo) {
    /* Ours are made from each other: the next of the same criterion stands on this one. */
    for (const other of await operations(copy.id)) {
      if (other.criterion === operation.criterion && other.base === operation.base && !other.photo) {
        await keep({ ...other, base: revision });
      }
    }
  }
  return "sent";
};

export const sendAll = async (copy, tell) => {
  const before = await fetched(copy.id);
  if (before.fault) return before.fault;
  if (before.copy.owner.id !== copy.owner.id) return "another-person";
  let worst = "sent";
  for (const listed of await operations(copy.id)) {
    const operation = (await operations(copy.id)).find((one) => one.operation === listed.operation);
    if (!operation || operation.state === "conflict") { worst = "conflict"; continue; }
    const came = await sendOne(copy, operation, before.copy.csrf);
    tell();
    if (["offline", "signed-out", "closed"].includes(came)) return came;
    if (came !== "sent") worst = came;
  }
  const after = await fetched(copy.id);
  if (after.copy && !copy.over) {
    await keepCopy({ ...after.copy, csrf: undefined, until: copy.until, ends_at: copy.ends_at });
  }
  return worst;
};

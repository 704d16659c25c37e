/* What was typed and not kept yet, by criterion. It outlives a repainting, and a tab that closes; it is never sent. */

import { change, draftKey, drafts as stored, drop } from "./store.js";

const SOON = 300;
const begun = new Map();
const timers = new Map();

export const draft = (criterion) => begun.get(criterion);
export const count = () => begun.size;
/* Whether something is not on the device yet, so that leaving now would lose it. */
export const unstored = () => timers.size > 0;

/* What the device has of this worksheet; what is being typed here is newer. */
export const load = async (validation) => {
  for (const one of await stored(validation)) {
    if (!begun.has(one.criterion)) begun.set(one.criterion, one);
  }
};

const store = async (criterion) => {
  clearTimeout(timers.get(criterion));
  const one = begun.get(criterion);
  if (!one) return;
  try {
    await change([one]);
    if (begun.get(criterion) === one) timers.delete(criterion);
  } catch { /* It stays here, and leaving asks. */ }
};

export const write = (validation, criterion, content) => {
  begun.set(criterion, { ...content, operation: draftKey(validation, criterion), validation, criterion, made_at: Date.now(), state: "draft" });
  clearTimeout(timers.get(criterion));
  timers.set(criterion, setTimeout(() => store(criterion), SOON));
};

export const flush = () => Promise.all([...timers.keys()].map(store));

/* Stops the draft from being stored once more: what takes its place is about to be kept. Answers what it was, for `lose`. */
export const hold = (criterion) => {
  clearTimeout(timers.get(criterion));
  timers.delete(criterion);
  return begun.get(criterion);
};

/* Without touching the device, where the draft goes together with what takes its place. What was typed after `held` stays. */
export const lose = (criterion, held = begun.get(criterion)) => {
  if (begun.get(criterion) !== held) return;
  clearTimeout(timers.get(criterion));
  timers.delete(criterion);
  begun.delete(criterion);
};

export const forget = async (validation, criterion) => {
  lose(criterion);
  await drop(draftKey(validation, criterion));
};

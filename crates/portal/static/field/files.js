/* Photographs made smaller, and unsent work as a file that another device can take in. */

import { change, operations } from "./store.js";

const LONGEST_SIDE = 1600;

/* At most 1600 pixels a side: legible on paper, and small enough for a poor line. Other files stay as they are. */
export const smaller = async (file) => {
  if (!file.type.startsWith("image/")) return { blob: file, name: file.name };
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  if (!blob) throw new Error("the picture cannot be drawn");
  return { blob, name: `${file.name.replace(/\.[^.]*$/, "")}.jpg` };
};

const encoded = async (blob) => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  bytes.forEach((one) => { text += String.fromCharCode(one); });
  return btoa(text);
};

const decoded = (text, type) => new Blob([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], { type });

export const exported = async (copy) => {
  const waiting = [];
  for (const one of await operations(copy.id)) {
    const photo = one.photo && { name: one.photo.name, shows: one.photo.shows, type: one.photo.blob.type, data: await encoded(one.photo.blob) };
    waiting.push({ ...one, photo });
  }
  return new Blob([JSON.stringify({ kind: "greenlane-worksheet", version: 1, validation: copy.id, owner: copy.owner, operations: waiting }, null, 1)], { type: "application/json" });
};

const word = (value) => (typeof value === "string" ? value : "");
const words = (value) => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);
const NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const WRITTEN = ["result", "drawn", "of", "failed", "from", "reference", "note"];

/* An operation made anew from what is known of it, so that a bad file brings nothing that the page cannot show. */
const rebuilt = (validation, one) => {
  if (!NUMBER.test(word(one?.operation)) || !word(one.criterion)) return null;
  const made_at = Number.isFinite(one.made_at) ? one.made_at : Date.now();
  const base = { validation, operation: one.operation, criterion: one.criterion, made_at, state: "waiting", tried: one.tried === true };
  if (one.photo) {
    if (!word(one.photo.name) || !word(one.photo.data)) return null;
    try {
      return { ...base, photo: { name: one.photo.name, shows: word(one.photo.shows), blob: decoded(one.photo.data, word(one.photo.type)) } };
    } catch { return null; }
  }
  if (!Number.isSafeInteger(one.base) || one.base < 0 || !word(one.fields?.result)) return null;
  const fields = { verified: words(one.fields.verified), sites: words(one.fields.sites) };
  for (const name of WRITTEN) fields[name] = word(one.fields[name]);
  return { ...base, base: one.base, replaces: words(one.replaces), fields };
};

/* Only into a copy of the same validation and the same person; an operation that is here already stays as it is here.
   Answers the word for what came of it, and how many were taken. */
export const imported = async (copy, file) => {
  let given;
  try { given = JSON.parse(await file.text()); } catch { return { came: "import-wrong" }; }
  const fits = given?.kind === "greenlane-worksheet" && given.version === 1 && given.validation === copy.id && Array.isArray(given.operations);
  if (!fits) return { came: "import-wrong" };
  if (given.owner?.id !== copy.owner.id) return { came: "import-another" };
  const known = new Set((await operations(copy.id)).map((one) => one.operation));
  const taken = new Map();
  for (const one of given.operations) {
    const operation = rebuilt(copy.id, one);
    if (operation && !known.has(operation.operation)) taken.set(operation.operation, operation);
  }
  await change([...taken.values()]);
  return { came: "imported", count: taken.size };
};

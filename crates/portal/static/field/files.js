/* Photographs made smaller, and unsent work as a file that another device can take in. */

import { keep, operations } from "./store.js";

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

/* Only into a copy of the same validation; an operation that is here already stays as it is here. */
export const imported = async (copy, file) => {
  let given;
  try { given = JSON.parse(await file.text()); } catch { return null; }
  const fits = given?.kind === "greenlane-worksheet" && given.version === 1 && given.validation === copy.id && Array.isArray(given.operations);
  if (!fits) return null;
  const known = new Set((await operations(copy.id)).map((one) => one.operation));
  let taken = 0;
  for (const one of given.operations) {
    if (typeof one?.operation !== "string" || typeof one.criterion !== "string" || known.has(one.operation)) continue;
    const photo = one.photo && { name: String(one.photo.name), shows: String(one.photo.shows), blob: decoded(one.photo.data, one.photo.type) };
    await keep({ ...one, validation: copy.id, photo: photo || undefined });
    taken += 1;
  }
  return taken;
};

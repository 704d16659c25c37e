/* The worksheet without a connection. Every word comes from the page; everything shown comes from the device. */

import { copies, copy as find, drop, expire, keep, keepCopy, operations, remove } from "./store.js";
import { fetched, sendAll } from "./send.js";
import { exported, imported, smaller } from "./files.js";

const page = document.querySelector("[data-field]");
const words = JSON.parse(page.dataset.words);
const one = (selector, root = page) => root.querySelector(selector);
const all = (selector, root = page) => [...root.querySelectorAll(selector)];
const say = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
const DAY = 24 * 60 * 60 * 1000;
const today = () => new Date().toISOString().slice(0, 10);
const day = (iso) => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium" }).format(new Date(iso));

let sheet = null;
let waiting = [];
let view = { category: "", show: "all" };

const text = (selector, root, value) => {
  const place = one(selector, root);
  place.textContent = value ?? "";
  place.hidden = !value;
};

const list = (selector, root, lines) => {
  const place = one(selector, root);
  place.replaceChildren(...lines.map((line) => {
    const item = document.createElement("li");
    item.textContent = line;
    return item;
  }));
  place.hidden = lines.length === 0;
};

const status = (key, values) => { one("[data-status-line]").textContent = say(key, values); };

const results = (criterion) => waiting.filter((operation) => operation.criterion === criterion.id && !operation.photo);
const photos = () => waiting.filter((operation) => operation.photo);
const places = (ids) => (ids.length === 0 ? say("whole") : sheet.sites.filter((site) => ids.includes(site.id)).map((site) => site.name).join(", "));

/* Done on the device: every site has a result, here or there. */
const covered = (criterion) => {
  const given = [...criterion.results.map((line) => line.sites), ...results(criterion).map((made) => made.fields.sites)];
  if (given.some((sites) => sites.length === 0)) return true;
  return sheet.sites.every((site) => given.some((sites) => sites.includes(site.id)));
};

const unmet = (criterion) => [...criterion.results.map((line) => line.result), ...results(criterion).map((made) => made.fields.result)]
  .some((result) => result === "partly" || result === "not_met");

const shown = (criterion) => {
  if (view.show === "unchecked") return !covered(criterion);
  if (view.show === "unmet") return unmet(criterion);
  if (view.show === "musts" && !criterion.must) return false;
  return view.show !== "waiting" ? true : waiting.some((operation) => operation.criterion === criterion.id);
};

/* The form -------------------------------------------------------------------------------------- */

const label = (root, criterion) => {
  for (const field of all("input, textarea", root)) {
    const id = `${field.name}-${criterion}${field.type === "radio" || field.type === "checkbox" ? `-${field.value}` : ""}`;
    const words = one(`label[data-of="${field.name}"]${field.type === "radio" || field.type === "checkbox" ? `[data-value="${field.value}"]` : ""}`, root);
    field.id = id;
    if (words) words.htmlFor = id;
  }
};

const fill = (form, fields) => {
  for (const field of all("input, textarea", form)) {
    if (field.type === "file") continue;
    const value = fields[field.name];
    if (field.type === "radio") field.checked = value === field.value;
    else if (field.type === "checkbox") field.checked = (value ?? []).includes(field.value);
    else if (field.name !== "shows") field.value = value ?? "";
  }
};

const read = (form) => {
  const sent = new FormData(form);
  const fields = { result: sent.get("result") ?? "", verified: sent.getAll("verified"), sites: sent.getAll("sites") };
  for (const name of ["drawn", "of", "failed", "from", "reference", "note"]) fields[name] = (sent.get(name) ?? "").trim();
  return fields;
};

/* The same first questions as the programme's; it asks the rest when the result arrives. */
const fault = (fields) => {
  if (!fields.result) return say("fault-result");
  if (["met", "partly", "not_met"].includes(fields.result) && fields.verified.length === 0) return say("fault-verified");
  if (fields.result !== "met" && !fields.note) return say("fault-note");
  if (Number(fields.failed) > 0 && fields.result === "met") return say("fault-sample");
  return "";
};

const complain = (form, message) => {
  const place = one("[data-fault]", form);
  place.textContent = message;
  place.hidden = !message;
  if (message) place.focus();
};

const save = async (criterion, form) => {
  const fields = read(form);
  const file = one("input[type=file]", form).files[0];
  const shows = one("[name=shows]", form).value.trim();
  const says = Boolean(fields.result || fields.note || fields.verified.length);
  const wrong = says || !file ? fault(fields) : "";
  if (wrong) return complain(form, wrong);
  if (file && shows.length < 10) return complain(form, say("fault-shows"));
  const base = { validation: sheet.id, criterion: criterion.id, made_at: Date.now(), state: "waiting" };
  if (says) {
    const same = results(criterion).find((made) => made.fields.sites.join() === fields.sites.join());
    const replaces = same ? [...(same.replaces ?? []), ...(same.tried ? [same.operation] : [])] : [];
    await keep({ ...base, operation: crypto.randomUUID(), base: same?.base ?? criterion.revision, replaces, fields });
    if (same) await drop(same.operation);
  }
  if (file) await keep({ ...base, operation: crypto.randomUUID(), photo: { ...(await smaller(file)), shows } });
  await refresh();
  status("kept", { criterion: criterion.id });
  const next = sheet.criteria.slice(sheet.criteria.indexOf(criterion) + 1).find((other) => shown(other) && !covered(other) && (!view.category || String(other.category) === view.category));
  if (next) document.getElementById(`c-${next.id}`)?.scrollIntoView();
};

/* Conflicts ------------------------------------------------------------------------------------- */

const settle = async (operation, choice) => {
  const theirs = operation.theirs;
  if (choice === "theirs") {
    await drop(operation.operation);
  } else {
    const notes = theirs.results.map((line) => line.note).filter(Boolean);
    const fields = choice === "both" ? { ...operation.fields, note: [...notes, operation.fields.note].filter(Boolean).join("\n") } : operation.fields;
    await keep({ ...operation, fields, base: theirs.revision, operation: crypto.randomUUID(), state: "waiting", theirs: undefined, replaces: [] });
    await drop(operation.operation);
  }
  const mine = sheet.criteria.find((criterion) => criterion.id === operation.criterion);
  if (mine) {
    mine.results = theirs.results;
    mine.revision = theirs.revision;
    await keepCopy(sheet);
  }
  await refresh();
  if (navigator.onLine) await send();
};

const conflict = (card, operation) => {
  const box = one("[data-conflict]", card);
  box.hidden = false;
  const theirs = operation.theirs.results.map((line) => say("theirs-line", { places: places(line.sites), result: say(`result-${line.result}`), note: line.note, by: line.by }));
  list("[data-theirs]", box, theirs);
  text("[data-mine]", box, say("mine-line", { result: say(`result-${operation.fields.result}`), note: operation.fields.note }));
  for (const button of all("[data-choice]", box)) button.addEventListener("click", () => settle(operation, button.dataset.choice));
};

/* The cards ------------------------------------------------------------------------------------- */

const card = (criterion) => {
  const made = one("#criterion", document).content.cloneNode(true).firstElementChild;
  made.id = `c-${criterion.id}`;
  const mine = results(criterion);
  text("[data-strength]", made, criterion.strength);
  text("[data-because]", made, criterion.because);
  const tag = one("[data-tag]", made);
  const state = mine.length > 0 ? "here" : covered(criterion) ? "there" : "open";
  tag.textContent = say(`state-${state}`);
  tag.className = `gl-tag gl-tag--${{ here: "progress", there: "done", open: "todo" }[state]}`;
  text("[data-title]", made, `${criterion.id} ${criterion.text}`);
  text("[data-says]", made, criterion.says || say("no-answer"));
  text("[data-answer]", made, criterion.answer);
  list("[data-at-sites]", made, criterion.at_sites);
  list("[data-documents]", made, criterion.documents);
  text("[data-meaning]", made, criterion.meaning);
  list("[data-typical]", made, criterion.typical);
  const lines = [
    ...criterion.results.map((line) => say("line-there", { places: places(line.sites), result: say(`result-${line.result}`), note: line.note, by: line.by })),
    ...mine.map((line) => say("line-here", { places: places(line.fields.sites), result: say(`result-${line.fields.result}`), note: line.fields.note })),
    ...photos().filter((photo) => photo.criterion === criterion.id).map((photo) => say("photo-here", { name: photo.photo.name, shows: photo.photo.shows })),
  ];
  list("[data-lines]", made, lines);
  const clash = mine.find((operation) => operation.state === "conflict");
  if (clash) conflict(made, clash);
  const form = one("form", made);
  const sites = one("[data-sites]", form);
  if (sheet.sites.length < 2) sites.remove();
  else {
    for (const site of sheet.sites) {
      const row = one("#site", document).content.cloneNode(true).firstElementChild;
      const box = one("input", row);
      const words = one("label", row);
      box.value = site.id;
      words.dataset.value = site.id;
      words.textContent = site.name;
      sites.append(row);
    }
  }
  label(form, criterion.id);
  const last = mine.at(-1);
  if (last) fill(form, last.fields);
  const refused = waiting.find((operation) => operation.criterion === criterion.id && operation.state === "refused");
  if (refused) complain(form, refused.faults.join(" "));
  text("[data-save-about]", form, criterion.id);
  form.addEventListener("submit", (event) => { event.preventDefault(); save(criterion, form).catch(() => complain(form, say("fault-device"))); });
  return made;
};

const counts = () => ({
  results: String(waiting.filter((operation) => !operation.photo).length),
  photos: String(photos().length),
  size: (photos().reduce((sum, photo) => sum + photo.photo.blob.size, 0) / 1e6).toFixed(1),
  conflicts: String(waiting.filter((operation) => operation.state === "conflict").length),
});

const paint = () => {
  one("[data-none]").hidden = true;
  one("[data-sheet]").hidden = false;
  text("[data-name]", page, `${sheet.reference} ${sheet.company}`);
  const doneHere = sheet.criteria.filter(covered).length;
  text("[data-held]", page, sheet.over ? say("over") : say("held", { criteria: String(sheet.criteria.length), until: day(sheet.until), owner: sheet.owner.name }));
  text("[data-waiting]", page, waiting.length === 0 ? say("nothing-waits") : say("waits", counts()));
  text("[data-clash]", page, counts().conflicts === "0" ? "" : say("clash", counts()));
  const bar = one("[data-bar]");
  bar.max = Math.max(1, sheet.criteria.length);
  bar.value = doneHere;
  text("[data-progress]", page, say("n-of-m", { done: String(doneHere), all: String(sheet.criteria.length) }));
  const select = one("[data-category]");
  const known = new Map(sheet.criteria.map((criterion) => [String(criterion.category), criterion.category_name]));
  if (!known.has(view.category)) view.category = known.keys().next().value ?? "";
  select.replaceChildren(...[...known].map(([number, name]) => {
    const of = sheet.criteria.filter((criterion) => String(criterion.category) === number);
    return new Option(`${name} (${of.filter(covered).length}/${of.length})`, number, false, number === view.category);
  }));
  const across = view.show === "unmet" || view.show === "waiting";
  const listed = sheet.criteria.filter((criterion) => (across || String(criterion.category) === view.category) && shown(criterion));
  one("[data-cards]").replaceChildren(...listed.map(card));
  one("[data-empty]").hidden = listed.length > 0;
};

const refresh = async () => {
  sheet = await find(sheet.id);
  waiting = await operations(sheet.id);
  paint();
};

/* What the buttons do --------------------------------------------------------------------------- */

const send = async () => {
  status("sending");
  const came = await sendAll(sheet, () => {});
  await refresh();
  status(`send-${came}`);
};

const away = async (sure) => {
  const dialog = one("[data-remove-dialog]");
  if (waiting.length > 0 && !sure) {
    text("[data-remove-text]", dialog, say("remove-unsent", counts()));
    dialog.showModal();
    return;
  }
  dialog.close();
  const { id } = sheet;
  const now = await fetched(id);
  const left = await remove(id);
  if (now.copy) {
    const form = new FormData();
    form.append("csrf", now.copy.csrf);
    await fetch(`/field/validations/${id}/removed`, { method: "POST", body: form, redirect: "manual" }).catch(() => null);
  }
  sheet = null;
  history.replaceState(null, "", "/field/");
  choose(left);
  one("[data-none-text]").textContent = say("removed");
};

const hand = async () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await exported(sheet));
  link.download = `${sheet.reference}-${today()}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
  status("file-saved");
};

const take = async (id) => {
  const came = await fetched(id);
  if (!came.copy) {
    one("[data-none-text]").textContent = say(`take-${came.fault}`);
    return;
  }
  const { csrf, ...kept } = came.copy;
  /* The last day is the programme's; how long it is until then runs on the device's own clock. */
  const ends_at = Date.now() + Date.parse(kept.until) - Date.parse(kept.today) + DAY;
  await keepCopy({ ...kept, ends_at });
  await navigator.serviceWorker.register("/field/worker.js", { scope: "/field/" });
  await navigator.serviceWorker.ready;
  await navigator.storage?.persist?.();
};

const choose = (known) => {
  one("[data-none]").hidden = false;
  one("[data-sheet]").hidden = true;
  one("[data-none-text]").textContent = known.length === 0 ? say("none") : say("several");
  one("[data-copies]").replaceChildren(...known.map((held) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `/field/#${held.id}`;
    link.textContent = `${held.reference} ${held.company}`;
    item.append(link);
    return item;
  }));
};

const begin = async () => {
  await expire(Date.now());
  const asked = location.hash.slice(1);
  if (asked.startsWith("take=")) {
    await take(asked.slice(5));
    history.replaceState(null, "", `/field/#${asked.slice(5)}`);
  }
  const known = await copies();
  const wanted = known.find((held) => held.id === location.hash.slice(1)) ?? (known.length === 1 ? known[0] : null);
  if (!wanted) return choose(known);
  sheet = wanted;
  await refresh();
};

const line = () => { text("[data-line]", page, say(navigator.onLine ? "online" : "without")); };

one("[data-send]").addEventListener("click", send);
one("[data-file]").addEventListener("click", hand);
one("[data-remove]").addEventListener("click", () => away(false));
one("[data-remove-sure]").addEventListener("click", () => away(true));
one("[data-remove-not]").addEventListener("click", () => one("[data-remove-dialog]").close());
one("[data-import]").addEventListener("change", async (event) => {
  const taken = await imported(sheet, event.target.files[0]);
  event.target.value = "";
  await refresh();
  status(taken === null ? "import-wrong" : "imported", { count: String(taken) });
});
one("[data-category]").addEventListener("change", (event) => { view = { ...view, category: event.target.value }; paint(); });
one("[data-show]").addEventListener("change", (event) => { view = { ...view, show: event.target.value }; paint(); });
window.addEventListener("online", () => { line(); if (sheet && waiting.length > 0) send(); });
window.addEventListener("offline", line);
window.addEventListener("hashchange", () => location.reload());
line();
begin().catch(() => { one("[data-none]").hidden = false; one("[data-none-text]").textContent = say("fault-device"); }).finally(() => { page.dataset.ready = "yes"; });

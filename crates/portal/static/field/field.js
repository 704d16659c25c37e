/* The worksheet without a connection. Every word comes from the page; everything shown comes from the device. */

import { change, copies, copy as find, draftKey, drafts as storedDrafts, drop, expire, keepCopy, operations, remove } from "./store.js";
import { fetched, reported, sendAll } from "./send.js";
import { exported, imported, smaller } from "./files.js";
import { count as begun, draft, flush, forget, hold, load, lose, unstored, write } from "./drafts.js";

const page = document.querySelector("[data-field]");
const words = JSON.parse(page.dataset.words);
const one = (selector, root = page) => root.querySelector(selector);
const all = (selector, root = page) => [...root.querySelectorAll(selector)];
const say = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
const DAY = 24 * 60 * 60 * 1000;
/* Days have no hour: today is the device's own day, and a written day is shown as it is written. */
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
const day = (iso) => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso));
const figures = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
const figure = (number) => figures.format(number);
const largest = Number(page.dataset.largest);

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

const signIn = (wanted) => { one("[data-sign-in]").hidden = !wanted; };

/* Whatever a button begins, a device that keeps nothing is told of. */
const act = (work) => (event) => work(event).catch(() => status("fault-device"));

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
  return view.show !== "waiting" ? true : Boolean(draft(criterion.id)) || waiting.some((operation) => operation.criterion === criterion.id);
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

/* The file as it will be sent, and what is wrong with it. */
const prepared = async (file) => {
  if (!file) return {};
  try {
    const photo = await smaller(file);
    return photo.blob.size > largest ? { wrong: say("fault-too-large", { limit: figure(largest / 1024 / 1024) }) } : { photo };
  } catch { return { wrong: say("fault-picture") }; }
};

const onward = (id) => {
  const place = sheet.criteria.findIndex((criterion) => criterion.id === id);
  const next = sheet.criteria.slice(place + 1).find((other) => !covered(other) && document.getElementById(`c-${other.id}`));
  const made = document.getElementById(`c-${(next ?? { id }).id}`);
  if (!made) return one("h1").focus();
  made.scrollIntoView();
  one("[data-title]", made).focus({ preventScroll: true });
};

const save = async (criterion, form) => {
  const fields = read(form);
  const file = one("input[type=file]", form).files[0];
  const shows = one("[name=shows]", form).value.trim();
  const says = Boolean(fields.result || fields.note || fields.verified.length);
  const wrong = says || !file ? fault(fields) : "";
  if (wrong) return complain(form, wrong);
  if (file && shows.length < 10) return complain(form, say("fault-shows"));
  const { photo, wrong: unfit } = await prepared(file);
  if (unfit) return complain(form, unfit);
  const base = { validation: sheet.id, criterion: criterion.id, made_at: Date.now(), state: "waiting" };
  const kept = [];
  const gone = [draftKey(sheet.id, criterion.id)];
  if (says) {
    const same = results(criterion).find((made) => made.fields.sites.join() === fields.sites.join());
    const replaces = same ? [...(same.replaces ?? []), ...(same.tried ? [same.operation] : [])] : [];
    kept.push({ ...base, operation: crypto.randomUUID(), base: same?.base ?? criterion.revision, replaces, fields });
    if (same) gone.push(same.operation);
  }
  if (photo) kept.push({ ...base, operation: crypto.randomUUID(), photo: { ...photo, shows } });
  const held = hold(criterion.id);
  await change(kept, gone);
  lose(criterion.id, held);
  await refresh();
  status("kept", { criterion: criterion.id });
  onward(criterion.id);
};

/* Once, however often the button is pressed. */
const saving = async (criterion, form) => {
  const button = one("button[type=submit]", form);
  if (button.disabled) return;
  button.disabled = true;
  try { await save(criterion, form); } catch { complain(form, say("fault-device")); } finally { button.disabled = false; }
};

/* What stands in the form, for telling whether anything was typed since it was painted. */
const typed = (form) => ({ fields: read(form), shows: one("[name=shows]", form).value, file: one("input[type=file]", form).files[0] });

const restore = (form, kept) => {
  fill(form, kept.fields);
  one("[name=shows]", form).value = kept.shows ?? "";
  if (!kept.file) return;
  const files = new DataTransfer();
  files.items.add(kept.file);
  one("input[type=file]", form).files = files.files;
};

/* Throwing away what was never sent: asked each time. */
let discarding = null;
const discard = (what, words) => {
  const dialog = one("[data-discard-dialog]");
  discarding = what;
  text("[data-discard-text]", dialog, words);
  dialog.showModal();
};

const discarded = async () => {
  one("[data-discard-dialog]").close();
  await discarding?.();
  discarding = null;
  await refresh();
  status("discarded");
};

/* Conflicts ------------------------------------------------------------------------------------- */

const settle = async (operation, choice) => {
  const theirs = operation.theirs;
  if (choice === "theirs") {
    await drop(operation.operation);
  } else {
    const notes = theirs.results.map((line) => line.note).filter(Boolean);
    const fields = choice === "both" ? { ...operation.fields, note: [...notes, operation.fields.note].filter(Boolean).join("\n") } : operation.fields;
    const { theirs: _, ...rest } = operation;
    const mine = { ...rest, fields, base: theirs.revision, operation: crypto.randomUUID(), state: "waiting", tried: false, replaces: [] };
    await change([mine], [operation.operation]);
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
  for (const button of all("[data-choice]", box)) button.addEventListener("click", act(() => settle(operation, button.dataset.choice)));
};

/* The cards ------------------------------------------------------------------------------------- */

/* A line of what is only here, with the way to be rid of it. */
const own = (words, refused, away) => {
  const item = document.createElement("li");
  item.textContent = refused ? `${say("state-refused")}: ${words} ` : `${words} `;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "usa-button usa-button--unstyled";
  button.textContent = say("discard");
  button.setAttribute("aria-label", `${say("discard")}: ${words}`);
  button.addEventListener("click", () => discard(away, words));
  item.append(button);
  return item;
};

const tagged = (made, criterion) => {
  const tag = one("[data-tag]", made);
  const state = draft(criterion.id) ? "draft" : results(criterion).length > 0 ? "here" : covered(criterion) ? "there" : "open";
  tag.textContent = say(`state-${state}`);
  tag.className = `gl-tag gl-tag--${{ draft: "progress", here: "progress", there: "done", open: "todo" }[state]}`;
};

const card = (criterion) => {
  const made = one("#criterion", document).content.cloneNode(true).firstElementChild;
  made.id = `c-${criterion.id}`;
  const mine = results(criterion);
  text("[data-strength]", made, criterion.strength);
  text("[data-because]", made, criterion.because);
  tagged(made, criterion);
  text("[data-title]", made, `${criterion.id} ${criterion.text}`);
  text("[data-says]", made, criterion.says || say("no-answer"));
  text("[data-answer]", made, criterion.answer);
  list("[data-at-sites]", made, criterion.at_sites);
  list("[data-documents]", made, criterion.documents);
  text("[data-meaning]", made, criterion.meaning);
  list("[data-typical]", made, criterion.typical);
  const lines = [
    ...criterion.results.map((line) => say("line-there", { places: places(line.sites), result: say(`result-${line.result}`), note: line.note, by: line.by })),
  ];
  list("[data-lines]", made, lines);
  const here = [
    ...mine.map((line) => own(say("line-here", { places: places(line.fields.sites), result: say(`result-${line.fields.result}`), note: line.fields.note }), line.state === "refused", () => drop(line.operation))),
    ...photos().filter((photo) => photo.criterion === criterion.id).map((photo) => own(say("photo-here", { name: photo.photo.name, shows: photo.photo.shows }), photo.state === "refused", () => drop(photo.operation))),
    ...(draft(criterion.id) ? [own(say("state-draft"), false, () => forget(sheet.id, criterion.id))] : []),
  ];
  const place = one("[data-lines]", made);
  place.append(...here);
  place.hidden = lines.length + here.length === 0;
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
  const untouched = JSON.stringify(typed(form));
  const kept = draft(criterion.id);
  if (kept) restore(form, kept);
  const refused = waiting.filter((operation) => operation.criterion === criterion.id && operation.state === "refused");
  complain(form, refused.map((operation) => (operation.faults?.length > 0 ? operation.faults.join(" ") : say(operation.fault ?? "refused-unread"))).join(" "));
  text("[data-save-about]", form, criterion.id);
  const note = () => {
    const now = typed(form);
    if (now.file || JSON.stringify(now) !== untouched) write(sheet.id, criterion.id, now);
    else forget(sheet.id, criterion.id).catch(() => {});
    tagged(made, criterion);
  };
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  form.addEventListener("submit", (event) => { event.preventDefault(); saving(criterion, form); });
  return made;
};

const clashes = () => waiting.filter((operation) => operation.state === "conflict").length;

const counts = () => ({
  results: figure(waiting.length - photos().length),
  photos: figure(photos().length),
  size: figure(photos().reduce((sum, photo) => sum + photo.photo.blob.size, 0) / 1e6),
  conflicts: figure(clashes()),
  drafts: figure(begun()),
});

/* Whoever is typing while the cards are made anew goes on typing at the same place; what was unfolded stays so. */
const replaced = (cards) => {
  const root = one("[data-cards]");
  const at = root.contains(document.activeElement) ? document.activeElement : null;
  const { id, selectionStart, selectionEnd } = at ?? {};
  const within = at?.closest("section")?.id;
  const folds = new Set(all("section", root).flatMap((made) => all("details", made).map((fold, n) => (fold.open ? `${made.id} ${n}` : ""))));
  root.replaceChildren(...cards);
  for (const made of all("section", root)) all("details", made).forEach((fold, n) => { fold.open = folds.has(`${made.id} ${n}`); });
  if (!at) return;
  const again = id ? document.getElementById(id) : null;
  if (!again) {
    const card = within ? document.getElementById(within) : null;
    return card && one("[data-title]", card).focus({ preventScroll: true });
  }
  again.focus({ preventScroll: true });
  if (typeof selectionStart === "number") again.setSelectionRange(selectionStart, selectionEnd);
};

const paint = () => {
  one("[data-none]").hidden = true;
  one("[data-sheet]").hidden = false;
  text("[data-name]", page, `${sheet.reference} ${sheet.company}`);
  const doneHere = sheet.criteria.filter(covered).length;
  text("[data-held]", page, sheet.over ? say("over") : say("held", { criteria: figure(sheet.criteria.length), until: day(sheet.until), owner: sheet.owner.name }));
  text("[data-waiting]", page, waiting.length === 0 ? say("nothing-waits") : say("waits", counts()));
  text("[data-drafts]", page, begun() === 0 ? "" : say("drafts", counts()));
  text("[data-clash]", page, clashes() === 0 ? "" : say("clash", counts()));
  const bar = one("[data-bar]");
  bar.max = Math.max(1, sheet.criteria.length);
  bar.value = doneHere;
  text("[data-progress]", page, say("n-of-m", { done: figure(doneHere), all: figure(sheet.criteria.length) }));
  const select = one("[data-category]");
  const known = new Map(sheet.criteria.map((criterion) => [String(criterion.category), criterion.category_name]));
  if (!known.has(view.category)) view.category = known.keys().next().value ?? "";
  select.replaceChildren(...[...known].map(([number, name]) => {
    const of = sheet.criteria.filter((criterion) => String(criterion.category) === number);
    return new Option(`${name} (${of.filter(covered).length}/${of.length})`, number, false, number === view.category);
  }));
  const across = view.show === "unmet" || view.show === "waiting";
  const listed = sheet.criteria.filter((criterion) => (across || String(criterion.category) === view.category) && shown(criterion));
  replaced(listed.map(card));
  one("[data-empty]").hidden = listed.length > 0;
};

const refresh = async () => {
  const found = await find(sheet.id);
  if (!found) {
    sheet = null;
    return choose(await copies());
  }
  sheet = found;
  waiting = await operations(sheet.id);
  paint();
};

/* What the buttons do --------------------------------------------------------------------------- */

let sending = false;
const send = async () => {
  if (sending || !sheet) return;
  sending = true;
  const owner = sheet.owner.name;
  let came = "later";
  try {
    status("sending");
    signIn(false);
    came = await sendAll(sheet, largest);
  } finally {
    sending = false;
    if (sheet) await refresh();
    status(`send-${came}`, { owner });
    signIn(came === "signed-out");
  }
};

const away = async (sure) => {
  const dialog = one("[data-remove-dialog]");
  if (sending) return;
  await flush();
  waiting = await operations(sheet.id);
  const unsent = waiting.length + Math.max(begun(), (await storedDrafts(sheet.id)).length);
  if (unsent > 0 && !sure) {
    text("[data-remove-text]", dialog, say("remove-unsent", counts()));
    dialog.showModal();
    return;
  }
  dialog.close();
  const { id, owner } = sheet;
  const now = await fetched(id);
  if (now.copy?.owner.id === owner.id) await reported(id, now.copy.csrf);
  for (const criterion of sheet.criteria) lose(criterion.id);
  sheet = null;
  const left = await remove(id);
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

/* Answers what stands in the way, if anything does. A copy taken again replaces the earlier one with its last day. */
const take = async (id) => {
  const came = await fetched(id);
  if (!came.copy) return { key: `take-${came.fault}` };
  const { csrf, ...kept } = came.copy;
  /* The last day is the programme's; how long it is until then runs on the device's own clock. */
  const ends_at = Date.now() + Date.parse(kept.until) - Date.parse(kept.today) + DAY;
  const held = await find(id);
  if (held && held.owner.id !== kept.owner.id) {
    await reported(id, csrf);
    return { key: "take-another-person", values: { owner: held.owner.name } };
  }
  await keepCopy({ ...kept, ends_at });
  await navigator.serviceWorker.register("/field/worker.js", { scope: "/field/" });
  await Promise.race([navigator.serviceWorker.ready, new Promise((resolve) => { setTimeout(resolve, 15_000); })]);
  await navigator.storage?.persist?.();
  return null;
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
  let fault = null;
  if (asked.startsWith("take=")) {
    fault = await take(asked.slice(5));
    history.replaceState(null, "", `/field/#${asked.slice(5)}`);
  }
  signIn(fault?.key === "take-signed-out");
  const known = await copies();
  const wanted = known.find((held) => held.id === location.hash.slice(1)) ?? (known.length === 1 ? known[0] : null);
  if (!wanted || fault?.key === "take-another-person") {
    choose(known);
    if (fault) one("[data-none-text]").textContent = say(fault.key, fault.values);
    return;
  }
  sheet = wanted;
  await load(sheet.id);
  await refresh();
  if (fault) status(fault.key, fault.values);
};

const line = () => { text("[data-line]", page, say(navigator.onLine ? "online" : "without")); };

one("[data-send]").addEventListener("click", act(send));
one("[data-file]").addEventListener("click", act(hand));
one("[data-remove]").addEventListener("click", act(() => away(false)));
one("[data-remove-sure]").addEventListener("click", act(() => away(true)));
one("[data-remove-not]").addEventListener("click", () => one("[data-remove-dialog]").close());
one("[data-discard-sure]").addEventListener("click", act(discarded));
one("[data-discard-not]").addEventListener("click", () => one("[data-discard-dialog]").close());
one("[data-import]").addEventListener("change", act(async (event) => {
  const file = event.target.files[0];
  if (!file) return;
  const { came, count } = await imported(sheet, file);
  event.target.value = "";
  await refresh();
  status(came, { count: figure(count ?? 0), owner: sheet.owner.name });
}));
one("[data-category]").addEventListener("change", (event) => { view = { ...view, category: event.target.value }; paint(); });
one("[data-show]").addEventListener("change", (event) => { view = { ...view, show: event.target.value }; paint(); });
window.addEventListener("online", () => { line(); if (sheet && waiting.length > 0) act(send)(); });
window.addEventListener("offline", line);
window.addEventListener("hashchange", () => flush().finally(() => location.reload()));
window.addEventListener("beforeunload", (event) => {
  if (!unstored()) return;
  flush();
  event.preventDefault();
});
document.addEventListener("visibilitychange", act(async () => {
  if (document.hidden) return flush();
  if (await expire(Date.now()) && sheet) await refresh();
}));
line();
begin().catch(() => { one("[data-none]").hidden = false; one("[data-none-text]").textContent = say("fault-device"); }).finally(() => { page.dataset.ready = "yes"; });

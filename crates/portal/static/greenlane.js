/* Greenlane: small improvements over pages that already work without a script.
   Every word shown comes from a data-* attribute, so the server decides the language.
   Nothing here is global and nothing is needed: remove this file and every form still posts. */
(() => {
  "use strict";

  const AUTOSAVE_DELAY = 800;
  const BACKUP_LIFE = 24 * 60 * 60 * 1000;
  const each = (selector, act, root = document) => root.querySelectorAll(selector).forEach(act);
  const fill = (text, values) => (text || "").replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

  /* A private window or a full disk may refuse storage; losing the backup must not lose the page. */
  const store = {
    read(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    write(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* no backup */ } },
    drop(key) { try { localStorage.removeItem(key); } catch { /* nothing kept */ } },
  };

  /* The copy of unsent text can be read only on pages of the person who typed it: they alone hold the key. Where the
     browser cannot encrypt (no secure connection), it keeps nothing; the server keeps what a lost session sends. */
  const safe = (key64) => {
    const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
    const key = key64 && window.crypto?.subtle
      ? crypto.subtle.importKey("raw", bytes(key64), "AES-GCM", false, ["encrypt", "decrypt"]).catch(() => null)
      : Promise.resolve(null);
    return {
      async lock(value) {
        const opens = await key;
        if (!opens) return null;
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, opens, new TextEncoder().encode(JSON.stringify(value))));
        let out = "";
        sealed.forEach((one) => { out += String.fromCharCode(one); });
        return { iv: text(iv), sealed: btoa(out) };
      },
      async open(kept) {
        const opens = await key;
        if (!opens || !kept.iv) return null;
        try {
          const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(kept.iv) }, opens, bytes(kept.sealed));
          return JSON.parse(new TextDecoder().decode(plain));
        } catch { return null; }
      },
    };
  };

  /* Autosave ------------------------------------------------------------------------------------
     <form data-autosave data-owner="USER" data-key="BASE64" data-saving data-saved="Draft saved {time}"
           data-failed data-signed-out data-conflict data-restored>
       <input type=hidden name=rev>  <p role=status data-autosave-status>
       <div data-autosave-conflict hidden> … <a data-autosave-compare> … </div>
       <div data-autosave-restore hidden> … <button type=button data-restore> <button type=button data-discard> </div>
     Answer 200 {rev, saved_at}; 409 {compare_url?}; 401 or 403 {kept?}: the session is lost, the text kept or not. */
  const SECRET = /^(csrf|_csrf|csrf_token|rev|owner|restored|idempotency_key)$/;

  const texts = (form) => [...form.elements].filter((field) =>
    field.name && !SECRET.test(field.name) && !["password", "file", "hidden", "submit", "button"].includes(field.type));

  const snapshot = (form) => texts(form).map((field) =>
    [field.name, field.type, field.value, "checked" in field ? field.checked : null]);

  const putBack = (form, kept) => {
    const fields = texts(form);
    kept.forEach(([name, type, value, checked]) => {
      const choice = type === "radio" || type === "checkbox";
      const field = fields.find((one) => one.name === name && one.type === type && (!choice || one.value === value));
      if (!field) return;
      if (choice) field.checked = checked; else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };

  const autosave = (form) => {
    const status = form.querySelector("[data-autosave-status]");
    const rev = form.elements.namedItem("rev");
    const words = form.dataset;
    const url = words.autosaveUrl || form.action;
    const key = `gl-draft:${words.owner || ""}:${new URL(url, location.href).pathname}`;
    const vault = safe(words.key);
    let typed = 0;
    let timer = 0, sending = false, again = false, paused = false, dirty = false;

    const say = (state, text) => {
      if (!status) return;
      status.dataset.state = state;
      if (status.textContent !== text) status.textContent = text;
    };
    const schedule = () => { clearTimeout(timer); if (!paused) timer = setTimeout(send, AUTOSAVE_DELAY); };

    const send = async () => {
      if (paused) return;
      if (sending) { again = true; return; }
      sending = true; dirty = false;
      say("saving", words.saving || "");
      try {
        const answer = await fetch(url, {
          method: "POST",
          body: new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")),
          headers: { "X-Autosave": "1", Accept: "application/json" },
          credentials: "same-origin",
          redirect: "manual",
          keepalive: document.visibilityState === "hidden",
        });
        await receive(answer);
      } catch { dirty = true; say("failed", words.failed || ""); }
      sending = false;
      if (again) { again = false; schedule(); }
    };

    const receive = async (answer) => {
      if (answer.status === 409) {
        paused = true; dirty = true;
        const notice = form.querySelector("[data-autosave-conflict]");
        const told = await answer.json().catch(() => ({}));
        const link = notice && notice.querySelector("[data-autosave-compare]");
        if (link && typeof told.compare_url === "string" && told.compare_url.startsWith("/")) link.href = told.compare_url;
        if (notice) notice.hidden = false;
        say("conflict", words.conflict || "");
        return;
      }
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        paused = true; dirty = true; say("failed", words.signedOut || words.failed || "");
        const told = await answer.json().catch(() => ({}));
        if (told.kept) { dirty = false; store.drop(key); }
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      if (rev && told.rev !== undefined) rev.value = told.rev;
      document.dispatchEvent(new Event("gl-alive"));
      if (!dirty && !again) { typed += 1; store.drop(key); }
      say("saved", fill(words.saved, { time: told.saved_at || "" }));
    };

    const changed = (event) => {
      if (event.target.type === "file" || event.target.closest("[data-autosave-skip]")) return;
      dirty = true;
      const turn = ++typed;
      const from = rev ? rev.value : "";
      vault.lock(snapshot(form)).then((locked) => {
        /* Typed on, or saved meanwhile: this copy is old. */
        if (locked && turn === typed) store.write(key, { at: Date.now(), rev: from, ...locked });
      });
      schedule();
    };

    const offerRestore = async () => {
      const stored = store.read(key);
      if (!stored) return;
      const fields = await vault.open(stored);
      if (!fields) { store.drop(key); return; }
      const kept = { ...stored, fields };
      /* Posted and the revision moved on: the server has this text. */
      const arrived = kept.posted && rev && kept.rev !== rev.value;
      if (arrived || Date.now() - kept.at > BACKUP_LIFE || JSON.stringify(kept.fields) === JSON.stringify(snapshot(form))) { store.drop(key); return; }
      if (!rev || kept.rev === rev.value) { putBack(form, kept.fields); say("saved", words.restored || ""); return; }
      const offer = form.querySelector("[data-autosave-restore]");
      if (!offer) return;
      offer.hidden = false;
      offer.querySelector("[data-restore]")?.addEventListener("click", () => { putBack(form, kept.fields); offer.hidden = true; });
      offer.querySelector("[data-discard]")?.addEventListener("click", () => { store.drop(key); offer.hidden = true; });
    };

    form.addEventListener("input", changed);
    form.addEventListener("change", changed);
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      paused = true;
      const kept = store.read(key);
      if (kept) store.write(key, { ...kept, posted: true });
    });
    window.addEventListener("online", () => { if (dirty) schedule(); });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && dirty) { clearTimeout(timer); send(); } });
    offerRestore();
  };

  /* Characters left, counting the text that was there before -------------------------------------
     <textarea id=a data-count-max=4000> <p data-count-for=a data-left="… {n}" data-over="… {n}">
     Screen readers hear the same text after a pause in typing. */
  const counter = (out) => {
    const field = document.getElementById(out.dataset.countFor);
    const max = field && Number(field.dataset.countMax);
    if (!max) return;
    const spoken = document.createElement("span");
    spoken.className = "usa-sr-only";
    spoken.setAttribute("role", "status");
    out.after(spoken);
    let pause = 0;
    const update = () => {
      /* The server counts characters, not the two-byte line ends a form sends. */
      const left = max - [...field.value].length;
      out.textContent = fill(left < 0 ? out.dataset.over : out.dataset.left, { n: Math.abs(left).toLocaleString(document.documentElement.lang || undefined) });
      out.classList.toggle("gl-counter--over", left < 0);
    };
    field.addEventListener("input", () => {
      update();
      clearTimeout(pause);
      pause = setTimeout(() => { spoken.textContent = out.textContent; }, 1200);
    });
    update();
  };

  /* Files: name and size before anything is sent -------------------------------------------------
     <div data-upload data-max-bytes=… data-too-big="…"> <input type=file> <ul data-upload-list> */
  const upload = (box) => {
    const input = box.querySelector("input[type=file]");
    const list = box.querySelector("[data-upload-list]");
    if (!input || !list) return;
    const max = Number(box.dataset.maxBytes) || Infinity;
    const number = (unit) => new Intl.NumberFormat(document.documentElement.lang || undefined, { style: "unit", unit, maximumFractionDigits: 1 });
    const mega = number("megabyte"), kilo = number("kilobyte");
    const size = (bytes) => (bytes >= 1e6 ? mega.format(bytes / 1e6) : kilo.format(Math.max(bytes, 1) / 1e3));
    list.setAttribute("aria-live", "polite");
    input.addEventListener("change", () => {
      let tooBig = false;
      list.replaceChildren(...[...input.files].map((file) => {
        const row = document.createElement("li");
        const cells = [file.name, size(file.size)];
        if (file.size > max) { cells.push(box.dataset.tooBig || ""); tooBig = true; }
        cells.forEach((text, place) => {
          const cell = document.createElement("span");
          cell.textContent = text;
          if (place === 2) cell.className = "gl-upload__bad";
          row.append(cell);
        });
        return row;
      }));
      input.setCustomValidity(tooBig ? box.dataset.tooBig || "" : "");
    });
  };

  /* Timeout: the dialog only ever extends; the draft is on the server and, if unsent, in the backup.
     <dialog data-timeout data-after=SECONDS data-warn=SECONDS data-keepalive=URL data-signed-out=URL>
       <span data-timeout-left data-minutes="{n} minutes" data-seconds="{n} seconds"> <button data-timeout-stay> */
  const timeout = (dialog) => {
    const { after, warn, keepalive, signedOut } = dialog.dataset;
    const life = Number(after) * 1000, notice = Number(warn) * 1000;
    if (!life || !keepalive || !dialog.showModal) return;
    const shared = "gl-alive";
    const out = dialog.querySelector("[data-timeout-left]");
    let ends = 0, said = "", over = false, typed = false;
    const alive = (at) => { ends = at + life; if (dialog.open) dialog.close(); };
    const touch = () => { const now = Date.now(); store.write(shared, now); alive(now); };
    const stay = async () => {
      try {
        const answer = await fetch(keepalive, { method: "GET", credentials: "same-origin", redirect: "manual", headers: { Accept: "application/json" } });
        if (answer.ok) touch(); else location.reload();
      } catch { /* offline: the clock goes on and the text stays in the page */ }
    };
    const tick = () => {
      const left = ends - Date.now();
      if (over) return;
      if (left <= 0) {
        /* A form that nobody saved keeps its text on the page; all others go to the sign-in and come back. */
        if (!typed || document.querySelector("form[data-autosave]")) { over = true; location.assign(signedOut || location.href); return; }
        const text = dialog.querySelector("[data-timeout-text]");
        if (text && text.dataset.over) text.textContent = text.dataset.over;
        over = true;
        return;
      }
      if (left > notice) return;
      if (!dialog.open) dialog.showModal();
      const text = left > 60000 ? fill(out?.dataset.minutes, { n: Math.ceil(left / 60000) }) : fill(out?.dataset.seconds, { n: Math.ceil(left / 10000) * 10 });
      if (out && text !== said) { out.textContent = text; said = text; }
    };
    dialog.querySelector("[data-timeout-stay]")?.addEventListener("click", stay);
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); stay(); });
    document.addEventListener("gl-alive", touch);
    document.addEventListener("input", () => { typed = true; });
    window.addEventListener("storage", (event) => { if (event.key === shared && event.newValue) alive(Number(event.newValue)); });
    touch();
    setInterval(tick, 1000);
  };

  /* Who else is here: <p role=status data-presence=URL>. Asked every twenty seconds while the page is looked at; such a
     question keeps no session alive. ------------------------------------------------------------------ */
  const presence = (line) => {
    const ask = async () => {
      if (document.visibilityState === "hidden") return;
      try {
        const answer = await fetch(line.dataset.presence, { credentials: "same-origin", redirect: "manual", headers: { Accept: "application/json", "X-Background": "1" } });
        if (!answer.ok) return;
        const { text } = await answer.json();
        if (typeof text === "string" && line.textContent !== text) line.textContent = text;
      } catch { /* offline: the line stays as it was */ }
    };
    setInterval(ask, 20000);
    document.addEventListener("visibilitychange", ask);
  };

  /* Select all shown: <button type=button hidden data-select-all=NAME data-clear-text="Clear"> ------- */
  const selectAll = (button) => {
    const form = button.form || document;
    const boxes = () => [...form.querySelectorAll(`input[type=checkbox][name="${CSS.escape(button.dataset.selectAll)}"]`)].filter((box) => !box.disabled && box.offsetParent !== null);
    const select = button.textContent;
    const label = () => { const all = boxes(); button.textContent = all.length && all.every((box) => box.checked) ? button.dataset.clearText || select : select; };
    button.hidden = false;
    button.addEventListener("click", () => {
      const all = boxes(), want = !all.every((box) => box.checked);
      all.forEach((box) => { if (box.checked !== want) { box.checked = want; box.dispatchEvent(new Event("change", { bubbles: true })); } });
      label();
    });
    form.addEventListener("change", label);
  };

  /* Copy: <button type=button hidden data-copy=ELEMENT_ID data-copied="Copied"> ----------------------- */
  const copy = (button) => {
    const source = document.getElementById(button.dataset.copy);
    if (!source || !navigator.clipboard) return;
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText("value" in source ? source.value : source.textContent.trim()); } catch { return; }
      button.textContent = button.dataset.copied || label;
      setTimeout(() => { button.textContent = label; }, 2500);
    });
  };

  /* <form data-once>: a second click does not send a second time. The server is idempotent anyway. ---- */
  const once = (form) => {
    let sent = false;
    form.addEventListener("submit", (event) => { if (sent) event.preventDefault(); sent = true; });
    window.addEventListener("pageshow", () => { sent = false; });
  };

  /* <button type=button hidden data-print>: opens the browser's print window. ------------------------ */
  const print = (button) => { button.hidden = false; button.addEventListener("click", () => window.print()); };

  /* Single keys, off until somebody switches them on (WCAG 2.1.4), and silent while one types.
     <details data-shortcuts> <input type=checkbox data-shortcuts-toggle> <kbd data-key=j data-for=SELECTOR> ---------- */
  const shortcuts = (panel) => {
    const key = "gl-shortcuts";
    const toggle = panel.querySelector("[data-shortcuts-toggle]");
    if (!toggle) return;
    toggle.checked = store.read(key) === true;
    toggle.addEventListener("change", () => { if (toggle.checked) store.write(key, true); else store.drop(key); });
    document.addEventListener("keydown", (event) => {
      if (!toggle.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if (event.target.closest("textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox])")) return;
      const named = panel.querySelector(`kbd[data-key="${CSS.escape(event.key)}"]`);
      const target = named && document.querySelector(named.dataset.for);
      if (!target) return;
      event.preventDefault();
      target.focus();
      if (!target.matches("textarea")) target.click();
    });
  };

  /* A text block goes where one writes: <button data-insert-into=TEXTAREA_ID data-insert-from=SELECT_ID>, options with data-text. */
  const insert = (button) => {
    const into = document.getElementById(button.dataset.insertInto);
    const from = document.getElementById(button.dataset.insertFrom);
    if (!into || !from) return;
    button.addEventListener("click", (event) => {
      const text = from.selectedOptions[0]?.dataset.text;
      if (!text) return;
      event.preventDefault();
      const before = into.value.slice(0, into.selectionStart);
      const gap = before && !before.endsWith("\n") ? "\n\n" : "";
      into.setRangeText(gap + text, into.selectionStart, into.selectionEnd, "end");
      into.dispatchEvent(new Event("input", { bubbles: true }));
      into.focus();
    });
  };

  const start = () => {
    each("[data-insert-into]", insert);
    each("[data-shortcuts]", shortcuts);
    each("[data-count-for]", counter);
    each("form[data-autosave]", autosave);
    each("[data-upload]", upload);
    each("dialog[data-timeout]", timeout);
    each("[data-presence]", presence);
    each("[data-select-all]", selectAll);
    each("[data-copy]", copy);
    each("form[data-once]", once);
    each("button[data-print]", print);
    document.querySelector("[data-focus]")?.focus();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();

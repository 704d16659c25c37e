/* A picture of a guided walk: its hash is made here, where it was taken, and it goes in parts, so that an upload goes on
   where a weak connection broke it. Without this script the form sends the picture as any form does. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-still]");
  if (!form || !window.crypto?.subtle || !window.fetch) return;
  const { file, still, csrf, sha256, parts, name } = form.elements;
  const said = form.querySelector("[data-still-said]");
  const words = JSON.parse(form.dataset.words);
  const size = Number(form.dataset.part);
  let busy = false;

  const say = (key, values = {}) => {
    said.hidden = false;
    said.textContent = words[key].replace(/\{(\w+)\}/g, (_, one) => values[one] ?? "");
  };
  const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const pause = (seconds) => new Promise((resolve) => {
    const go = () => { window.removeEventListener("online", go); clearTimeout(timer); resolve(); };
    const timer = setTimeout(go, seconds * 1000);
    window.addEventListener("online", go);
  });

  /* One request; again and again while the connection is down, and not when the programme says no. */
  const insist = async (ask) => {
    for (let turn = 1; ; turn += 1) {
      try {
        const answer = await ask();
        if (answer.ok) return answer;
        if (answer.status < 500) throw new Error(String(answer.status), { cause: "refused" });
      } catch (error) {
        if (error.cause === "refused") throw error;
      }
      say("waits");
      await pause(Math.min(2 ** turn, 30));
    }
  };

  const send = async (blob) => {
    const count = Math.ceil(blob.size / size);
    const there = await insist(() => fetch(`${form.dataset.parts}?still=${still.value}`, { cache: "no-store", redirect: "manual" }));
    let { come } = await there.json();
    for (; come < count; come += 1) {
      say("sending", { done: come + 1, all: count });
      const body = new FormData();
      body.append("csrf", csrf.value);
      body.append("still", still.value);
      body.append("number", String(come));
      body.append("file", blob.slice(come * size, (come + 1) * size), "part");
      await insist(() => fetch(form.dataset.parts, { method: "POST", body, redirect: "manual" }));
    }
    return count;
  };

  form.addEventListener("submit", async (event) => {
    const [taken] = file.files;
    if (!taken || busy) { if (busy) event.preventDefault(); return; }
    event.preventDefault();
    busy = true;
    const button = form.querySelector("button[type=submit]");
    button.disabled = true;
    try {
      say("hashing");
      sha256.value = hex(await crypto.subtle.digest("SHA-256", await taken.arrayBuffer()));
      parts.value = String(await send(taken));
      name.value = taken.name;
      file.disabled = true;
    } catch {
      /* The programme did not take it in parts: it says why when it gets the whole. */
      parts.value = "";
    }
    say("arriving");
    form.submit();
  });
})();

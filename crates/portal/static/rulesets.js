// A rule is checked while it is typed. Without this script the button beside the field does the same.
(() => {
  const form = document.querySelector("form[data-check]");
  const result = form && form.querySelector("[data-check-result]");
  if (!result) return;
  let timer = 0;
  let asked = 0;
  async function check() {
    const mine = ++asked;
    const body = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body, credentials: "same-origin" });
      if (!answer.ok) return;
      const html = await answer.text();
      // An answer that was overtaken by another is of a text that is no longer there.
      if (mine === asked) result.innerHTML = html;
    } catch {
      // Without a connection the last result stands, and the button tells of it.
    }
  }
  form.addEventListener("input", (event) => {
    if (!["text", "tests"].includes(event.target.name)) return;
    clearTimeout(timer);
    timer = setTimeout(check, 400);
  });
})();

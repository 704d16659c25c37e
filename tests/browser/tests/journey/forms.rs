//! Scripts that send many forms of one kind, as they stand on their pages and in the session of whoever is signed
//! in. The first of each kind is filled in by hand; typing ninety more would take long and show nothing new.

/// Answers every criterion that is not ready. Arguments: the profile's address, the text.
pub const ANSWER_THE_REST: &str = "
const [base, text, done] = arguments;
const page = async (path) => new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
const links = (doc, css) => [...new Set([...doc.querySelectorAll(css)].map((a) => a.getAttribute('href').split(/[?#]/)[0]))];
(async () => {
  let sent = 0, failed = [];
  const categories = links(await page(base), 'main a').filter((path) => path.startsWith(base) && /\\/\\d+$/.test(path));
  for (const category of categories) {
    for (const here of links(await page(category), 'main a[href*=\"/criteria/\"]')) {
      const form = (await page(here)).querySelector('form[data-autosave]');
      if (form.querySelector('[name=ready][value=yes]').checked) continue;
      const fields = new FormData(form);
      fields.set('state', 'in_place');
      fields.set('narrative', text + ' ' + here.split('/').pop());
      fields.set('ready', 'yes');
      fields.set('act', 'save');
      const answer = await fetch(here, { method: 'POST', body: fields });
      if (answer.ok) sent += 1; else failed.push(here + ' ' + answer.status);
    }
  }
  done({ sent, failed });
})().catch((error) => done({ failed: [String(error)] }));";

/// A colleague saves the criterion that is open here before we do. Argument: the text.
pub const A_COLLEAGUE_SAVES: &str = "
const [text, done] = arguments;
(async () => {
  const doc = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const fields = new FormData(doc.querySelector('form[data-autosave]'));
  fields.set('state', 'in_place');
  fields.set('narrative', text);
  fields.set('act', 'save');
  const answer = await fetch(location.href, { method: 'POST', body: fields });
  done({ sent: 1, failed: answer.ok ? [] : [String(answer.status)] });
})().catch((error) => done({ failed: [String(error)] }));";

/// Accepts every criterion that is undecided. Argument: the review's address.
pub const ACCEPT_THE_REST: &str = "
const [base, done] = arguments;
const page = async (path) => new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
(async () => {
  let sent = 0, failed = [];
  const list = await page(base + '?tab=undecided');
  const places = new Set([...list.querySelectorAll('main a[href*=\"/criteria/\"]')].map((a) => a.getAttribute('href')));
  for (const here of places) {
    const form = (await page(here)).querySelector('main form');
    const fields = new FormData(form);
    fields.set('verdict', 'accept');
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: new URLSearchParams(fields) });
    if (answer.ok) sent += 1; else failed.push(here + ' ' + answer.status);
  }
  done({ sent, failed });
})().catch((error) => done({ failed: [String(error)] }));";

/// Finds every criterion met that has no result. Argument: the validation's address.
pub const MET_FOR_THE_REST: &str = "
const [base, done] = arguments;
const page = async (path) => new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
(async () => {
  let sent = 0, failed = [];
  for (let category = 1; category <= 12; category += 1) {
    const sheet = await page(base + '/worksheet?show=unchecked&category=' + category);
    for (const form of sheet.querySelectorAll('section.gl-check form')) {
      const fields = new FormData(form);
      fields.set('result', 'met');
      fields.set('verified', 'seen_on_site');
      fields.set('note', 'Shown at both sites.');
      const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: fields });
      if (answer.ok) sent += 1; else failed.push(fields.get('criterion') + ' ' + answer.status);
    }
  }
  done({ sent, failed });
})().catch((error) => done({ failed: [String(error)] }));";

/// How many forms were sent; fails with those that were not taken.
pub fn sent(answer: &serde_json::Value) -> u64 {
    let failed = answer.get("failed").and_then(|all| all.as_array());
    let none = failed.is_none_or(Vec::is_empty);
    assert!(none, "not taken: {answer}");
    answer
        .get("sent")
        .and_then(serde_json::Value::as_u64)
        .unwrap_or(0)
}

/// A small document of one page.
pub fn pdf() -> Vec<u8> {
    let text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n\
                trailer<</Root 1 0 R>>\n%%EOF\n";
    text.as_bytes().to_vec()
}

//! A whole worksheet without a connection, a conflict, a photograph, and nothing left on the device afterwards.
#![allow(clippy::expect_used, reason = "tests may fail loudly")]

use greenlane_browser_tests::{DESK, Journey, PHONE, Person};
use serde_json::Value;

const SPECIALIST: &str = "Reviews profiles criterion by criterion";

/// The first worksheet that takes results, of those that this person has to do.
const UNDERWAY: &str = "
const done = arguments[arguments.length - 1];
const page = async (path) => { const answer = await fetch(path); return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null; };
const links = (doc, part) => [...new Set([...(doc?.querySelectorAll('main a') ?? [])].map((a) => a.getAttribute('href').split(/[?#]/)[0]).filter((href) => href.includes(part)))];
(async () => {
  for (const validation of links(await page('/work'), '/validations/')) {
    const answer = await fetch(validation + '/worksheet');
    if (answer.ok && answer.url.endsWith('/worksheet')) return done(validation);
  }
  done('');
})().catch((error) => done(String(error)));";

/// Fills every criterion without a result, as somebody would by hand, and attaches one photograph. Answers how many.
const FILL: &str = "
const done = arguments[arguments.length - 1];
const wait = (test) => new Promise((yes, no) => { const end = Date.now() + 20000; const look = () => (test() ? yes() : Date.now() > end ? no(new Error('nothing happens')) : setTimeout(look, 20)); look(); });
const photo = async () => {
  const canvas = document.createElement('canvas'); canvas.width = 2400; canvas.height = 1200;
  canvas.getContext('2d').fillRect(0, 0, 2400, 600);
  const blob = await new Promise((yes) => canvas.toBlob(yes, 'image/png'));
  const files = new DataTransfer(); files.items.add(new File([blob], 'gate.png', { type: 'image/png' }));
  return files.files;
};
(async () => {
  let kept = 0;
  const select = document.querySelector('[data-category]');
  const show = document.querySelector('[data-show]');
  show.value = 'unchecked'; show.dispatchEvent(new Event('change'));
  for (const option of [...select.options].map((o) => o.value)) {
    select.value = option; select.dispatchEvent(new Event('change'));
    for (let card = document.querySelector('[data-cards] section'); card; card = document.querySelector('[data-cards] section')) {
      const form = card.querySelector('form');
      form.querySelector('[name=result][value=met]').checked = true;
      form.querySelector('[name=verified][value=seen_on_site]').checked = true;
      form.querySelector('[name=note]').value = 'Seen without a connection.';
      if (kept === 0) {
        form.querySelector('[type=file]').files = await photo();
        form.querySelector('[name=shows]').value = 'The gate of the yard, closed';
      }
      form.requestSubmit();
      const id = card.id;
      await wait(() => !document.getElementById(id));
      kept += 1;
    }
  }
  done({ kept });
})().catch((error) => done({ fault: String(error) }));";

/// What is left on the device.
const LEFT: &str = "
const done = arguments[arguments.length - 1];
(async () => {
  const bases = (await indexedDB.databases()).map((base) => base.name);
  const workers = (await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope);
  done({ bases, caches: await caches.keys(), workers });
})().catch((error) => done({ fault: String(error) }));";

/// A colleague records a result for the criterion while somebody else is away. Arguments: validation, criterion.
const A_COLLEAGUE_RECORDS: &str = "
const [base, criterion, done] = arguments;
(async () => {
  const category = criterion.split('.')[0];
  const doc = new DOMParser().parseFromString(await (await fetch(base + '/worksheet?show=all&category=' + category)).text(), 'text/html');
  const form = doc.querySelector(`[id='c-${criterion}'] form`);
  const fields = new FormData(form);
  fields.set('result', 'met'); fields.set('verified', 'paper'); fields.set('note', 'A colleague saw the list.');
  const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: fields });
  done({ sent: answer.ok ? 1 : 0 });
})().catch((error) => done({ fault: String(error) }));";

/// Types a note at the second criterion, then keeps a result and a file that is no PDF for the first. Before both waits a
/// file that is too large. Answers what stands at the second criterion, and where one is. Argument: the validation.
const TYPES_AND_KEEPS: &str = "
const [validation, done] = arguments;
const wait = (test) => new Promise((yes, no) => { const end = Date.now() + 20000; const look = () => (test() ? yes() : Date.now() > end ? no(new Error('nothing happens')) : setTimeout(look, 20)); look(); });
(async () => {
  const select = document.querySelector('[data-category]');
  const show = document.querySelector('[data-show]');
  show.value = 'unchecked'; show.dispatchEvent(new Event('change'));
  let open = [];
  for (const option of [...select.options].map((o) => o.value)) {
    select.value = option; select.dispatchEvent(new Event('change'));
    open = [...document.querySelectorAll('[data-cards] section')].map((card) => card.id);
    if (open.length > 1) break;
  }
  const [first, second] = open;
  const base = await new Promise((yes) => { const asked = indexedDB.open('greenlane-field', 1); asked.onsuccess = () => yes(asked.result); });
  const change = base.transaction('operations', 'readwrite');
  const photo = { name: 'large.pdf', shows: 'Far more than is taken', blob: new Blob([new Uint8Array(26 * 1024 * 1024)]) };
  change.objectStore('operations').put({ operation: crypto.randomUUID(), validation, criterion: first.slice(2), made_at: 1, state: 'waiting', photo });
  await new Promise((yes) => { change.oncomplete = yes; });
  base.close();
  const at = (id) => document.getElementById(id).querySelector('form');
  at(second).querySelector('[name=note]').value = 'Half a sentence';
  at(second).querySelector('[name=note]').dispatchEvent(new Event('input', { bubbles: true }));
  const form = at(first);
  form.querySelector('[name=result][value=met]').checked = true;
  form.querySelector('[name=verified][value=seen_on_site]').checked = true;
  const files = new DataTransfer(); files.items.add(new File(['no PDF'], 'list.pdf', { type: 'application/pdf' }));
  form.querySelector('[type=file]').files = files.files;
  form.querySelector('[name=shows]').value = 'The list of visitors';
  form.requestSubmit();
  await wait(() => !form.isConnected && document.activeElement.matches('h2'));
  done({ first, second, note: at(second).querySelector('[name=note]').value, focus: document.activeElement.closest('section').id });
})().catch((error) => done({ fault: String(error) }));";

/// Keeps what was begun at the criterion. Argument: the card.
const KEEPS_THE_DRAFT: &str = "
const [id] = arguments;
const show = document.querySelector('[data-show]');
show.value = 'waiting'; show.dispatchEvent(new Event('change'));
const form = document.getElementById(id).querySelector('form');
const note = form.querySelector('[name=note]').value;
form.querySelector('[name=result][value=met]').checked = true;
form.querySelector('[name=verified][value=seen_on_site]').checked = true;
form.requestSubmit();
return note;";

async fn opens_the_field(person: &Person<'_>, validation: &str) {
    let id = validation.rsplit('/').next().unwrap_or_default();
    person.opens(&format!("/field/#{id}")).await;
    person.sees("On this device:").await;
}

fn number(answer: &Value, name: &str) -> u64 {
    let number = answer.get(name).and_then(Value::as_u64);
    assert!(number.is_some(), "{answer}");
    number.unwrap_or_default()
}

async fn a_day_without_a_connection(size: (u32, u32)) {
    let Some(j) = Journey::begin(size, true).await else {
        return;
    };
    let kim = j.enters(SPECIALIST).await;
    let found = kim.sends(UNDERWAY, vec![]).await;
    let validation = found.as_str().unwrap_or_default().to_owned();
    assert!(validation.starts_with("/validations/"), "{found}");
    kim.opens(&format!("{validation}/worksheet?show=all")).await;
    kim.unfolds("Work without a connection").await;
    kim.presses("Take it offline").await;
    kim.sees("On this device:").await;
    kim.sees("Everything is sent.").await;
    kim.looks().await;

    j.cuts_the_network();
    opens_the_field(&kim, &validation).await;
    let filled = kim.sends(FILL, vec![]).await;
    let kept = number(&filled, "kept");
    assert!(kept > 5, "{filled}");
    kim.opens("/field/").await;
    let waits = format!("Not sent yet: {kept} results, 1 files");
    kim.sees(&waits).await;
    kim.pushes("Send now").await;
    kim.sees("There is no connection. Nothing is lost").await;
    kim.sees(&waits).await;
    let first = "return document.querySelector('[data-cards] section')?.id ?? '';";
    kim.picks("#show", "Not sent yet").await;
    let first = kim.asks(first, vec![]).await;
    let criterion = first.as_str().unwrap_or_default().replace("c-", "");
    assert!(!criterion.is_empty(), "{first}");

    j.restores_the_network();
    let colleague = j.beside(size, true).await;
    let lee = colleague.enters(SPECIALIST).await;
    let args = vec![validation.clone().into(), criterion.clone().into()];
    let sent = lee.sends(A_COLLEAGUE_RECORDS, args).await;
    assert_eq!(number(&sent, "sent"), 1);
    kim.pushes("Send now").await;
    kim.sees("A colleague recorded a result in the meantime")
        .await;
    kim.sees("A colleague saw the list.").await;
    kim.sees("Not sent yet: 1 results, 0 files").await;
    kim.looks().await;
    kim.pushes("Mine, with both notes").await;
    kim.sees("Everything is sent.").await;

    let category = criterion.split('.').next().unwrap_or_default();
    kim.opens(&format!(
        "{validation}/worksheet?show=all&category={category}"
    ))
    .await;
    // Notes stand in the fields of the sheet, whose contents are no text of the page.
    let notes =
        "return [...document.querySelectorAll('textarea')].map((field) => field.value).join(' ');";
    let notes = kim.asks(notes, vec![]).await;
    for words in ["Seen without a connection.", "A colleague saw the list."] {
        assert!(
            notes.as_str().unwrap_or_default().contains(words),
            "{notes}"
        );
    }
    kim.sees("gate.jpg").await;

    opens_the_field(&kim, &validation).await;
    kim.pushes("Remove from this device").await;
    kim.sees("Nothing of the case is left here.").await;
    let left = kim.sends(LEFT, vec![]).await;
    let none = serde_json::json!({ "bases": [], "caches": [], "workers": [] });
    assert_eq!(left, none);
    colleague.ends().await;
    j.ends().await;
}

#[tokio::test]
async fn a_worksheet_is_done_without_a_connection_at_a_desk() {
    a_day_without_a_connection(DESK).await;
}

#[tokio::test]
async fn a_worksheet_is_done_without_a_connection_on_a_telephone() {
    a_day_without_a_connection(PHONE).await;
}

#[tokio::test]
async fn what_is_typed_stays_and_a_refused_file_stops_nothing() {
    let Some(j) = Journey::begin(DESK, true).await else {
        return;
    };
    let kim = j.enters(SPECIALIST).await;
    let found = kim.sends(UNDERWAY, vec![]).await;
    let validation = found.as_str().unwrap_or_default().to_owned();
    kim.opens(&format!("{validation}/worksheet?show=all")).await;
    kim.unfolds("Work without a connection").await;
    kim.presses("Take it offline").await;
    kim.sees("Everything is sent.").await;

    let id = validation.rsplit('/').next().unwrap_or_default();
    let typed = kim.sends(TYPES_AND_KEEPS, vec![id.into()]).await;
    let said = |name: &str| typed.get(name).and_then(Value::as_str).unwrap_or_default();
    assert_eq!(said("note"), "Half a sentence", "{typed}");
    assert_eq!(said("focus"), said("second"), "{typed}");
    kim.sees("Criteria begun, but not kept yet: 1.").await;
    kim.sees("Not sent yet: 1 results, 2 files").await;
    kim.looks().await;

    // Another page and back: what was begun is on the device.
    kim.opens("/").await;
    opens_the_field(&kim, &validation).await;
    kim.sees("Criteria begun, but not kept yet: 1.").await;
    let note = kim.asks(KEEPS_THE_DRAFT, vec![said("second").into()]).await;
    assert_eq!(note, "Half a sentence");
    kim.sees("Not sent yet: 2 results, 2 files").await;
    kim.does_not_see("Criteria begun, but not kept yet").await;

    kim.pushes("Send now").await;
    kim.sees("Some results cannot be taken.").await;
    kim.sees("Not sent yet: 0 results, 2 files").await;
    kim.sees("The file is too large for the programme.").await;
    kim.looks().await;
    for left in ["0 results, 1 files", "Everything is sent."] {
        kim.pushes("Discard").await;
        kim.sees("Discard this for good?").await;
        kim.asks(
            "document.querySelector('[data-discard-sure]').click();",
            vec![],
        )
        .await;
        kim.sees(left).await;
    }
    j.ends().await;
}

//! What the journey asks of a page in the browser.

/// The sites that the form offers: id and name.
pub const SITES: &str = "return [...document.querySelectorAll('main input[name=sites]')]
  .map((box) => [box.value, document.querySelector(`label[for='${box.id}']`).innerText.split(',')[0].trim()]);";

/// The first working day after that of the form.
pub const ANOTHER_DAY: &str = "
const day = new Date(document.querySelector('main [name=on]').value + 'T12:00:00Z');
do day.setUTCDate(day.getUTCDate() + 1); while ([0, 6].includes(day.getUTCDay()));
return day.toISOString().slice(0, 10);";

/// Records every criterion that this site still lacks as met there, each form as it stands on the worksheet. Arguments:
/// the validation, the site.
pub const MET_AT: &str = "
const [base, site, done] = arguments;
const page = async (path) => new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
(async () => {
  let sent = 0, failed = [];
  for (let category = 1; category <= 12; category += 1) {
    const sheet = await page(base + '/worksheet?show=unchecked&category=' + category);
    for (const form of sheet.querySelectorAll('section.gl-check form')) {
      const fields = new FormData(form);
      if (!form.querySelector(`[name=sites][value='${site}']`)) { failed.push('no site at ' + fields.get('criterion')); continue; }
      if (form.closest('section').querySelector('.gl-check__lines')) continue;
      fields.set('result', 'met');
      fields.set('verified', 'seen_on_site');
      fields.set('sites', site);
      const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: fields });
      if (answer.ok) sent += 1; else failed.push(fields.get('criterion') + ' ' + answer.status);
    }
  }
  done({ sent, failed });
})().catch((error) => done({ failed: [String(error)] }));";

/// Keeps a result of this site for every criterion on the device. Arguments: the site, the criterion that is not met, and
/// what was seen there.
pub const KEEPS_AT: &str = "
const [site, unmet, seen, done] = arguments;
const wait = (test) => new Promise((yes, no) => { const end = Date.now() + 20000; const look = () => (test() ? yes() : Date.now() > end ? no(new Error('nothing happens')) : setTimeout(look, 20)); look(); });
(async () => {
  let kept = 0;
  const select = document.querySelector('[data-category]');
  const show = document.querySelector('[data-show]');
  show.value = 'unchecked'; show.dispatchEvent(new Event('change'));
  for (const option of [...select.options].map((o) => o.value)) {
    select.value = option; select.dispatchEvent(new Event('change'));
    for (let card = document.querySelector('[data-cards] section'); card; card = document.querySelector('[data-cards] section')) {
      const form = card.querySelector('form');
      const id = card.id;
      const wanting = id === 'c-' + unmet;
      form.querySelector(`[name=result][value=${wanting ? 'not_met' : 'met'}]`).checked = true;
      form.querySelector('[name=verified][value=seen_on_site]').checked = true;
      form.querySelector(`[name=sites][value='${site}']`).checked = true;
      if (wanting) form.querySelector('[name=note]').value = seen;
      form.requestSubmit();
      await wait(() => !document.getElementById(id));
      kept += 1;
    }
  }
  done({ sent: kept });
})().catch((error) => done({ failed: [String(error)] }));";

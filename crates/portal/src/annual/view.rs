//! What other pages show of the annual review: that it is due, until when, and why then.

use super::read;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::web::{Due, Say};
use greenlane_domain::annual::{Place, Standing, Why, Window};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::profile::{Cycle, Profile, Stage};

/// That the annual review is due, ahead or under way.
pub(crate) struct Notice {
    /// `ahead`, `open` or `late`.
    pub(crate) code: &'static str,
    /// What is due.
    pub(crate) title: String,
    /// Until when and what to do.
    pub(crate) text: String,
    /// The day on which it is due, or on which it opens, and why that day.
    pub(crate) due: Due,
    /// It can be opened now.
    pub(crate) can: bool,
    /// It is open, and being prepared.
    pub(crate) begun: bool,
}

fn reasons(app: &App, say: &Say, window: &Window) -> String {
    let authority = window.opens.authority.as_str().replace('_', "-");
    let days = (window.closes - window.opens.due).get_days();
    let clock = app.pack().clock(&window.opens.clock);
    let args = [
        ("certified", say.day(window.certified_on)),
        ("closes", say.day(window.closes)),
        ("opens", say.day(window.opens.due)),
        ("days", days.to_string()),
        (
            "binding",
            clock
                .and_then(|clock| clock.binding.as_ref())
                .map_or_else(String::new, |text| say.pack(text).to_owned()),
        ),
        ("authority", say.t(format!("authority-{authority}"))),
        ("source", window.opens.source.clone()),
    ];
    say.with("annual-why-date", &args)
}

/// The notice for a company, with the profile it has now.
pub(crate) async fn notice(
    app: &App,
    asker: &impl Asks,
    say: &Say,
    (id, member, profile): (MemberId, &Member, Option<&Profile>),
) -> Result<Option<Notice>, Failure> {
    let standing = read::standing(app, asker, id, member).await?;
    Ok(standing.map(|standing| of(app, say, &standing, profile)))
}

fn of(app: &App, say: &Say, standing: &Standing, profile: Option<&Profile>) -> Notice {
    let window = standing.window();
    let stage = profile.map(Profile::stage);
    let this_year =
        profile.is_some_and(|profile| profile.cycle == Cycle::Annual { year: window.year });
    let ahead = matches!(standing, Standing::Ahead(_));
    let begun = !ahead && this_year && stage == Some(Stage::Draft);
    let can = !ahead && stage == Some(Stage::Accepted);
    let day = if ahead {
        window.opens.due
    } else {
        window.closes
    };
    let args = [
        ("year", window.year.to_string()),
        ("opens", say.day(window.opens.due)),
        ("closes", say.day(window.closes)),
    ];
    let text = match (standing, begun, can) {
        (Standing::Ahead(_), ..) => "annual-notice-ahead",
        (Standing::Open(_), true, _) => "annual-notice-begun",
        (Standing::Open(_), false, true) => "annual-notice-open",
        (Standing::Late(_), true, _) => "annual-notice-late-begun",
        (Standing::Late(_), false, true) => "annual-notice-late",
        (_, false, false) => "annual-notice-busy",
    };
    let title = say.with(&format!("annual-notice-title-{}", standing.code()), &args);
    Notice {
        code: standing.code(),
        text: say.with(text, &args),
        due: Due::set(app, say, day, reasons(app, say, window)).named(&title),
        title,
        can,
        begun,
    }
}

/// The notice for a company's own page, which has no profile at hand.
pub(crate) async fn home(
    app: &App,
    asker: &impl Asks,
    say: &Say,
    id: MemberId,
    member: &Member,
) -> Result<Option<Notice>, Failure> {
    if member.certified_on.is_none() || member.account.is_over() {
        return Ok(None);
    }
    let profile = crate::profile::latest(app, asker, id).await?;
    let profile = profile.map(|loaded| loaded.state);
    notice(app, asker, say, (id, member, profile.as_ref())).await
}

/// Why a criterion stands in its lane, in words.
pub(super) fn why(
    say: &Say,
    place: &Place,
    document: impl Fn(greenlane_domain::ids::EvidenceId) -> (String, String),
) -> Vec<String> {
    let said = place.why.iter().map(|why| {
        let key = format!("annual-why-{}", why.code());
        match why {
            Why::Changed(relation) => say.t(format!("annual-why-changed-{}", relation.as_str())),
            Why::Ended(id) | Why::Ending(id) => {
                let (name, day) = document(*id);
                say.t2(key, "name", name, "day", day)
            }
            _ => say.t(key),
        }
    });
    said.collect()
}

//! Threads as pages show them, to the company and to the programme.

use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::profile::{self, Names};
use crate::together::read::{self, Asked};
use crate::web::{Chrome, Due, Typed};
use greenlane_domain::ids::{MemberId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::together::{Between, LONGEST_ENTRY, Thread};
use std::collections::BTreeSet;
use uuid::Uuid;

/// One thing that was said.
#[derive(Debug, Clone)]
pub(crate) struct EntryView {
    pub(crate) who: String,
    pub(crate) iso: String,
    pub(crate) at: String,
    pub(crate) said: String,
    pub(crate) answer: bool,
}

/// A thread with what the reader can do.
#[derive(Debug, Clone)]
pub(crate) struct ThreadView {
    pub(crate) id: String,
    /// The criterion it is about today; the one it was begun under where nothing came of that.
    pub(crate) criterion: String,
    /// The criterion's page, empty where the reader has none; nothing on the criterion's own page, which needs not name it.
    pub(crate) page: Option<String>,
    /// Under which earlier edition it was begun; empty when under today's.
    pub(crate) under: String,
    pub(crate) between: String,
    pub(crate) question: bool,
    pub(crate) status: (&'static str, String),
    /// By when the programme answers, and why.
    pub(crate) due: Option<Due>,
    pub(crate) entries: Vec<EntryView>,
    pub(crate) settled: String,
    /// The last part of the address that takes a reply: `say` or `answer`; empty when the reader cannot.
    pub(crate) reply: &'static str,
    pub(crate) can_settle: bool,
    pub(crate) can_reopen: bool,
    pub(crate) typed: String,
    pub(crate) error: String,
}

/// What stands about a criterion, and the form that begins something.
pub(crate) struct Talk {
    pub(crate) company: String,
    pub(crate) threads: Vec<ThreadView>,
    pub(crate) open: usize,
    /// Where a new thread is sent; empty when the reader cannot begin one.
    pub(crate) begin: String,
    /// Who can be spoken with: code, label, hint.
    pub(crate) parties: Vec<(&'static str, String, String)>,
    pub(crate) chosen: String,
    pub(crate) said: String,
    pub(crate) said_error: String,
    pub(crate) between_error: String,
    pub(crate) longest: usize,
    /// The page that a reply comes back to.
    pub(crate) from: &'static str,
}

/// A reply or a new thread that was refused: of which thread (none: a new one), and what was typed.
pub(super) type Refused<'a> = Option<(Option<Uuid>, &'a Typed)>;

fn status(c: &Chrome, thread: &Thread) -> (&'static str, String) {
    if thread.resolved.is_some() {
        return ("none", c.t("thread-settled"));
    }
    match thread.between {
        Between::Programme if thread.waits() => ("progress", c.t("thread-waits")),
        Between::Programme => ("todo", c.t("thread-answered")),
        _ => ("todo", c.t("thread-open")),
    }
}

struct Reader<'a> {
    app: &'a App,
    c: &'a Chrome,
    names: &'a Names,
    company: MemberId,
    /// The edition that the company works under.
    edition: Option<&'a str>,
    /// What of it was signed last, for those who are not of the company.
    signed: Option<ProfileId>,
    own: bool,
    answers: bool,
    refused: Refused<'a>,
}

impl Reader<'_> {
    /// What a thread's criterion is today; none where nothing came of it.
    fn heir(&self, thread: &Thread) -> Option<String> {
        let catalogue = self.app.catalogue();
        let heirs = catalogue.heirs(&thread.edition, &thread.criterion, self.edition?);
        heirs.into_iter().next()
    }

    /// Where this reader sees the criterion: the company's people where they answer it, everybody else beside what was
    /// signed. Before anything was signed others have no such page.
    fn page(&self, criterion: &str) -> Option<String> {
        if self.own {
            let company = self.company;
            return Some(format!(
                "/companies/{company}/profile/criteria/{criterion}#talk"
            ));
        }
        let signed = self.signed?;
        Some(format!("/review/{signed}/criteria/{criterion}"))
    }

    fn under(&self, thread: &Thread) -> String {
        if self.edition == Some(thread.edition.as_str()) {
            return String::new();
        }
        let edition = self.app.catalogue().edition(&thread.edition);
        let name = edition.map_or("", |edition| self.c.pack(&edition.name));
        self.c
            .t2("thread-under", "id", &thread.criterion, "edition", name)
    }

    fn view(&self, (id, thread): &(Uuid, Thread)) -> ThreadView {
        let c = self.c;
        let open = thread.resolved.is_none();
        let question = thread.between == Between::Programme;
        let mine = self.refused.filter(|(of, _)| *of == Some(*id));
        let entries = thread.entries.iter().map(|entry| {
            let role = c.t(format!("role-{}", entry.by.role.replace('_', "-")));
            let name = self.names.get(entry.by.account);
            EntryView {
                who: c.t2("thread-who", "name", name, "role", role),
                iso: entry.at.to_string(),
                at: c.at(entry.at),
                said: entry.said.clone(),
                answer: entry.answer,
            }
        });
        let heir = self.heir(thread);
        ThreadView {
            id: id.to_string(),
            page: Some(
                heir.as_ref()
                    .and_then(|heir| self.page(heir))
                    .unwrap_or_default(),
            ),
            criterion: heir.unwrap_or_else(|| thread.criterion.clone()),
            under: self.under(thread),
            between: c.t(format!(
                "thread-between-{}",
                thread.between.code().replace('_', "-")
            )),
            question,
            status: status(c, thread),
            due: thread
                .answer_by
                .as_ref()
                .map(|day| Due::of(self.app, c, day)),
            entries: entries.collect(),
            settled: thread
                .resolved
                .as_ref()
                .map_or_else(String::new, |(by, at)| {
                    let name = self.names.get(by.account);
                    c.t2("thread-settled-by", "name", name, "at", c.at(*at))
                }),
            reply: match (open, self.own, self.answers && question) {
                (true, true, _) => "say",
                (true, false, true) => "answer",
                _ => "",
            },
            can_settle: open && self.own,
            can_reopen: !open && self.own,
            typed: mine.map_or_else(String::new, |(_, typed)| typed.v("said").to_owned()),
            error: mine.map_or_else(String::new, |(_, typed)| typed.e("said").to_owned()),
        }
    }
}

/// The threads asked for, as this reader may know them, and whether there are more.
pub(super) async fn views(
    app: &App,
    c: &Chrome,
    who: &Who,
    (id, member): (MemberId, &Member),
    asked: Asked<'_>,
    refused: Refused<'_>,
) -> Result<(Vec<ThreadView>, bool), Failure> {
    let (threads, more) = read::threads(app, who, (id, member), asked).await?;
    let settled_by = threads
        .iter()
        .filter_map(|(_, t)| t.resolved.as_ref()?.0.account);
    let spoke = threads
        .iter()
        .flat_map(|(_, thread)| &thread.entries)
        .filter_map(|entry| entry.by.account);
    let people: BTreeSet<Uuid> = spoke.chain(settled_by).collect();
    let names = Names::of(app, who, people.into_iter().collect()).await?;
    let record = membership::resource(id, member);
    let profile = match asked {
        Asked::Of { .. } => None,
        Asked::All { .. } => profile::shown_to(app, who, id, who.company == Some(id)).await?,
    };
    let signed = profile
        .as_ref()
        .filter(|profile| profile.state.latest().is_some());
    let reader = Reader {
        signed: signed.map(|profile| ProfileId(profile.id)),
        edition: match asked {
            Asked::Of { edition, .. } => Some(edition),
            Asked::All { .. } => profile
                .as_ref()
                .map(|profile| profile.state.edition.as_str()),
        },
        app,
        c,
        names: &names,
        company: id,
        own: who.company == Some(id),
        answers: app.may(who, Action::AnswerQuestion, &record),
        refused,
    };
    Ok((
        threads.iter().map(|thread| reader.view(thread)).collect(),
        more,
    ))
}

/// What is said about a criterion, for the company's own page of it.
pub(crate) async fn talk(
    app: &App,
    c: &Chrome,
    who: &Who,
    here: (MemberId, &Member),
    of: (&str, &str),
) -> Result<Talk, Failure> {
    about(app, c, who, here, of, None).await
}

pub(super) async fn about(
    app: &App,
    c: &Chrome,
    who: &Who,
    (id, member): (MemberId, &Member),
    (edition, criterion): (&str, &str),
    refused: Refused<'_>,
) -> Result<Talk, Failure> {
    let asked = Asked::Of { edition, criterion };
    let (mut threads, _) = views(app, c, who, (id, member), asked, refused).await?;
    // They stand on the page of their criterion.
    for thread in &mut threads {
        thread.page = None;
        criterion.clone_into(&mut thread.criterion);
    }
    let record = membership::resource(id, member);
    let may = |between: Between| match between {
        Between::Company | Between::Programme => app.may(who, Action::DiscussProfile, &record),
        Between::OwnStaff => app.may(who, Action::DiscussAmongStaff, &record),
    };
    let parties = [Between::Company, Between::OwnStaff, Between::Programme];
    let parties = parties.into_iter().filter(|between| may(*between));
    let parties = parties.map(|between| {
        let key = format!("thread-with-{}", between.code().replace('_', "-"));
        (between.code(), c.t(&key), c.t(format!("{key}-hint")))
    });
    let parties: Vec<_> = parties.collect();
    let new = refused
        .filter(|(of, _)| of.is_none())
        .map(|(_, typed)| typed);
    let typed = |name: &str| new.map_or_else(String::new, |typed| typed.v(name).to_owned());
    let error = |name: &str| new.map_or_else(String::new, |typed| typed.e(name).to_owned());
    Ok(Talk {
        company: id.to_string(),
        open: threads.iter().filter(|t| t.settled.is_empty()).count(),
        threads,
        begin: if parties.is_empty() {
            String::new()
        } else {
            format!("/companies/{id}/profile/criteria/{criterion}/threads")
        },
        parties,
        chosen: typed("between"),
        said: typed("said"),
        said_error: error("said"),
        between_error: error("between"),
        longest: LONGEST_ENTRY,
        from: "criterion",
    })
}

/// A company's questions about a criterion, for the specialist's page of it.
pub(crate) async fn questions(
    app: &App,
    c: &Chrome,
    who: &Who,
    (id, member): (MemberId, &Member),
    (edition, criterion): (&str, &str),
) -> Result<Vec<ThreadView>, Failure> {
    let asked = Asked::Of { edition, criterion };
    Ok(views(app, c, who, (id, member), asked, None).await?.0)
}

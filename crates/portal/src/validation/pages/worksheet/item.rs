//! One criterion of the worksheet: what the company says, what to look for, what the team found.

use super::super::outside::Beside;
use crate::App;
use crate::profile::{EvidenceRow, published};
use crate::validation::errors::{Errors, key};
use crate::web::{Chrome, Fields};
use greenlane_domain::ids::{EvidenceId, MemberId};
use greenlane_domain::pack::Strength;
use greenlane_domain::profile::{AnswerState, Profile};
use greenlane_domain::validation::{
    Checked, Consequence, Inclusion, Judged, Plan, ScopedCriterion, Validation, Verification,
};
use uuid::Uuid;

/// A document of the company, under the answer it is attached to.
pub(super) struct Document {
    pub id: String,
    pub name: String,
    pub href: String,
    pub looked_at: bool,
}

/// A result that stands for some of the sites.
pub(super) struct SiteLine {
    pub places: String,
    pub note: String,
    pub result: String,
    pub by: String,
    pub change: String,
}

/// A photograph or document of the team.
pub(super) struct Kept {
    pub href: String,
    pub name: String,
    pub shows: String,
}

/// What the company says where a site differs.
pub(super) struct SiteSays {
    pub name: String,
    pub state: String,
    pub text: String,
}

pub(super) struct Item {
    pub id: String,
    pub text: String,
    pub meaning: String,
    pub typical: Vec<String>,
    pub strength: String,
    pub must: bool,
    pub because: String,
    pub answer_state: String,
    pub answer: String,
    pub at_sites: Vec<SiteSays>,
    pub documents: Vec<Document>,
    /// What people said in interviews: role and note.
    pub said: Vec<(String, String)>,
    /// What documents of others say: where, and in words.
    pub outside: Vec<(String, String)>,
    pub result: String,
    pub result_text: String,
    pub tag: &'static str,
    pub lines: Vec<SiteLine>,
    pub open_sites: String,
    pub ways: Vec<String>,
    pub typed: Fields,
    pub sampled: bool,
    pub sites: Vec<(String, String, bool)>,
    pub kept: Vec<Kept>,
    pub revision: u32,
    pub operation: Uuid,
    pub exhibit: Uuid,
    pub errors: Errors,
    pub findings: Vec<(String, String)>,
    /// What the result asks for and does not have yet.
    pub owes: String,
}

/// What was typed for one criterion and could not be taken.
pub(super) struct Entered<'a> {
    pub form: &'a Fields,
    pub errors: Errors,
}

pub(super) struct View<'a> {
    pub app: &'a App,
    pub c: &'a Chrome,
    pub id: Uuid,
    pub company: MemberId,
    pub state: &'a Validation,
    pub profile: &'a Profile,
    pub library: &'a [EvidenceRow],
    pub names: &'a crate::profile::Names,
    pub outside: &'a Beside,
    pub entered: Option<Entered<'a>>,
    /// A result that somebody wants to change: the criterion, and its place among the criterion's results.
    pub changing: Option<(String, usize)>,
}

fn fields_of(checked: &Checked) -> Fields {
    let mut form = Fields::default();
    form.set("result", checked.result.code());
    for way in checked.ways() {
        form.add("verified", way.code());
    }
    if let Some(sample) = &checked.sample {
        form.set("drawn", sample.drawn.to_string());
        form.set("of", sample.of.to_string());
        form.set("from", sample.from.clone());
        form.set("failed", sample.failed.to_string());
    }
    for document in &checked.evidence {
        form.add("evidence", document.to_string());
    }
    for site in &checked.sites {
        form.add("sites", site.to_string());
    }
    form.set("reference", checked.reference.clone());
    form.set("note", checked.note.clone());
    form
}

impl View<'_> {
    /// What the form is filled with: what was typed, or the result that is shown again for a change. A criterion with
    /// several results begins empty: the form adds one.
    fn typed(&self, criterion: &str, given: &[Checked]) -> Fields {
        if let Some(entered) = self.entered_for(criterion) {
            return entered.form.clone();
        }
        let changing = self.changing.as_ref();
        let at = changing
            .filter(|(of, _)| of == criterion)
            .map(|(_, at)| *at);
        match (at, given) {
            (Some(at), _) => given.get(at).map(fields_of).unwrap_or_default(),
            (None, [only]) if self.state.is_done(criterion) => fields_of(only),
            _ => Fields::default(),
        }
    }

    fn entered_for(&self, criterion: &str) -> Option<&Entered<'_>> {
        let entered = self.entered.as_ref();
        entered.filter(|entered| entered.form.get("criterion") == criterion)
    }

    fn says(&self, state: Option<AnswerState>) -> String {
        state
            .map(|state| self.c.t(key("validation-answer", state.code())))
            .unwrap_or_default()
    }

    fn documents(&self, ids: &[EvidenceId], typed: &Fields) -> Vec<Document> {
        let known = ids.iter().filter_map(|id| {
            let row = self.library.iter().find(|row| row.stream_id == id.0)?;
            let infected = row.infection.is_some();
            Some(Document {
                name: match row.published() {
                    Some(page) => format!("{} · {}", row.name, published(self.c, &page)),
                    None => row.name.clone(),
                },
                href: if infected {
                    String::new()
                } else {
                    format!("/companies/{}/evidence/{id}", self.company)
                },
                looked_at: typed.chose("evidence", &id.to_string()),
                id: id.to_string(),
            })
        });
        known.collect()
    }

    fn places(&self, plan: &Plan, sites: &[Uuid]) -> String {
        if sites.is_empty() {
            return self.c.t("validation-whole-company");
        }
        let named = plan.sites.iter().filter(|site| sites.contains(&site.id));
        let named: Vec<&str> = named.map(|site| site.name.as_str()).collect();
        named.join(", ")
    }

    fn lines(&self, plan: &Plan, criterion: &str) -> Vec<SiteLine> {
        let given = self.state.results_of(criterion);
        // After a conflict the form holds what was typed; what stands is then said above it.
        let again = self.entered_for(criterion).is_some();
        if given.len() == 1 && self.state.is_done(criterion) && !again {
            return Vec::new();
        }
        let line = |(at, checked): (usize, &Checked)| SiteLine {
            places: self.places(plan, &checked.sites),
            result: self.c.t(key("validation-result", checked.result.code())),
            by: self.c.t2(
                "validation-result-by",
                "name",
                self.names.get(Some(checked.by.0)),
                "day",
                self.c.day(checked.on),
            ),
            note: checked.note.clone(),
            change: format!(
                "{}&change={criterion}&at={at}#c-{criterion}",
                super::address(self.id, category_of(self.state, criterion), "all")
            ),
        };
        given.iter().enumerate().map(line).collect()
    }

    fn owes(&self, criterion: &str) -> String {
        match self.state.owes(criterion) {
            Consequence::Nothing => String::new(),
            Consequence::Deficiency => self.c.t("validation-owes-deficiency"),
            Consequence::Recommendation => self.c.t("validation-owes-recommendation"),
        }
    }

    fn findings(&self, criterion: &str) -> Vec<(String, String)> {
        let of_it = self.state.findings.iter();
        of_it
            .filter(|raised| raised.criterion == criterion)
            .map(|raised| {
                let href = format!("/findings/{}", raised.finding);
                (href, self.c.t(key("finding-class", raised.class.code())))
            })
            .collect()
    }

    fn kept(&self, criterion: &str) -> Vec<Kept> {
        let kept = self.state.exhibits_of(criterion).map(|exhibit| Kept {
            href: format!("/validations/{}/exhibits/{}", self.id, exhibit.id),
            name: exhibit.name.clone(),
            shows: exhibit.shows.clone(),
        });
        let seen = |judged: &Option<Judged>| judged.as_ref().is_none_or(|judged| judged.code_seen);
        let stills = self
            .state
            .stills_of(criterion)
            .filter(|(_, judged)| seen(judged));
        let stills = stills.map(|(still, _)| Kept {
            href: format!("/validations/{}/stills/{}", self.id, still.still),
            name: still.name.clone(),
            shows: self.c.with(
                "validation-still-told",
                &[
                    ("code", still.code.clone()),
                    ("given", self.c.at(still.code_at)),
                    ("came", self.c.at(still.came_at)),
                ],
            ),
        });
        kept.chain(stills).collect()
    }

    pub(super) fn item(&self, scoped: &ScopedCriterion) -> Option<Item> {
        let (c, state) = (self.c, self.state);
        let plan = state.plan.as_ref()?;
        let edition = self.app.catalogue().edition(&plan.edition)?;
        let criterion = edition.criterion(&scoped.id)?;
        let given = state.results_of(&scoped.id);
        let done = state.is_done(&scoped.id);
        let typed = self.typed(&scoped.id, given);
        let answer = self.profile.answer(&scoped.id);
        let standing = state.results.get(&scoped.id);
        let result_text = match standing {
            Some(checked) if done => c.t(key("validation-result", checked.result.code())),
            Some(_) => c.t("validation-some-sites"),
            None => c.t("validation-no-result"),
        };
        let chosen = |site: Uuid| typed.chose("sites", &site.to_string());
        let open: Vec<&str> = state
            .open_sites(&scoped.id)
            .iter()
            .map(|site| site.name.as_str())
            .collect();
        let mut attached = answer.map(|a| a.evidence.clone()).unwrap_or_default();
        for document in state.sent_for(&scoped.id) {
            if !attached.contains(&document) {
                attached.push(document);
            }
        }
        let at_sites = answer.iter().flat_map(|answer| &answer.sites);
        Some(Item {
            id: scoped.id.clone(),
            text: c.pack(&criterion.text).to_owned(),
            meaning: c.pack(&criterion.meaning).to_owned(),
            typical: criterion
                .evidence
                .iter()
                .map(|text| c.pack(text).to_owned())
                .collect(),
            strength: c.t(key("strength", scoped.strength.as_str())),
            must: scoped.strength == Strength::Must,
            because: if scoped.because == Inclusion::Must {
                String::new()
            } else {
                c.t(key("validation-because", scoped.because.code()))
            },
            answer_state: self.says(answer.and_then(|answer| answer.state)),
            answer: answer.map(|a| a.narrative.clone()).unwrap_or_default(),
            at_sites: at_sites
                .map(|site| SiteSays {
                    name: site.text.name.clone(),
                    state: self.says(site.text.state),
                    text: site.text.narrative.clone(),
                })
                .collect(),
            documents: self.documents(&attached, &typed),
            outside: self.outside.get(&scoped.id).cloned().unwrap_or_default(),
            said: state
                .said_about(&scoped.id)
                .map(|interview| (interview.role.clone(), interview.note.clone()))
                .collect(),
            tag: match standing {
                Some(checked) if done && checked.result.is_unmet() => "bad",
                Some(_) if done => "done",
                Some(_) => "progress",
                None => "todo",
            },
            result_text,
            lines: self.lines(plan, &scoped.id),
            open_sites: if given.is_empty() || done {
                String::new()
            } else {
                open.join(", ")
            },
            result: typed.get("result").to_owned(),
            ways: typed.all("verified").to_vec(),
            sampled: ["drawn", "of", "from", "failed"]
                .iter()
                .any(|name| typed.text(name).is_some()),
            sites: plan
                .sites
                .iter()
                .map(|site| (site.id.to_string(), site.name.clone(), chosen(site.id)))
                .collect(),
            kept: self.kept(&scoped.id),
            revision: state.revision(&scoped.id),
            operation: self.new_id(),
            exhibit: self.new_id(),
            errors: self
                .entered_for(&scoped.id)
                .map(|entered| entered.errors.clone())
                .unwrap_or_default(),
            findings: self.findings(&scoped.id),
            owes: self.owes(&scoped.id),
            typed,
        })
    }

    fn new_id(&self) -> Uuid {
        self.app.chance().id(self.app.clock().now())
    }
}

impl Item {
    /// A field as it was typed or recorded.
    pub(super) fn v(&self, name: &str) -> &str {
        self.typed.get(name)
    }

    /// Whether it was verified in this way.
    pub(super) fn verified(&self, way: &str) -> bool {
        self.ways.iter().any(|known| known == way)
    }
}

pub(super) fn category_of(state: &Validation, criterion: &str) -> u8 {
    state.scoped(criterion).map_or(1, |scoped| scoped.category)
}

/// The ways to verify, those that fit the method first, so that the likely one is at hand. None is chosen.
pub(super) fn ways(c: &Chrome, plan: &Plan) -> Vec<(&'static str, String)> {
    let mut ways: Vec<Verification> = Verification::ALL.to_vec();
    if plan.method.is_remote() {
        ways.sort_by_key(|way| *way == Verification::SeenOnSite);
    }
    ways.into_iter()
        .map(|way| (way.code(), c.t(key("validation-verified", way.code()))))
        .collect()
}

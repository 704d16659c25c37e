//! What several pages of editions say alike.

use crate::app::App;
use crate::command::{Asks, Loaded, read};
use crate::failure::Failure;
use crate::validation::errors::key;
use crate::web::Say;
use greenlane_domain::Refusal;
use greenlane_domain::editions::{Draft, Relation, Rule, Stage, Translation, TranslationState};
use greenlane_domain::pack::Edition;
use uuid::Uuid;

/// A draft with the edition it follows.
pub(super) struct Here<'a> {
    pub(super) draft: Loaded<Draft>,
    pub(super) basis: &'a Edition,
}

pub(super) async fn here<'a>(
    app: &'a App,
    asker: &impl Asks,
    id: Uuid,
) -> Result<Here<'a>, Failure> {
    let draft = read::<Draft>(app, asker, id).await?;
    let basis = app.catalogue().edition(&draft.state.basis);
    Ok(Here {
        basis: basis.ok_or(Failure::NotFound)?,
        draft,
    })
}

pub(super) fn stage(say: &Say, stage: &str) -> (&'static str, String) {
    let tag = match stage {
        "published" => "done",
        "proposed" => "warn",
        "consultation" => "progress",
        "drafting" => "todo",
        _ => "none",
    };
    (tag, say.t(key("edition-stage", stage)))
}

pub(super) fn relation(say: &Say, relation: Relation) -> String {
    say.t(key("edition-relation", relation.as_str()))
}

pub(super) fn rule(say: &Say, rule: Rule) -> String {
    say.t(key("edition-rule", rule.as_str()))
}

/// The languages whose text is not current, in words; empty when all are.
pub(super) fn translations(say: &Say, all: &[Translation]) -> String {
    let open = all
        .iter()
        .filter(|each| each.state != TranslationState::Current);
    let open = open.map(|each| {
        say.t1(
            format!("edition-translation-{}", each.state.as_str()),
            "lang",
            language(say, &each.lang),
        )
    });
    open.collect::<Vec<_>>().join(", ")
}

pub(super) fn language(say: &Say, lang: &str) -> String {
    say.t(format!("edition-lang-{lang}"))
}

/// Rules name languages and stages by their codes; the reader gets their names.
pub(super) fn named(say: &Say, failure: Failure) -> Failure {
    match failure {
        Failure::Refused(refusal) => Failure::Refused(fault(say, refusal)),
        other => other,
    }
}

/// The same of one fault of a draft.
pub(super) fn fault(say: &Say, mut refusal: Refusal) -> Refusal {
    for (name, value) in &mut refusal.args {
        match name.as_str() {
            "lang" => *value = language(say, value),
            "stage" => (_, *value) = stage(say, value),
            _ => {}
        }
    }
    refusal
}

/// The rule's field by the name it has in a form where it stands more than once.
pub(super) fn beside(mut failure: Failure, rule: &str, form: &str) -> Failure {
    if let Failure::Refused(refusal) = &mut failure
        && refusal.field.as_deref() == Some(rule)
    {
        refusal.field = Some(form.to_owned());
    }
    failure
}

/// Whether the draft can still be written.
pub(super) fn open(draft: &Draft) -> bool {
    draft.stage() == Stage::Drafting
}

//! The lane of each criterion in a yearly profile: what it needs, found by comparing it with the last approval.

use crate::editions::{Link, Relation, Rule};
use crate::ids::{EvidenceId, FindingId};
use crate::pack::Strength;
use crate::profile::{Answer, Filed, Profile, Stage};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a criterion needs in an annual review. Ordered by how much there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// It is new or its text changed: it has to be answered.
    Answer,
    /// Evidence ends, or a finding touched it: somebody has to look.
    Look,
    /// The company changed its answer since the last approval.
    Edited,
    /// Nothing changed: it can be confirmed together with others.
    Confirm,
}

impl Lane {
    /// Every lane, what needs most first.
    pub const ALL: &'static [Self] = &[Self::Answer, Self::Look, Self::Edited, Self::Confirm];

    /// The code in addresses and message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Look => "look",
            Self::Edited => "edited",
            Self::Confirm => "confirm",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lane| lane.code() == code)
    }
}

/// Why a criterion stands in its lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The last approval had no answer to it.
    New,
    /// Its text is another one than at the last approval.
    Changed(Relation),
    /// It was a should and is a must.
    Stricter,
    /// How far it is met is not said.
    Unanswered,
    /// The edition asks for a look although the text is the same.
    EditionAsks,
    /// A document attached to it has ended.
    Ended(EvidenceId),
    /// A document attached to it ends before the next anniversary.
    Ending(EvidenceId),
    /// A finding touched it since the last approval, or is still open.
    Finding(FindingId),
    /// Something is missing in the answer as it was carried over.
    Incomplete,
    /// The company changed the answer.
    Edited,
}

impl Why {
    /// The end of its message's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed(_) => "changed",
            Self::Stricter => "stricter",
            Self::Unanswered => "unanswered",
            Self::EditionAsks => "edition-asks",
            Self::Ended(_) => "ended",
            Self::Ending(_) => "ending",
            Self::Finding(_) => "finding",
            Self::Incomplete => "incomplete",
            Self::Edited => "edited",
        }
    }

    fn lane(self) -> Lane {
        match self {
            Self::New | Self::Changed(_) | Self::Stricter | Self::Unanswered => Lane::Answer,
            Self::EditionAsks
            | Self::Ended(_)
            | Self::Ending(_)
            | Self::Finding(_)
            | Self::Incomplete => Lane::Look,
            Self::Edited => Lane::Edited,
        }
    }
}

/// A criterion's place in the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its lane.
    pub lane: Lane,
    /// Every reason, the one that decides first. Empty for what is unchanged.
    pub why: Vec<Why>,
}

/// A document as it is kept now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The last day on which it holds; none when nobody said.
    pub until: Option<Date>,
    /// SHA-256 of its newest file.
    pub sha256: String,
}

/// What the lanes depend on beside the two profiles, looked up by the caller.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LaneFacts {
    /// Today.
    pub today: Date,
    /// The anniversary after the one under review: evidence has to hold until then.
    pub next: Date,
    /// The documents of the company's library.
    pub evidence: BTreeMap<EvidenceId, Held>,
    /// Findings that were raised or moved since the last approval, or are open, by criterion. No best practices.
    pub touched: BTreeMap<String, Vec<FindingId>>,
    /// How the criteria of the profile's edition come from those of the last approval's.
    pub links: Vec<Link>,
}

/// The lane of every criterion of `profile`, compared with the profile that was accepted last.
pub fn lanes(
    profile: &Profile,
    last_accepted: Option<&Profile>,
    facts: &LaneFacts,
) -> BTreeMap<String, Lane> {
    let placed = places(profile, last_accepted, facts);
    placed
        .into_iter()
        .map(|(criterion, place)| (criterion, place.lane))
        .collect()
}

/// The same with the reasons.
pub fn places(
    profile: &Profile,
    last_accepted: Option<&Profile>,
    facts: &LaneFacts,
) -> BTreeMap<String, Place> {
    let criteria = profile.criteria.iter();
    criteria
        .map(|pinned| {
            (
                pinned.id.clone(),
                place(profile, last_accepted, facts, &pinned.id),
            )
        })
        .collect()
}

fn place(profile: &Profile, last: Option<&Profile>, facts: &LaneFacts, id: &str) -> Place {
    let mut why = Vec::new();
    let answer = profile.answer(id);
    let source = last.and_then(|last| source(profile, last, facts, id, &mut why));
    if source.is_none() && why.is_empty() {
        why.push(Why::New);
    }
    match answer.filter(|answer| answer.state.is_some()) {
        None => why.push(Why::Unanswered),
        Some(answer) => why.extend(evidence(facts, answer)),
    }
    let link = facts
        .links
        .iter()
        .find(|link| link.to.as_deref() == Some(id));
    let before = link.iter().flat_map(|link| &link.from).map(String::as_str);
    let mut ids: Vec<&str> = before.chain([id]).collect();
    ids.dedup();
    let touched = ids.iter().filter_map(|id| facts.touched.get(*id)).flatten();
    why.extend(touched.map(|finding| Why::Finding(*finding)));
    if let (Some(answer), Some((last, before))) = (answer, source) {
        if differs(profile, last, facts, answer, before) {
            why.push(Why::Edited);
        } else if profile.lacks_words(id) {
            why.push(Why::Incomplete);
        }
    }
    why.sort_by_key(|why| why.lane());
    Place {
        lane: why.first().map_or(Lane::Confirm, |why| why.lane()),
        why,
    }
}

/// The answer of the last approval to the same criterion; notes what the edition did to it on the way.
fn source<'a>(
    profile: &Profile,
    last: &'a Profile,
    facts: &LaneFacts,
    id: &str,
    why: &mut Vec<Why>,
) -> Option<(&'a Profile, &'a Answer)> {
    let mut links = facts.links.iter();
    let link = links.find(|link| link.to.as_deref() == Some(id))?;
    if link.relation != Relation::Unchanged {
        why.push(match link.relation {
            Relation::New => Why::New,
            relation => Why::Changed(relation),
        });
    }
    // Where the text is another one, that is the reason; the edition's rule says no more.
    match link.rule {
        _ if !why.is_empty() => {}
        Rule::Keep => {}
        Rule::Confirm => why.push(Why::EditionAsks),
        Rule::Ask | Rule::SetAside => why.push(Why::Changed(link.relation)),
    }
    let must = |profile: &Profile, id: &str| {
        let pinned = profile.pinned(id);
        pinned.is_some_and(|pinned| pinned.strength == Strength::Must)
    };
    if must(profile, id) && link.from.iter().any(|from| !must(last, from)) {
        why.push(Why::Stricter);
    }
    why.dedup();
    let [from] = link.from.as_slice() else {
        return None;
    };
    Some((last, last.answer(from)?))
}

fn evidence(facts: &LaneFacts, answer: &Answer) -> Vec<Why> {
    let ends = answer.evidence.iter().filter_map(|id| {
        let until = facts.evidence.get(id)?.until?;
        if until < facts.today {
            Some(Why::Ended(*id))
        } else if until < facts.next {
            Some(Why::Ending(*id))
        } else {
            None
        }
    });
    ends.collect()
}

/// Whether the answer says something else than at the last approval, or shows it with another file.
fn differs(
    profile: &Profile,
    last: &Profile,
    facts: &LaneFacts,
    answer: &Answer,
    before: &Answer,
) -> bool {
    if !Filed::from(answer).says_the_same(&Filed::from(before)) {
        return true;
    }
    let signed = |profile: &Profile, id: EvidenceId| {
        let document = profile.latest().and_then(|filed| filed.document(id));
        document.map(|document| document.sha256.clone())
    };
    let open = matches!(profile.stage(), Stage::Draft | Stage::Returned);
    answer.evidence.iter().any(|id| {
        let kept = facts.evidence.get(id).map(|held| held.sha256.clone());
        let now = if open { kept } else { signed(profile, *id) };
        matches!((signed(last, *id), now), (Some(before), Some(now)) if before != now)
    })
}

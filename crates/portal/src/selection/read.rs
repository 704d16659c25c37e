//! What scores are computed from, read from the query tables: outside a command for pages, inside one for what is
//! recorded.

use super::sql;
use crate::app::App;
use crate::command::{Asks, System, Unit, read};
use crate::failure::Failure;
use crate::projection::Projected;
use greenlane_db::{Args, At, Day, FromRow, Row, args};
use greenlane_domain::ids::{FindingId, MemberId};
use greenlane_domain::pack::SelectionPolicy;
use greenlane_domain::partners::{ThreatTable, threat_table_id};
use greenlane_domain::selection::{
    Clocked, Facts, Figures, FindingFact, Membership, RuleBook, Rules, Score, Vetted, rule_book_id,
};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// From where the record is read.
enum Reader<'a, A> {
    Pages(&'a App, &'a A),
    Command(&'a mut Unit),
}

impl<A: Asks> Reader<'_, A> {
    async fn all<R: Row>(&mut self, sql: &'static str, args: Args) -> Result<Vec<R>, Failure> {
        Ok(match self {
            Self::Pages(app, asker) => app.db(*asker).all(sql, args).await?,
            Self::Command(unit) => unit.tx().all(sql, args).await?,
        })
    }

    /// A stream's state; the empty one when it has not begun.
    async fn stream<S: Projected>(&mut self, id: Uuid) -> Result<S, Failure> {
        let found = match self {
            Self::Pages(app, asker) => read::<S>(app, *asker, id).await,
            Self::Command(unit) => unit.load::<S>(id).await,
        };
        match found {
            Err(Failure::NotFound) => Ok(S::default()),
            found => Ok(found?.state),
        }
    }
}

#[derive(FromRow)]
struct MemberRow {
    stream_id: Uuid,
    legal_name: String,
    country: String,
    entity_type: String,
    vetting_outcome: Option<String>,
    vetted_on: Option<Day>,
    emergency_review: bool,
    last_on: Option<Day>,
}

#[derive(FromRow)]
struct PlaceRow {
    stream_id: Uuid,
    country: String,
    count: i64,
}

#[derive(FromRow)]
struct FindingRow {
    stream_id: Uuid,
    member_id: Uuid,
    criterion: String,
    raised_on: Day,
    due: Option<Day>,
    closed_on: Option<Day>,
}

#[derive(FromRow)]
struct TradeRow {
    member_id: Uuid,
    year: i64,
    entries: Option<i64>,
    value_thousands: Option<i64>,
    crossings: Option<i64>,
    declared_on: Day,
}

#[derive(FromRow)]
struct AdverseRow {
    stream_id: Uuid,
    decision: String,
    decided_on: Day,
}

#[derive(FromRow)]
struct AssessmentRow {
    member_id: Uuid,
    signed_on: Option<Day>,
    review_due: Option<Day>,
}

#[derive(FromRow)]
struct ClockRow {
    stream_id: Uuid,
    clock: String,
    began: Day,
    due: Day,
}

/// A draw as the list shows it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct DrawRow {
    pub year: i64,
    pub stage: String,
    pub members: i64,
    pub drawn: i64,
    pub seeded_at: At,
}

/// All members with their scores.
pub(crate) struct Selection {
    pub membership: Membership,
    pub names: BTreeMap<MemberId, String>,
    pub book: RuleBook,
    pub rules: Rules,
    /// The highest first.
    pub scores: Vec<Score>,
    /// The version of the table of threats.
    pub threats: u32,
}

impl Selection {
    pub(super) fn facts(&self, member: MemberId) -> Option<&Facts> {
        self.membership
            .facts
            .iter()
            .find(|facts| facts.member == member)
    }

    pub(super) fn name(&self, member: MemberId) -> &str {
        self.names.get(&member).map_or("", String::as_str)
    }

    /// By member, for pages that walk through the scores.
    pub(crate) fn by_member(&self) -> BTreeMap<MemberId, &Facts> {
        let facts = self.membership.facts.iter();
        facts.map(|facts| (facts.member, facts)).collect()
    }
}

fn day(day: Option<Day>) -> Option<Date> {
    day.map(|Day(day)| day)
}

type All = BTreeMap<Uuid, Facts>;

async fn places(reader: &mut Reader<'_, impl Asks>, all: &mut All) -> Result<(), Failure> {
    let sites: Vec<PlaceRow> = reader.all(sql::SITES, args![]).await?;
    for row in sites {
        if let Some(facts) = all.get_mut(&row.stream_id) {
            let presence = facts.countries.entry(row.country).or_default();
            presence.sites = u32::try_from(row.count).unwrap_or(u32::MAX);
        }
    }
    let partners: Vec<PlaceRow> = reader.all(sql::PARTNERS, args![]).await?;
    for row in partners {
        if let Some(facts) = all.get_mut(&row.stream_id) {
            let presence = facts.countries.entry(row.country).or_default();
            presence.partners = u32::try_from(row.count).unwrap_or(u32::MAX);
        }
    }
    Ok(())
}

async fn found(
    reader: &mut Reader<'_, impl Asks>,
    all: &mut All,
    since: Date,
) -> Result<(), Failure> {
    let findings: Vec<FindingRow> = reader.all(sql::FINDINGS, args![since]).await?;
    for row in findings {
        if let Some(facts) = all.get_mut(&row.member_id) {
            facts.findings.push(FindingFact {
                id: FindingId(row.stream_id),
                criterion: row.criterion,
                raised_on: row.raised_on.0,
                due: day(row.due),
                closed_on: day(row.closed_on),
            });
        }
    }
    let adverse: Vec<AdverseRow> = reader.all(sql::ADVERSE, args![since]).await?;
    for row in adverse {
        if let Some(facts) = all.get_mut(&row.stream_id) {
            facts.adverse.push((row.decision, row.decided_on.0));
        }
    }
    Ok(())
}

async fn declared(reader: &mut Reader<'_, impl Asks>, all: &mut All) -> Result<(), Failure> {
    let trade: Vec<TradeRow> = reader.all(sql::TRADE, args![]).await?;
    for row in trade {
        if let Some(facts) = all.get_mut(&row.member_id) {
            facts.trade = Some(Figures {
                year: i16::try_from(row.year).unwrap_or_default(),
                entries: row.entries,
                value_thousands: row.value_thousands,
                crossings: row.crossings,
                on: row.declared_on.0,
            });
        }
    }
    let assessments: Vec<AssessmentRow> = reader.all(sql::ASSESSMENTS, args![]).await?;
    for row in assessments {
        if let Some(facts) = all.get_mut(&row.member_id) {
            facts.assessment = (day(row.signed_on), day(row.review_due));
        }
    }
    let clocks: Vec<ClockRow> = reader.all(sql::CLOCKS, args![]).await?;
    // The earliest comes last and stays.
    for row in clocks {
        if let Some(facts) = all.get_mut(&row.stream_id) {
            facts.due = Some(Clocked {
                clock: row.clock,
                from: row.began.0,
                due: row.due.0,
            });
        }
    }
    Ok(())
}

async fn build<A: Asks>(app: &App, mut reader: Reader<'_, A>) -> Result<Selection, Failure> {
    let today = app.today();
    let policy: &SelectionPolicy = &app.pack().selection;
    let since = today
        .checked_sub(i64::from(policy.look_back_months).months())
        .unwrap_or(Date::MIN);
    let members: Vec<MemberRow> = reader.all(sql::MEMBERS, args![]).await?;
    let mut names = BTreeMap::new();
    let mut all: All = BTreeMap::new();
    for row in members {
        let member = MemberId(row.stream_id);
        let vetted = row.vetting_outcome.map(|outcome| Vetted {
            passed: outcome == "passed",
            outcome,
            on: day(row.vetted_on),
        });
        let facts = Facts {
            validated_on: day(row.last_on),
            emergency: row.emergency_review,
            vetted,
            ..Facts::blank(member, &row.entity_type, &row.country)
        };
        names.insert(member, row.legal_name);
        all.insert(row.stream_id, facts);
    }
    places(&mut reader, &mut all).await?;
    found(&mut reader, &mut all, since).await?;
    declared(&mut reader, &mut all).await?;
    let table: ThreatTable = reader.stream(threat_table_id()).await?;
    let ratings = table.ratings(&app.pack().partners.ratings);
    let facts = all.into_values().collect();
    let membership = Membership::new(facts, &ratings, policy, today);
    let book: RuleBook = reader.stream(rule_book_id()).await?;
    let rules = book.in_force(policy);
    Ok(Selection {
        scores: membership.scores(policy, &rules),
        membership,
        names,
        book,
        rules,
        threats: table.version(),
    })
}

/// All members with their scores, for a page.
pub(super) async fn selection(app: &App, asker: &impl Asks) -> Result<Selection, Failure> {
    build(app, Reader::Pages(app, asker)).await
}

/// The same inside a command, which sees what it wrote itself.
pub(crate) async fn selection_within(unit: &mut Unit) -> Result<Selection, Failure> {
    let app = unit.app().clone();
    build(&app, Reader::<System>::Command(unit)).await
}

/// Who was drawn at random for a year.
pub(super) async fn drawn(
    app: &App,
    asker: &impl Asks,
    year: i16,
) -> Result<BTreeSet<MemberId>, Failure> {
    let sql = sql::DRAWN;
    let rows: Vec<(Uuid,)> = app.db(asker).all(sql, args![i64::from(year)]).await?;
    Ok(rows.into_iter().map(|(id,)| MemberId(id)).collect())
}

/// The same inside a command.
pub(crate) async fn drawn_within(
    unit: &mut Unit,
    year: i16,
) -> Result<BTreeSet<MemberId>, Failure> {
    let rows: Vec<(Uuid,)> = unit.tx().all(sql::DRAWN, args![i64::from(year)]).await?;
    Ok(rows.into_iter().map(|(id,)| MemberId(id)).collect())
}

/// Every year's draw.
pub(super) async fn draws(app: &App, asker: &impl Asks) -> Result<Vec<DrawRow>, Failure> {
    Ok(app.db(asker).all(sql::DRAWS, args![]).await?)
}

/// The names of those who were drawn, in the order of the alphabet.
pub(super) async fn drawn_names(
    app: &App,
    asker: &impl Asks,
    draw: Uuid,
) -> Result<Vec<(Uuid, String)>, Failure> {
    Ok(app.db(asker).all(sql::NAMES, args![draw]).await?)
}

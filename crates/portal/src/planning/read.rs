//! What a plan is made from, read inside the command that drafts it; and what pages and other features ask of plans.

use super::sql;
use crate::app::App;
use crate::command::{Asks, Unit, read};
use crate::failure::Failure;
use crate::selection;
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::clocks;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::pack::Pack;
use greenlane_domain::planning::{
    Absence, Candidate, How, Instance, MONTHS, Round, Specialist, YearPlan, hours, plan_id,
};
use greenlane_domain::selection::{Facts, Score};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

#[derive(FromRow)]
struct PersonRow {
    stream_id: Uuid,
    name: String,
}

#[derive(FromRow)]
struct AvailabilityRow {
    account_id: Uuid,
    stated: bool,
    hours: i64,
    languages: String,
    home: String,
}

#[derive(FromRow)]
struct AbsenceRow {
    account_id: Uuid,
    absence_id: Uuid,
    from_day: Day,
    until_day: Day,
}

#[derive(FromRow)]
struct SiteRow {
    stream_id: Uuid,
    city: String,
    country: String,
}

#[derive(FromRow)]
struct LeadRow {
    member_id: Uuid,
    lead: Uuid,
    concluded_on: Day,
}

#[derive(FromRow)]
struct HandRow {
    member_id: Uuid,
    lead: Uuid,
    method: String,
    on_day: Day,
}

/// A plan as the list of years shows it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct RoundRow {
    pub number: i64,
    pub year: i64,
    pub stage: String,
    pub drafted_on: Day,
    pub members: i64,
    pub planned: i64,
    pub overrides: i64,
    pub gap: Option<i64>,
}

/// A specialist with what is known of their time.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub account: AccountId,
    pub name: String,
    /// Whether it was stated, or is what the pack assumes.
    pub stated: bool,
    pub hours: u32,
    pub languages: Vec<String>,
    pub home: String,
    pub absences: Vec<Absence>,
}

fn roster(
    pack: &Pack,
    people: Vec<PersonRow>,
    known: Vec<AvailabilityRow>,
    absences: Vec<AbsenceRow>,
) -> Vec<Person> {
    let known: BTreeMap<Uuid, AvailabilityRow> =
        known.into_iter().map(|row| (row.account_id, row)).collect();
    let mut away: BTreeMap<Uuid, Vec<Absence>> = BTreeMap::new();
    for row in absences {
        let absence = Absence {
            id: row.absence_id,
            from: row.from_day.0,
            until: row.until_day.0,
        };
        away.entry(row.account_id).or_default().push(absence);
    }
    let policy = &pack.planning;
    let people = people.into_iter().map(|row| {
        let stated = known.get(&row.stream_id).filter(|known| known.stated);
        let languages = stated.map(|known| known.languages.split(',').map(str::to_owned).collect());
        Person {
            account: AccountId(row.stream_id),
            name: row.name,
            stated: stated.is_some(),
            hours: stated.map_or(policy.default_hours, |known| {
                u32::try_from(known.hours).unwrap_or_default()
            }),
            languages: languages.unwrap_or_else(|| policy.default_languages.clone()),
            home: stated.map_or_else(|| policy.default_region.clone(), |known| known.home.clone()),
            absences: away.remove(&row.stream_id).unwrap_or_default(),
        }
    });
    people.collect()
}

/// Everybody who validates, by name.
pub(super) async fn people(app: &App, asker: &impl Asks) -> Result<Vec<Person>, Failure> {
    let db = app.db(asker);
    let people = db.all(sql::SPECIALISTS, args![]).await?;
    let known = db.all(sql::AVAILABILITY, args![]).await?;
    let absences = db.all(sql::ABSENCES, args![]).await?;
    Ok(roster(app.pack(), people, known, absences))
}

/// What is read of members beside their scores.
#[derive(Default)]
struct Files {
    sites: BTreeMap<Uuid, Vec<(String, String)>>,
    languages: BTreeMap<Uuid, Vec<String>>,
    last: BTreeMap<Uuid, (AccountId, Date)>,
    hand: Vec<HandRow>,
    drawn: BTreeSet<MemberId>,
}

async fn files(unit: &mut Unit, year: i16) -> Result<Files, Failure> {
    let mut files = Files::default();
    let sites: Vec<SiteRow> = unit.tx().all(sql::SITES, args![]).await?;
    for row in sites {
        let of_it = files.sites.entry(row.stream_id).or_default();
        of_it.push((row.country, row.city));
    }
    let languages: Vec<(Uuid, String)> = unit.tx().all(sql::LANGUAGES, args![]).await?;
    for (member, language) in languages {
        files.languages.entry(member).or_default().push(language);
    }
    // The latest comes last and stays.
    let leads: Vec<LeadRow> = unit.tx().all(sql::LEADS, args![]).await?;
    for row in leads {
        let lead = (AccountId(row.lead), row.concluded_on.0);
        files.last.insert(row.member_id, lead);
    }
    files.hand = unit.tx().all(sql::IN_HAND, args![]).await?;
    files.drawn = selection::drawn_within(unit, year).await?;
    Ok(files)
}

/// The place of a day's month in a year: 0 before it, 12 after it.
fn month_in(year: i16, day: Date) -> usize {
    match day.year().cmp(&year) {
        std::cmp::Ordering::Less => 0,
        std::cmp::Ordering::Greater => MONTHS,
        std::cmp::Ordering::Equal => usize::try_from(day.month() - 1).unwrap_or_default(),
    }
}

/// Ways that are allowed, with their hours: a first validation and one of high risk are on site; another administration's
/// is accepted where an arrangement covers the country.
fn ways(pack: &Pack, facts: &Facts, risk: u32, sites: &[(String, String)]) -> [Option<u32>; 3] {
    let policy = &pack.planning;
    let Some((country, _)) = sites.first() else {
        return [None; 3];
    };
    let further = u32::try_from(sites.len().saturating_sub(1).min(3)).unwrap_or_default();
    let on_site = policy.on_site_hours + further * policy.further_site_hours;
    let on_site_only = facts.validated_on.is_none() || risk >= policy.on_site_from;
    let elsewhere = pack
        .arrangements
        .iter()
        .any(|arrangement| arrangement.countries.iter().any(|code| code == country));
    [
        Some(on_site),
        (!on_site_only).then_some(policy.virtual_hours),
        (!on_site_only && elsewhere).then_some(policy.partner_hours),
    ]
}

struct Building<'a> {
    pack: &'a Pack,
    year: i16,
    /// The first day of a visit whose notice is given today.
    earliest: Date,
    files: &'a Files,
    before: Option<&'a Round>,
}

impl Building<'_> {
    fn candidate(&self, facts: &Facts, score: &Score) -> Candidate {
        let id = facts.member.0;
        // Nothing known is neither harmless nor the worst.
        let middle = u32::midpoint(score.range.0, score.range.1);
        let risk = score.points.unwrap_or(middle);
        let sites = self.files.sites.get(&id).map_or(&[][..], Vec::as_slice);
        let place = sites.first().cloned();
        let (country, city) = place.unwrap_or_else(|| (facts.country.clone(), String::new()));
        let first = month_in(self.year, self.earliest);
        let due_on = facts.due.as_ref().map(|clock| clock.due);
        let due_on = due_on.filter(|day| day.year() <= self.year);
        let late = due_on.filter(|day| *day < self.earliest);
        let late_days = late.map_or(0, |day| (self.earliest - day).get_days());
        let good = usize::try_from(self.pack.planning.make_good_months).unwrap_or(1);
        let due = due_on.map(|day| match late {
            Some(_) => (first + good.max(1) - 1).min(MONTHS - 1),
            None => month_in(self.year, day),
        });
        Candidate {
            member: facts.member,
            risk,
            random: self.files.drawn.contains(&facts.member),
            first,
            due_on,
            due,
            late_days: u32::try_from(late_days).unwrap_or_default(),
            region: self.pack.selection.region_of(&country).to_owned(),
            cluster: format!("{country} {city}"),
            languages: self.files.languages.get(&id).cloned().unwrap_or_default(),
            hours: ways(self.pack, facts, risk, sites),
            last: self.files.last.get(&id).map(|(lead, _)| *lead),
            before: self
                .before
                .and_then(|round| round.plan.get(&facts.member).copied()),
        }
    }

    fn specialist(&self, person: &Person) -> Specialist {
        let calendar = &self.pack.calendar;
        let from = self.earliest;
        let mut left = hours(calendar, person.hours, &person.absences, self.year, from);
        let policy = &self.pack.planning;
        for row in &self.files.hand {
            if row.lead != person.account.0 || row.on_day.0.year() != self.year {
                continue;
            }
            let taken = match How::parse(&row.method) {
                Some(How::Virtual) => policy.virtual_hours,
                Some(How::Partner) => policy.partner_hours,
                _ => policy.on_site_hours + policy.values.journey_near,
            };
            if let Some(hours) = left.get_mut(month_in(self.year, row.on_day.0)) {
                *hours = hours.saturating_sub(taken);
            }
        }
        Specialist {
            account: person.account,
            languages: person.languages.clone(),
            home: person.home.clone(),
            hours: left,
        }
    }
}

/// The inputs of a year's plan as they are now, with the version of the weights. Who has a validation in hand, or had one
/// in this year, is not planned again.
pub(super) async fn inputs(
    unit: &mut Unit,
    year: i16,
    before: Option<&Round>,
) -> Result<(u32, Instance), Failure> {
    let app = unit.app().clone();
    let selection = selection::selection_within(unit).await?;
    let files = files(unit, year).await?;
    let people = unit.tx().all(sql::SPECIALISTS, args![]).await?;
    let known = unit.tx().all(sql::AVAILABILITY, args![]).await?;
    let absences = unit.tx().all(sql::ABSENCES, args![]).await?;
    let people = roster(app.pack(), people, known, absences);
    let today = unit.today();
    let notice = clocks::due(app.pack(), "validation_notice", today);
    let earliest = notice.map_or(today, |notice| notice.due);
    let building = Building {
        pack: app.pack(),
        year,
        earliest,
        files: &files,
        before,
    };
    let hand: BTreeSet<Uuid> = files.hand.iter().map(|row| row.member_id).collect();
    let done = |member: MemberId| {
        let last = files.last.get(&member.0);
        last.is_some_and(|(_, day)| day.year() == year)
    };
    let by_member = selection.by_member();
    let mut candidates: Vec<Candidate> = selection
        .scores
        .iter()
        .filter(|score| !hand.contains(&score.member.0) && !done(score.member))
        .filter_map(|score| {
            let facts = by_member.get(&score.member)?;
            Some(building.candidate(facts, score))
        })
        .collect();
    candidates.sort_by_key(|candidate| candidate.member);
    let instance = Instance {
        candidates,
        specialists: people
            .iter()
            .map(|person| building.specialist(person))
            .collect(),
        values: app.pack().planning.values,
    };
    Ok((selection.rules.version, instance))
}

/// Every plan of every year.
pub(super) async fn rounds(app: &App, asker: &impl Asks) -> Result<Vec<RoundRow>, Failure> {
    Ok(app.db(asker).all(sql::ROUNDS, args![]).await?)
}

/// A year's plan.
pub(super) async fn plan(app: &App, asker: &impl Asks, year: i16) -> Result<YearPlan, Failure> {
    Ok(read::<YearPlan>(app, asker, plan_id(year)).await?.state)
}

/// Names of all companies.
pub(super) async fn names(
    app: &App,
    asker: &impl Asks,
) -> Result<BTreeMap<MemberId, String>, Failure> {
    let rows: Vec<(Uuid, String)> = app.db(asker).all(sql::NAMES, args![]).await?;
    Ok(rows
        .into_iter()
        .map(|(id, name)| (MemberId(id), name))
        .collect())
}

/// What the plan in force says of a member.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct Offered {
    pub account_id: Uuid,
    pub year: i64,
    pub from_day: Day,
    pub until_day: Day,
    pub how: String,
}

/// The next planned validation of a member, whose month is not over.
pub(crate) async fn offered(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<Option<Offered>, Failure> {
    let args = args![member.0, app.today()];
    let rows: Vec<Offered> = app.db(asker).all(sql::VALIDATOR, args).await?;
    Ok(rows.into_iter().next())
}

/// Whom the plan in force names for a member's next validation, inside a command.
pub(crate) async fn validator_within(
    unit: &mut Unit,
    member: MemberId,
) -> Result<Option<Uuid>, Failure> {
    let args = args![member.0, unit.today()];
    let rows: Vec<Offered> = unit.tx().all(sql::VALIDATOR, args).await?;
    Ok(rows.into_iter().next().map(|row| row.account_id))
}

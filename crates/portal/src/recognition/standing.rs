//! How one company stands, as far as anybody outside its file may ever be told.

use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Company, DecisionKind, Member, Stage, Tier};
use greenlane_domain::recognition::certificate_stream::{Standing as Certified, StandingNow};
use jiff::civil::Date;

/// A company's standing, worked out from its stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The company.
    pub id: MemberId,
    /// Its legal name.
    pub name: String,
    /// Its country.
    pub country: String,
    /// Its entity type's id.
    pub entity_type: String,
    /// Where it is in its life.
    pub stage: Stage,
    /// Its tier.
    pub tier: Option<Tier>,
    /// Whether it is in good standing.
    pub in_force: bool,
    /// From when the present status holds.
    pub since: Option<Date>,
    /// From when it has been in good standing without a break.
    pub in_force_since: Option<Date>,
    /// When it was certified.
    pub certified_on: Option<Date>,
    /// When it last passed a validation.
    pub validated_on: Option<Date>,
    /// The edition its accepted profile answers.
    pub edition: String,
    /// Its identifiers, each under every key by which it is found.
    pub keys: Vec<String>,
    /// The normal form of its legal name.
    pub normal_name: String,
    /// The normal forms of its other names.
    pub other_names: Vec<String>,
    /// When it was in good standing: from each day to the day before which it ended, oldest first.
    pub periods: Vec<(Date, Option<Date>)>,
    /// Its addresses, each on one line.
    pub addresses: Vec<String>,
}

/// How an identifier is keyed.
pub fn key(scheme: greenlane_domain::identifiers::Scheme, value: &str) -> String {
    format!("{scheme}:{value}")
}

impl Standing {
    /// From the fold of its stream.
    pub fn of(id: MemberId, member: &Member) -> Self {
        let company = member.company.as_ref();
        let identifiers = company.iter().flat_map(|c| &c.identifiers);
        let mut keys: Vec<String> = identifiers
            .flat_map(greenlane_domain::identifiers::Identifier::keys)
            .map(|(scheme, value)| key(scheme, &value))
            .collect();
        keys.sort();
        keys.dedup();
        let others = company.iter().flat_map(|c| &c.other_names);
        let accepted = member.profile.accepted.as_ref();
        Self {
            id,
            name: member.legal_name().to_owned(),
            country: member.country().to_owned(),
            entity_type: member.entity_type().to_owned(),
            stage: member.stage(),
            tier: member.tier(),
            in_force: member.in_force(),
            since: since(member),
            in_force_since: member.in_force().then(|| in_force_since(member)).flatten(),
            certified_on: member.certified_on,
            validated_on: member.validation.last_passed_on,
            edition: accepted.map_or_else(
                || member.edition().to_owned(),
                |(_, edition, _)| edition.clone(),
            ),
            keys,
            normal_name: normal_form(member.legal_name()),
            other_names: others.map(|other| normal_form(&other.name)).collect(),
            periods: member.periods(),
            addresses: company.iter().flat_map(|c| addresses(c)).collect(),
        }
    }

    /// Whether it was in good standing on a day.
    pub fn in_force_on(&self, day: Date) -> bool {
        let mut periods = self.periods.iter();
        periods.any(|(from, until)| *from <= day && until.is_none_or(|until| day < until))
    }

    /// The membership is over.
    pub fn over(&self) -> bool {
        matches!(
            self.stage,
            Stage::Denied | Stage::Removed | Stage::Withdrawn
        )
    }

    /// Whether there is, or has been, a membership to tell of. Applicants and companies that were denied are nobody's
    /// business: for whoever looks them up they are not members, like everybody else.
    pub fn is_told(&self) -> bool {
        !matches!(
            self.stage,
            Stage::PreApplicant
                | Stage::Applicant
                | Stage::InReview
                | Stage::Returned
                | Stage::Denied
        )
    }

    /// As the rules of certificates see it.
    pub fn now(&self) -> StandingNow {
        StandingNow {
            in_force: self.in_force,
            over: self.over(),
            tier: self.tier,
            certified_on: self.certified_on,
        }
    }

    /// What a certificate made out today says; none without a tier.
    pub fn certified(&self) -> Option<Certified> {
        Some(Certified {
            name: self.name.clone(),
            country: self.country.clone(),
            entity_type: self.entity_type.clone(),
            status: self.stage.code().to_owned(),
            tier: self.tier?,
            certified_on: self.certified_on?,
            last_validated_on: self.validated_on,
            edition: self.edition.clone(),
        })
    }
}

fn addresses(company: &Company) -> Vec<String> {
    let sites = company.sites.iter().map(|site| &site.address);
    let all = std::iter::once(&company.address)
        .chain(&company.mailing_address)
        .chain(sites);
    let mut lines: Vec<String> = all
        .map(|at| {
            let parts = [
                &at.street,
                &at.city,
                &at.region,
                &at.postal_code,
                &at.country,
            ];
            let parts = parts
                .into_iter()
                .map(String::as_str)
                .filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        })
        .collect();
    lines.dedup();
    lines
}

fn last(member: &Member, kinds: &[DecisionKind]) -> Option<Date> {
    let told = member.notices.iter().rev();
    told.filter(|issued| kinds.contains(&issued.kind))
        .map(|issued| issued.decision.on)
        .next()
}

fn in_force_since(member: &Member) -> Option<Date> {
    last(member, &[DecisionKind::Certify, DecisionKind::Reinstate])
}

fn since(member: &Member) -> Option<Date> {
    match member.stage() {
        Stage::Certified => in_force_since(member),
        Stage::Validated => in_force_since(member).max(member.validation.last_passed_on),
        Stage::Suspended => last(member, &[DecisionKind::Suspend]),
        Stage::Denied => last(member, &[DecisionKind::Deny]),
        Stage::Removed => last(member, &[DecisionKind::Remove]),
        Stage::Withdrawn => last(member, &[DecisionKind::Withdraw]),
        _ => None,
    }
}

//! What is done with relations.

use super::sql;
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::validation::tell_officers;
use greenlane_db::{Day, args};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::relations::{Between, Command, Facts, Kind, Relation};
use jiff::civil::Date;
use uuid::Uuid;

/// What is to be written down; names are those of today.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named as the form's fields")]
pub struct NewRelation {
    pub relation: Kind,
    pub one: MemberId,
    pub other: MemberId,
    pub from: Date,
    pub grounds: String,
    pub evidence: String,
}

/// What else is said of the two, as long as it has not ended.
async fn open(unit: &mut Unit, one: MemberId, other: MemberId) -> Result<Vec<Between>, Failure> {
    let rows: Vec<(String, Uuid, Uuid, Day)> =
        unit.tx().all(sql::OPEN_OF, args![one.0, other.0]).await?;
    let said = rows.into_iter().filter_map(|(relation, one, other, from)| {
        Some(Between {
            relation: Kind::parse(&relation)?,
            one: MemberId(one),
            one_name: String::new(),
            other: MemberId(other),
            other_name: String::new(),
            from: from.0,
        })
    });
    Ok(said.collect())
}

async fn follow(
    unit: &mut Unit,
    relation: &mut Loaded<Relation>,
    (one, other): (MemberId, MemberId),
    command: Command,
) -> Result<(), Failure> {
    let open = open(unit, one, other).await?;
    let facts = Facts {
        by: AccountId(unit.account()?),
        today: unit.today(),
        open: &open,
    };
    let events = relation.state.apply(command, &facts)?;
    // In the file of the one; the other's timeline finds it by the relation.
    unit.append(relation, Some(one), events).await
}

/// Writes down what two companies are to each other. Another person has to confirm it.
pub async fn propose(unit: &mut Unit, new: NewRelation) -> Result<Uuid, Failure> {
    unit.permit(Action::ProposeRelation, &Resource::Programme)?;
    let one = unit.load::<Member>(new.one).await?.state;
    let other = unit.load::<Member>(new.other).await?.state;
    let between = Box::new(Between {
        relation: new.relation,
        one: new.one,
        one_name: one.legal_name().to_owned(),
        other: new.other,
        other_name: other.legal_name().to_owned(),
        from: new.from,
    });
    let command = Command::Propose {
        between,
        grounds: new.grounds,
        evidence: new.evidence,
    };
    let mut relation = unit.fresh::<Relation>(unit.new_id());
    follow(unit, &mut relation, (new.one, new.other), command).await?;
    Ok(relation.id)
}

fn is_decision(command: &Command) -> bool {
    matches!(
        command,
        Command::Confirm | Command::Refuse { .. } | Command::ConfirmEnd | Command::RefuseEnd { .. }
    )
}

/// Takes a further step. Both companies' officers hear of what stands and of its end.
pub async fn step(unit: &mut Unit, id: Uuid, command: Command) -> Result<(), Failure> {
    let mut relation = unit.load::<Relation>(id).await?;
    let between = relation.state.between.clone().ok_or(Failure::NotFound)?;
    let action = if is_decision(&command) {
        Action::DecideRelation
    } else {
        Action::ProposeRelation
    };
    unit.permit(action, &Resource::Programme)?;
    let tells = matches!(command, Command::Confirm | Command::ConfirmEnd);
    let both = (between.one, between.other);
    follow(unit, &mut relation, both, command).await?;
    if tells {
        for company in [between.one, between.other] {
            let member = unit.load::<Member>(company).await?.state;
            let path = format!("/companies/{company}/relations");
            tell_officers(unit, &member, "mail-finding-news", &path).await?;
        }
    }
    Ok(())
}

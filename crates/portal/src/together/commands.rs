//! What people do together: name owners, talk about a criterion, ask the specialist and answer.

use super::read::may_read;
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::membership;
use crate::profile;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::together::{
    Between, OpenThread, SectionCommand, SectionFacts, Sections, Thread, ThreadCommand,
    ThreadFacts, sections_of,
};
use uuid::Uuid;

/// The company, for an act that needs a right to it. To another company's people it does not exist.
async fn open(unit: &mut Unit, id: MemberId, action: Action) -> Result<Member, Failure> {
    let member = unit.load::<Member>(id).await?.state;
    match unit.permit(action, &membership::resource(id, &member)) {
        Err(Failure::Forbidden(_)) if !membership::is_staff(&unit.actor().role) => {
            let own = unit.principal().and_then(|who| who.company) == Some(id.0);
            Err(if own {
                Failure::Forbidden(action)
            } else {
                Failure::NotFound
            })
        }
        other => other.map(|()| member),
    }
}

/// Names the owners of sections, or takes sections back; a new owner gets a mail.
pub async fn name_owners(
    unit: &mut Unit,
    id: MemberId,
    owners: &[(u8, Option<AccountId>)],
) -> Result<(), Failure> {
    let member = open(unit, id, Action::EditProfile).await?;
    let stream = sections_of(id);
    let mut sections = match unit.load::<Sections>(stream).await {
        Err(Failure::NotFound) => unit.fresh::<Sections>(stream),
        found => found?,
    };
    let facts = SectionFacts {
        member: id,
        company: unit.principal().and_then(|who| who.company).map(MemberId),
        people: member.people.keys().copied().collect(),
        categories: unit
            .app()
            .pack()
            .categories
            .iter()
            .map(|c| c.number)
            .collect(),
    };
    let mut told: Vec<AccountId> = Vec::new();
    for (category, owner) in owners {
        let category = *category;
        let command = match owner {
            Some(account) => SectionCommand::Name {
                category,
                account: *account,
            },
            None => SectionCommand::Remove { category },
        };
        let events = sections.state.apply(command, &facts)?;
        let news = owner.filter(|_| !events.is_empty());
        unit.append(&mut sections, Some(id), events).await?;
        told.extend(news.filter(|account| !told.contains(account)));
    }
    let me = unit.actor().account;
    told.retain(|account| Some(account.0) != me);
    profile::tell(unit, told, "together-mail-owner").await
}

fn facts(unit: &Unit, id: MemberId, member: &Member) -> ThreadFacts {
    let today = unit.today();
    ThreadFacts {
        member: id,
        account: unit.actor().account.map(AccountId),
        role: unit.actor().role.clone(),
        company: unit.principal().and_then(|who| who.company).map(MemberId),
        assigned: member.specialist,
        answer_by: greenlane_domain::clocks::due(unit.app().pack(), "question_answer", today),
    }
}

/// Begins a thread about a criterion of the company's latest profile.
pub async fn begin(
    unit: &mut Unit,
    id: MemberId,
    criterion: &str,
    between: Between,
    said: &str,
) -> Result<Uuid, Failure> {
    let action = match between {
        Between::OwnStaff => Action::DiscussAmongStaff,
        Between::Company | Between::Programme => Action::DiscussProfile,
    };
    let member = open(unit, id, action).await?;
    let profile = profile::commands::latest_of(unit, id).await?;
    let new = OpenThread {
        edition: profile.state.edition.clone(),
        criterion: criterion.to_owned(),
        known: profile.state.pinned(criterion).is_some(),
        between,
        said: said.to_owned(),
    };
    let facts = facts(unit, id, &member);
    let stream = unit.new_id();
    let mut thread = unit.fresh::<Thread>(stream);
    let events = thread.state.apply(ThreadCommand::Begin(new), &facts)?;
    unit.append(&mut thread, Some(id), events).await?;
    if between == Between::Programme {
        let specialist = member.specialist.into_iter().collect();
        profile::tell(unit, specialist, "together-mail-question").await?;
    }
    Ok(stream)
}

/// A thread that the person may know of; any other does not exist.
async fn thread(
    unit: &mut Unit,
    id: MemberId,
    thread: Uuid,
    action: Action,
) -> Result<(Loaded<Thread>, Member), Failure> {
    let member = open(unit, id, action).await?;
    let thread = unit.load::<Thread>(thread).await?;
    let between = thread.state.between;
    let who = Reader(unit.actor().clone(), unit.principal().cloned());
    let known = thread.state.member == Some(id) && may_read(unit.app(), &who, id, &member, between);
    if known {
        Ok((thread, member))
    } else {
        Err(Failure::NotFound)
    }
}

/// Who acts in a unit, for asking the policies once more.
struct Reader(
    greenlane_domain::record::Actor,
    Option<greenlane_domain::permission::Principal>,
);

impl crate::command::Asks for Reader {
    fn actor(&self) -> greenlane_domain::record::Actor {
        self.0.clone()
    }
    fn principal(&self) -> Option<greenlane_domain::permission::Principal> {
        self.1.clone()
    }
}

async fn step(
    unit: &mut Unit,
    id: MemberId,
    of: Uuid,
    action: Action,
    command: ThreadCommand,
) -> Result<(Loaded<Thread>, Member, bool), Failure> {
    let (mut thread, member) = thread(unit, id, of, action).await?;
    let facts = facts(unit, id, &member);
    let waited = thread.state.waits();
    let events = thread.state.apply(command, &facts)?;
    unit.append(&mut thread, Some(id), events).await?;
    let waits_now = thread.state.waits() && !waited;
    Ok((thread, member, waits_now))
}

/// Says more, for the company. A question that waits again is mailed to the specialist again.
pub async fn say_more(unit: &mut Unit, id: MemberId, of: Uuid, said: &str) -> Result<(), Failure> {
    let command = ThreadCommand::Continue(said.to_owned());
    let (_, member, waits) = step(unit, id, of, Action::DiscussProfile, command).await?;
    let specialist = member.specialist.filter(|_| waits);
    let specialist = specialist.into_iter().collect();
    profile::tell(unit, specialist, "together-mail-question").await
}

/// Settles a thread, or takes it up again.
pub async fn settle(unit: &mut Unit, id: MemberId, of: Uuid, settled: bool) -> Result<(), Failure> {
    let command = if settled {
        ThreadCommand::Resolve
    } else {
        ThreadCommand::Reopen
    };
    step(unit, id, of, Action::DiscussProfile, command).await?;
    Ok(())
}

/// Answers a company's question. Those who asked, and whoever owns the section, get a mail.
pub async fn answer(unit: &mut Unit, id: MemberId, of: Uuid, said: &str) -> Result<(), Failure> {
    let command = ThreadCommand::Answer(said.to_owned());
    let (thread, member, _) = step(unit, id, of, Action::AnswerQuestion, command).await?;
    let mut told = thread.state.speakers();
    let profile = profile::commands::latest_of(unit, id).await?.state;
    let category = profile.pinned(&thread.state.criterion).map(|p| p.category);
    let sections = match unit.load::<Sections>(sections_of(id)).await {
        Err(Failure::NotFound) => Sections::default(),
        found => found?.state,
    };
    let owner = category.and_then(|category| sections.owner(category, |_| true));
    told.extend(owner.filter(|owner| !told.contains(owner)));
    told.retain(|account| member.people.contains_key(account));
    profile::tell(unit, told, "together-mail-answer").await
}

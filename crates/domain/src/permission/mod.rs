//! Who may do what: Cedar policies from the pack, checked against the pack's schema when it is loaded.
//!
//! By role and attribute, never one policy a user. The deciding policy's id travels with every decision, so
//! that the record can say why an act was allowed. Lists are filtered by tenant in SQL as well: Cedar does
//! not filter lists.

mod action;
#[cfg(test)]
mod tests;

pub use action::{Action, Scope};

use cedar_policy::{
    Authorizer, Context, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression, Schema, ValidationMode, Validator,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::str::FromStr as _;
use uuid::Uuid;

/// Who asks, as the policies see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// The account.
    pub account: Uuid,
    /// The role acted in (a role id of the pack).
    pub role: String,
    /// The company acted for, for people of a company.
    pub company: Option<Uuid>,
}

/// What is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Resource {
    /// The programme as a whole.
    #[default]
    Programme,
    /// A record in one company's file.
    Record {
        /// Whose file.
        company: Uuid,
        /// The specialist assigned to the company.
        specialist: Option<Uuid>,
        /// Who recommended the decision that is now to be taken.
        recommended_by: Option<Uuid>,
        /// Who is to validate it: by the year's plan in force, or as the lead of the validation in question.
        validator: Option<Uuid>,
    },
    /// A person's own account.
    Account(Uuid),
}

impl Resource {
    /// A record of a company, nothing more known.
    pub fn of(company: impl Into<Uuid>) -> Self {
        Self::Record {
            company: company.into(),
            specialist: None,
            recommended_by: None,
            validator: None,
        }
    }

    /// The same with the assigned specialist.
    #[must_use]
    pub fn assigned_to(mut self, account: Option<Uuid>) -> Self {
        if let Self::Record { specialist, .. } = &mut self {
            *specialist = account;
        }
        self
    }

    /// The same with whoever is to validate it.
    #[must_use]
    pub fn validated_by(mut self, account: Option<Uuid>) -> Self {
        if let Self::Record { validator, .. } = &mut self {
            *validator = account;
        }
        self
    }

    /// The same with the author of the recommendation under decision.
    #[must_use]
    pub fn recommended(mut self, by: Option<Uuid>) -> Self {
        if let Self::Record { recommended_by, .. } = &mut self {
            *recommended_by = by;
        }
        self
    }
}

/// The answer and what decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Whether the act is allowed. Silence of the policies is a no.
    pub allowed: bool,
    /// The ids of the deciding policies, joined by commas; empty when none spoke.
    pub policy: String,
}

/// Why a set of policies could not be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {message}")]
pub struct RightsFault {
    /// The file in the pack.
    pub file: String,
    /// What is wrong.
    pub message: String,
}

/// The policies in force.
#[derive(Debug, Clone)]
pub struct Rights {
    policies: PolicySet,
    schema: Schema,
    names: BTreeMap<String, String>,
}

fn fault(file: &str, message: impl ToString) -> RightsFault {
    RightsFault {
        file: file.to_owned(),
        message: message.to_string(),
    }
}

fn uid(kind: &str, id: &str) -> Result<EntityUid, RightsFault> {
    let name = EntityTypeName::from_str(kind).map_err(|e| fault(kind, e))?;
    Ok(EntityUid::from_type_name_and_id(name, EntityId::new(id)))
}

impl Rights {
    /// Reads policies (`file -> text`) and checks them against the schema: a misspelt attribute, an unknown
    /// action or a policy without an `@id` is refused, and so is a schema that lacks an [`Action`].
    pub fn load(schema: &str, files: &BTreeMap<String, String>) -> Result<Self, Vec<RightsFault>> {
        let (schema, _) = Schema::from_cedarschema_str(schema)
            .map_err(|e| vec![fault("schema.cedarschema", e)])?;
        let mut policies = PolicySet::new();
        let mut names = BTreeMap::new();
        let mut faults = Vec::new();
        for (file, text) in files {
            match PolicySet::from_str(text) {
                Ok(set) => {
                    for policy in set.policies() {
                        let Some(name) = policy.annotation("id") else {
                            faults.push(fault(file, "a policy has no @id(\"…\") annotation"));
                            continue;
                        };
                        let id = cedar_policy::PolicyId::new(name);
                        if let Err(e) = policies.add(policy.new_id(id)) {
                            faults.push(fault(file, e));
                        }
                        names.insert(name.to_owned(), file.clone());
                    }
                }
                Err(e) => faults.push(fault(file, e)),
            }
        }
        let known: HashSet<String> = schema
            .actions()
            .map(|a| a.id().unescaped().to_owned())
            .collect();
        for action in Action::ALL {
            if !known.contains(action.name()) {
                faults.push(fault(
                    "schema.cedarschema",
                    format!("action `{}` is missing", action.name()),
                ));
            }
        }
        let result = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
        for error in result.validation_errors() {
            let file = names
                .get(&error.policy_id().to_string())
                .map_or("policies", String::as_str);
            faults.push(fault(file, error));
        }
        if faults.is_empty() {
            Ok(Self {
                policies,
                schema,
                names,
            })
        } else {
            Err(faults)
        }
    }

    /// The policies' ids, each with the file it stands in.
    pub fn policy_names(&self) -> &BTreeMap<String, String> {
        &self.names
    }

    /// Decides. A request that the schema does not know is a no.
    pub fn decide(&self, principal: &Principal, action: Action, resource: &Resource) -> Decision {
        self.try_decide(principal, action, resource)
            .unwrap_or(Decision {
                allowed: false,
                policy: "malformed-request".to_owned(),
            })
    }

    fn try_decide(
        &self,
        principal: &Principal,
        action: Action,
        resource: &Resource,
    ) -> Result<Decision, RightsFault> {
        let who = uid("User", &principal.account.to_string())?;
        let mut attrs = HashMap::from([(
            "role".to_owned(),
            RestrictedExpression::new_string(principal.role.clone()),
        )]);
        if let Some(company) = principal.company {
            attrs.insert("company".to_owned(), reference("Company", company)?);
        }
        let mut entities = vec![entity(who.clone(), attrs)?];
        let what = match resource {
            Resource::Programme => uid("Programme", "programme")?,
            Resource::Account(id) => {
                let what = uid("Account", &id.to_string())?;
                let owner = HashMap::from([("owner".to_owned(), reference("User", *id)?)]);
                entities.push(entity(what.clone(), owner)?);
                what
            }
            Resource::Record {
                company,
                specialist,
                recommended_by,
                validator,
            } => {
                let what = uid("Record", &company.to_string())?;
                let mut attrs =
                    HashMap::from([("company".to_owned(), reference("Company", *company)?)]);
                if let Some(id) = specialist {
                    attrs.insert("specialist".to_owned(), reference("User", *id)?);
                }
                if let Some(id) = recommended_by {
                    attrs.insert("recommendedBy".to_owned(), reference("User", *id)?);
                }
                if let Some(id) = validator {
                    attrs.insert("validator".to_owned(), reference("User", *id)?);
                }
                entities.push(entity(what.clone(), attrs)?);
                what
            }
        };
        let entities = Entities::from_entities(entities, None).map_err(|e| fault("request", e))?;
        let request = Request::new(
            who,
            uid("Action", action.name())?,
            what,
            Context::empty(),
            Some(&self.schema),
        )
        .map_err(|e| fault("request", e))?;
        let answer = Authorizer::new().is_authorized(&request, &self.policies, &entities);
        let mut deciding: Vec<String> = answer
            .diagnostics()
            .reason()
            .map(std::string::ToString::to_string)
            .collect();
        deciding.sort();
        Ok(Decision {
            allowed: answer.decision() == cedar_policy::Decision::Allow,
            policy: deciding.join(","),
        })
    }

    /// Whether the role could ever do it: judged on the record that suits the asker best (their own
    /// company's, assigned to them, recommended by somebody else). Routes are closed by this before their
    /// handler runs; the handler then asks about the very record.
    pub fn role_may(&self, role: &str, action: Action) -> bool {
        let me = Uuid::from_u128(1);
        let company = Uuid::from_u128(2);
        let other = Uuid::from_u128(3);
        let principal = Principal {
            account: me,
            role: role.to_owned(),
            company: Some(company),
        };
        let resource = match action.scope() {
            Scope::Programme => Resource::Programme,
            Scope::Account => Resource::Account(me),
            Scope::Record => Resource::of(company)
                .assigned_to(Some(me))
                .recommended(Some(other)),
        };
        self.decide(&principal, action, &resource).allowed
    }
}

fn reference(kind: &str, id: Uuid) -> Result<RestrictedExpression, RightsFault> {
    Ok(RestrictedExpression::new_entity_uid(uid(
        kind,
        &id.to_string(),
    )?))
}

fn entity(
    id: EntityUid,
    attrs: HashMap<String, RestrictedExpression>,
) -> Result<Entity, RightsFault> {
    Entity::new(id, attrs, HashSet::new()).map_err(|e| fault("request", e))
}

//! What can happen to an account.

use crate::record::{Audience, Fact};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What can happen to an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "named after what happened")]
pub enum Event {
    Registered {
        email: String,
        name: String,
        lang: String,
    },
    StaffAppointed {
        role: String,
    },
    StaffDismissed {
        reason: String,
    },
    LanguageChosen {
        lang: String,
    },
    PassphraseSet,
    SecondFactorEnabled,
    SecondFactorDisabled,
    RecoveryCodesMade,
    TokenIssued {
        token: Uuid,
        role: String,
        label: String,
        expires_on: Date,
    },
    TokenRevoked {
        token: Uuid,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Registered { .. } => "registered",
            Self::StaffAppointed { .. } => "staff_appointed",
            Self::StaffDismissed { .. } => "staff_dismissed",
            Self::LanguageChosen { .. } => "language_chosen",
            Self::PassphraseSet => "passphrase_set",
            Self::SecondFactorEnabled => "second_factor_enabled",
            Self::SecondFactorDisabled => "second_factor_disabled",
            Self::RecoveryCodesMade => "recovery_codes_made",
            Self::TokenIssued { .. } => "token_issued",
            Self::TokenRevoked { .. } => "token_revoked",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Account
    }
}

//! What can be asked of an account, and where it must stand for that.

use super::state::Stage;
use crate::pack::Pack;
use jiff::civil::Date;
use uuid::Uuid;

/// What a rule may know beside the state.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Policy in force: its roles.
    pub pack: &'a Pack,
    /// Today in programme time.
    pub today: Date,
    /// Languages that are complete.
    pub languages: &'a [&'a str],
}

macro_rules! commands {
    ($($(#[$doc:meta])* $variant:ident $({ $($field:ident : $type:ty),+ $(,)? })? = $name:literal in $stages:expr;)*) => {
        /// What can be asked of an account.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the fields are those of the event that follows")]
        pub enum Command { $($(#[$doc])* $variant $({ $($field: $type),+ })?),* }

        impl Command {
            /// The names of all commands.
            pub const NAMES: &'static [&'static str] = &[$($name),*];

            /// This command's name.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$variant $({ $($field: _),+ })? => $name),* }
            }

            /// Where the account may stand.
            pub fn stages(&self) -> &'static [Stage] {
                match self { $(Self::$variant $({ $($field: _),+ })? => $stages),* }
            }
        }

        /// Each command with the stages in which it can be asked at all. Rules ask more: see `apply`.
        pub const LIFE_CYCLE: &[(&str, &[Stage])] = &[$(($name, $stages)),*];
    };
}

const REGISTERED: &[Stage] = &[Stage::Person, Stage::Staff];

commands! {
    /// A person registers, their address proved.
    Register { email: String, name: String, lang: String } = "register" in &[Stage::New];
    /// The person joins the programme's staff, or changes role in it.
    Appoint { role: String } = "appoint" in REGISTERED;
    /// The person leaves the staff.
    Dismiss { reason: String } = "dismiss" in &[Stage::Staff];
    /// The person reads another language.
    ChooseLanguage { lang: String } = "choose_language" in REGISTERED;
    /// A passphrase was set.
    SetPassphrase = "set_passphrase" in REGISTERED;
    /// A second factor was proved.
    EnableSecondFactor = "enable_second_factor" in REGISTERED;
    /// The second factor is given up; staff cannot.
    DisableSecondFactor = "disable_second_factor" in &[Stage::Person];
    /// An administrator takes off a second factor that its owner has lost.
    ResetSecondFactor = "reset_second_factor" in REGISTERED;
    /// New recovery codes replace the old ones.
    MakeRecoveryCodes = "make_recovery_codes" in REGISTERED;
    /// A token for the API.
    IssueToken { token: Uuid, role: String, label: String, expires_on: Date } = "issue_token" in &[Stage::Staff];
    /// The token is taken no longer.
    RevokeToken { token: Uuid } = "revoke_token" in REGISTERED;
}

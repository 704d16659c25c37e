//! Who takes part, as the door describes them, and the company that ours deals with.

use greenlane_browser_tests::Journey;

pub const NEWCOMER: &str = "Runs a company that has not applied yet";
pub const OFFICER: &str = "Answers for a certified company";
pub const EMPLOYEE: &str = "Prepares the company’s answers and evidence";
pub const CONSULTANT: &str = "Helps a company with its answers from outside";
pub const SPECIALIST: &str = "Reviews profiles criterion by criterion";
pub const SUPERVISOR: &str = "Leads the team";
pub const VETTING_OFFICER: &str = "Checks companies and their people";
pub const DIRECTOR: &str = "Sees how the programme does";
pub const AUDITOR: &str = "Reads the whole record";

/// The company whose life this is.
pub const NAME: &str = "Northquay Goods Inc.";
pub const SIGNER: &str = "Nadia Ferrant";
pub const TITLE: &str = "President";

/// Our company's page, `/companies/…`.
pub struct Company(pub String);

impl Company {
    /// A page under it.
    pub fn at(&self, page: &str) -> String {
        format!("{}{page}", self.0)
    }
}

/// A member that trades with ours, and people who may help us.
pub struct Partner {
    pub name: String,
    pub page: String,
    pub consultant: String,
    pub employee: String,
}

/// What the partner's own officer knows of the partner.
pub async fn partner(j: &Journey) -> Partner {
    let officer = j.enters(OFFICER).await;
    let page = officer.path().await;
    let name = officer.reads("main h1").await;
    officer.sees("Tier II").await;
    officer.opens(&format!("{page}/people")).await;
    let email = |role: &str| {
        format!(
            "//main//tr[td[@data-label='Role'][contains(., '{role}')]]/td[@data-label='E-mail address']"
        )
    };
    Partner {
        consultant: officer.reads_at(&email("onsultant")).await,
        employee: officer.reads_at(&email("mployee")).await,
        name,
        page,
    }
}

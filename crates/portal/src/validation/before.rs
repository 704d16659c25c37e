//! What the record knows of a company that its next validation has to look at.

use crate::App;
use crate::profile;
use greenlane_domain::profile::Profile;
use std::collections::BTreeSet;

/// What was before a validation of a company.
pub(super) struct Before {
    /// Criteria about which earlier validations found a deficiency, as they are called now.
    pub(super) earlier: Vec<String>,
    /// Criteria that profile reviews since the last validation left to be verified, as they are called now.
    pub(super) marked: Vec<String>,
    /// Whether another validation is open.
    pub(super) another_open: bool,
}

impl Before {
    pub(super) fn of(
        app: &App,
        (accepted, older): (&Profile, &[Profile]),
        found: &[String],
        another_open: bool,
    ) -> Self {
        let edition = accepted.edition.as_str();
        let became = app.catalogue().became(edition);
        let earlier = found.iter().filter_map(|id| became.get(id)).flatten();
        let earlier: BTreeSet<&String> = earlier.collect();
        let reviews: Vec<&Profile> = [accepted].into_iter().chain(older).collect();
        Self {
            earlier: earlier.into_iter().cloned().collect(),
            marked: profile::marked(app, edition, &reviews)
                .into_keys()
                .collect(),
            another_open,
        }
    }
}

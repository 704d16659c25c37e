//! Mistakes planted in the real pack: each must be told, in its file, at its line.

use super::{Pack, ctpat_files, listed};

/// A planted mistake: in `file` the first `from` becomes `to`; it must be told at the line of `at` with `says`.
struct Planted {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    at: &'static str,
    says: &'static str,
}

const fn plant(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    at: &'static str,
    says: &'static str,
) -> Planted {
    Planted {
        file,
        from,
        to,
        at,
        says,
    }
}

pub(super) const RISK: &str = "criteria/msc-2020/02-risk.toml";
const EDITION: &str = "criteria/msc-2020/edition.toml";

const PLANTED: [Planted; 45] = [
    plant(
        "benefits.toml",
        "compare_by = [\"mode\", \"office\",",
        "compare_by = [\"mode\", \"port\",",
        "compare_by = ",
        "unknown part of a stratum `port`",
    ),
    plant(
        "benefits.toml",
        "compare_by = [\"mode\", \"office\",",
        "compare_by = [\"mode\", \"mode\",",
        "compare_by = ",
        "`mode` is named twice",
    ),
    plant(
        "benefits.toml",
        "compare_by = [\"mode\", \"office\", \"section\", \"region\"]",
        "compare_by = []",
        "compare_by = ",
        "names no part of a stratum",
    ),
    plant(
        "threat_levels.toml",
        "benefit = \"sample\"\ntiers = [\"tier3\"]",
        "benefit = \"sample\"\ntiers = [\"tier1\"]",
        "[[level.keeps]]",
        "a raised level cannot give more",
    ),
    plant(
        "threat_levels.toml",
        "roles = [\"importer\"]",
        "roles = [\"driver\"]",
        "roles = [\"driver\"]",
        "unknown role for this benefit `driver`",
    ),
    plant(
        "tiers.toml",
        "credit_limit = 20",
        "credit_limit = 120",
        "credit_limit = 120",
        "per cent of the high-risk threshold, from 0 to 100",
    ),
    plant(
        "tiers.toml",
        "credit_law = \"6 U.S.C. 964(b)\"",
        "",
        "",
        "credit_law",
    ),
    plant(
        "modes.toml",
        "\"train\", \"20\"",
        "\"train\", \"10\"",
        "",
        "`10` already names a mode",
    ),
    plant(
        "modes.toml",
        "\"post\"",
        "\"Post\"",
        "",
        "`Post` must be in small letters",
    ),
    plant(
        "roles.toml",
        "side = \"member\"",
        "side = ",
        "side = ",
        "not valid TOML",
    ),
    plant(
        "tiers.toml",
        "fr = \"Niveau I : certifié\"",
        "",
        "Tier I: certified",
        "`name` lacks its French text (fr)",
    ),
    plant(
        "tiers.toml",
        "es = \"Nivel II: validado\"",
        "es = \" \"",
        "Tier II: validated",
        "empty Spanish text (es)",
    ),
    plant(
        "grounds.toml",
        "id = \"vetting_passed\"",
        "id = \"meets_all_criteria\"",
        "",
        "duplicate ground id",
    ),
    plant(
        RISK,
        "entity = \"importer\"",
        "entity = \"importr\"",
        "importr",
        "unknown entity type `importr`",
    ),
    plant(
        "grounds.toml",
        "\"appeal_false_info\"",
        "\"appeal_lies\"",
        "appeal_lies",
        "unknown clock `appeal_lies`",
    ),
    plant(
        "vetting.toml",
        "\"debt_unpaid\"",
        "\"debts\"",
        "ground = \"debts\"",
        "unknown ground `debts`",
    ),
    plant(
        "grounds.toml",
        "[\"pass_vetting\"]",
        "[\"pass\"]",
        "[\"pass\"]",
        "unknown kind of decision `pass`",
    ),
    plant(
        RISK,
        "category = 2",
        "category = 13",
        "category = 13",
        "unknown category 13",
    ),
    plant(
        RISK,
        "id = \"2.1\"",
        "id = \"3.99\"",
        "3.99",
        "does not belong to category 2",
    ),
    plant(
        RISK,
        "strength = \"must\"",
        "strength = \"shall\"",
        "shall",
        "must be one of: must, should",
    ),
    plant(
        RISK,
        "provenance = \"recall\"",
        "provenance = \"rumour\"",
        "rumour",
        "must be one of: official_excerpt",
    ),
    plant(
        "calendar.toml",
        "2019-01-21",
        "\"2019-02-30\"",
        "2019-02-30",
        "2019-02-30 is not a date",
    ),
    plant(
        EDITION,
        "= 2019-06-01",
        "= 2019-13-01",
        "2019-13-01",
        "not valid TOML",
    ),
    plant(
        EDITION,
        "id = \"msc-2020\"",
        "id = \"msc-2021\"",
        "msc-2021",
        "lies in a folder called `msc-2020`",
    ),
    plant(
        "clocks.toml",
        "days = 90",
        "day = 90",
        "day = 90",
        "unknown key `day`",
    ),
    plant(
        "clocks.toml",
        "years = 1",
        "years = 1\ndays = 1",
        "years = 1",
        "has one length, not days and years",
    ),
    plant(
        "clocks.toml",
        "authority = \"statute\"",
        "",
        "[[clock]]",
        "`authority` is missing",
    ),
    plant(
        "clocks.toml",
        "authority = \"statute\"",
        "authority = \"hearsay\"",
        "hearsay",
        "must be one of: statute",
    ),
    plant(
        "clocks.toml",
        "source = \"6 U.S.C. 964(c)\"",
        "source = 7",
        "source = 7",
        "`source` must be a string",
    ),
    plant(
        "entity_types.toml",
        "\"ior\"",
        "\"vat\"",
        "\"vat\"",
        "unknown identifier scheme `vat`",
    ),
    plant(
        "entity_types.toml",
        "mix_percent = 52.3",
        "mix_percent = 523",
        "523",
        "must lie between 0 and 100",
    ),
    plant(
        "letters.toml",
        "filed by {appeal_due}",
        "filed by {deadline}",
        "[letter.body]",
        "unknown placeholder {deadline}",
    ),
    plant(
        "reasons.toml",
        "id = \"no_procedure\"",
        "",
        "[[reason]]",
        "`id` is missing",
    ),
    plant(
        "selection.toml",
        "from = 250",
        "from = 0",
        "from = 0",
        "steps must rise",
    ),
    plant(
        "planning.toml",
        "default_region = \"us\"",
        "default_region = \"moon\"",
        "",
        "no region of selection.toml has the id",
    ),
    plant(
        "anomalies.toml",
        "least_peers = 12",
        "least_peers = 2",
        "least_peers = 2",
        "must lie between 5 and 1000",
    ),
    plant(
        "planning.toml",
        "virtual_percent = 65",
        "virtual_percent = 165",
        "virtual_percent = 165",
        "must lie between 0 and 100",
    ),
    plant(
        "ladder.toml",
        "clock = \"finding_to_supervisor\"",
        "clock = \"finding_reminder\"",
        "",
        "steps must come one after the other",
    ),
    plant(
        "ladder.toml",
        "clock = \"finding_to_specialist\"",
        "clock = \"finding_extension\"",
        "clock = \"finding_extension\"",
        "cannot be counted",
    ),
    plant(
        "ladder.toml",
        "tells = [\"company\", \"specialist\"]",
        "tells = []",
        "tells = []",
        "tells nobody",
    ),
    plant(
        "ladder.toml",
        "tells = [\"company\", \"specialist\"]",
        "tells = [\"press\"]",
        "tells = [\"press\"]",
        "unknown reader",
    ),
    plant(
        "ladder.toml",
        "id = \"supervisor\"",
        "id = \"supervisor\"\nproposes_suspension = true",
        "proposes_suspension = true",
        "only the last step",
    ),
    plant(
        "selection.toml",
        "id = \"anomalies\"",
        "id = \"anomaly\"",
        "id = \"anomaly\"",
        "is no factor",
    ),
    plant(
        "selection.toml",
        "what = \"overdue\"",
        "what = \"late\"",
        "what = \"late\"",
        "is no row of",
    ),
    plant(
        "selection.toml",
        "\"mexican_long_haul\"",
        "\"mexican_lorry\"",
        "mexican_lorry",
        "no entity type has the id",
    ),
];

#[test]
fn every_planted_mistake_is_told_at_its_line() {
    for planted in PLANTED {
        let mut files = ctpat_files();
        let text = files.get_mut(planted.file).unwrap();
        assert!(
            text.contains(planted.from),
            "{} is not in {}",
            planted.from,
            planted.file
        );
        let offset = text.find(planted.from).unwrap();
        *text = text.replacen(planted.from, planted.to, 1);
        let near = files[planted.file][..offset].lines().count().max(1);
        let mistakes = Pack::load(&files)
            .err()
            .unwrap_or_else(|| panic!("{} was not told", planted.says));
        let told = mistakes
            .iter()
            .find(|mistake| mistake.file == planted.file && mistake.message.contains(planted.says));
        let told =
            told.unwrap_or_else(|| panic!("{} was not told:\n{}", planted.says, listed(&mistakes)));
        // A mistake inside a table may be told at the table's head; never further away than the table is long.
        assert!(
            told.line.abs_diff(near) <= 12,
            "{told}: planted near line {near}"
        );
        if !planted.at.is_empty() {
            let line = files[planted.file].lines().nth(told.line - 1).unwrap();
            assert!(line.contains(planted.at), "{told}: that line is {line}");
        }
    }
}

//! Mistakes planted in the real pack: each must be told, in its file, at its line.

use super::{Files, Pack, ctpat_files, listed};

/// Line (from 1) of the first line of a file that contains `needle`.
fn line_of(files: &Files, file: &str, needle: &str) -> usize {
    let line = files[file].lines().position(|line| line.contains(needle));
    line.unwrap_or_else(|| panic!("{needle} is not in {file}")) + 1
}

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

const RISK: &str = "criteria/msc-2020/02-risk.toml";
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

#[test]
fn all_mistakes_are_told_at_once_and_in_order() {
    let mut files = ctpat_files();
    files.remove("reasons.toml");
    files.insert("benefit.toml".to_owned(), String::new());
    for (file, from, to) in [
        ("clocks.toml", "id = \"certify\"", "id = \"certificate\""),
        ("grounds.toml", "adverse = false", "adverse = true"),
        (RISK, "strength = \"must\"", "strength = \"may\""),
    ] {
        let text = files.get_mut(file).unwrap();
        *text = text.replacen(from, to, 1);
    }
    let mistakes = Pack::load(&files).unwrap_err();
    let told = mistakes
        .iter()
        .map(|mistake| mistake.file.as_str())
        .collect::<Vec<_>>();
    assert_eq!(
        told,
        [
            "benefit.toml",
            "clocks.toml",
            RISK,
            "grounds.toml",
            "reasons.toml"
        ],
        "{}",
        listed(&mistakes)
    );
    assert!(mistakes.is_sorted());
}

#[test]
fn a_duplicate_names_the_place_that_came_first() {
    let mut files = ctpat_files();
    let copy = files[RISK].clone();
    files.insert("criteria/msc-2020/02-risk-again.toml".to_owned(), copy);
    let mistakes = Pack::load(&files).unwrap_err();
    let first = line_of(&files, RISK, "id = \"2.1\"");
    let told = format!("{RISK}:{first}: duplicate criterion id `2.1`: already defined in");
    assert!(listed(&mistakes).contains(&told), "{}", listed(&mistakes));
}

#[test]
fn an_adverse_letter_must_name_the_right_of_appeal() {
    let mut files = ctpat_files();
    let letters = files.get_mut("letters.toml").unwrap();
    *letters = letters.replace("{appeal_due}", "soon");
    let mistakes = Pack::load(&files).unwrap_err();
    assert_eq!(
        mistakes.len(),
        3,
        "denied, suspended and removed:\n{}",
        listed(&mistakes)
    );
    assert!(
        mistakes
            .iter()
            .all(|mistake| mistake.message == "an adverse letter must state {appeal_due}")
    );
}

#[test]
fn a_letter_says_the_same_in_every_language() {
    let mut files = ctpat_files();
    let letters = files.get_mut("letters.toml").unwrap();
    *letters = letters.replacen(
        "fr = \"Demande de {member} reçue",
        "fr = \"Demande reçue",
        1,
    );
    let mistakes = Pack::load(&files).unwrap_err();
    assert_eq!(mistakes.len(), 1, "{}", listed(&mistakes));
    assert!(
        mistakes[0]
            .message
            .contains("the French text lacks the placeholder {member}"),
        "{}",
        mistakes[0]
    );
}

#[test]
fn a_pack_without_what_the_code_asks_for_is_refused() {
    let mut files = ctpat_files();
    for (file, id) in [
        ("clocks.toml", "status_list_validity"),
        ("letters.toml", "denied"),
        ("roles.toml", "director"),
        ("tiers.toml", "tier3"),
    ] {
        let text = files.get_mut(file).unwrap();
        *text = text.replacen(&format!("id = \"{id}\""), "id = \"other\"", 1);
    }
    files.insert("threat_levels.toml".to_owned(), "level = []".to_owned());
    let mistakes = Pack::load(&files).unwrap_err();
    assert_eq!(
        listed(&mistakes),
        "clocks.toml:1: the programme asks for clock `status_list_validity`, which is not defined\n\
         letters.toml:1: the programme asks for letter `denied`, which is not defined\n\
         roles.toml:1: the programme asks for role `director`, which is not defined\n\
         strands.toml:8: unknown tier `tier3`\n\
         tiers.toml:1: the programme asks for tier `tier3`, which is not defined"
    );
}

#[test]
fn weights_that_do_not_come_to_a_hundred_are_told() {
    let mut files = ctpat_files();
    let text = files.get_mut("selection.toml").unwrap();
    *text = text.replacen("weight = 20", "weight = 21", 1);
    let mistakes = Pack::load(&files).unwrap_err();
    assert_eq!(
        listed(&mistakes).trim(),
        "selection.toml:1: the weights come to 101; they must come to 100"
    );
}

//! What is told of a pack's mistakes as a whole: all at once, in order, where the first of two stands, and what is missing.

use super::mistakes::RISK;
use super::{Files, Pack, ctpat_files, listed};

/// Line (from 1) of the first line of a file that contains `needle`.
fn line_of(files: &Files, file: &str, needle: &str) -> usize {
    let line = files[file].lines().position(|line| line.contains(needle));
    line.unwrap_or_else(|| panic!("{needle} is not in {file}")) + 1
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

use crate::accounts::screen;

fn verdict(passphrase: &str, second_factor: bool) -> Result<(), String> {
    let context = ["ana.ruiz@harbourtextiles.example", "Ana Ruiz"];
    screen(passphrase, &context, second_factor).map_err(|r| r.key)
}

#[test]
fn length_depends_on_the_second_factor() {
    let short = Err("refusal-passphrase-short".to_owned());
    assert_eq!(verdict("vex plum dory", false), short);
    assert_eq!(verdict("vex plum dory", true), Ok(()));
    assert_eq!(verdict("vexplum", true), short);
    assert_eq!(verdict("vex plum dory kelp", false), Ok(()));
    let long = "ébène ".repeat(43);
    assert_eq!(long.chars().count(), 258);
    assert_eq!(
        verdict(&long, false),
        Err("refusal-passphrase-long".to_owned())
    );
}

#[test]
fn no_kind_of_character_is_asked_for() {
    for good in [
        "velvet otter hums quietly",
        "cuatro girafas pintan el muelle",
        "une loutre dort sous la grue",
        "lowercaseonlybutunusual",
        "83920 17465 5839 2201",
        "猫が港で静かに眠っている夜の灯台",
    ] {
        assert_eq!(verdict(good, false), Ok(()), "{good}");
    }
}

#[test]
fn what_everybody_tries_first_is_refused_in_any_disguise() {
    for bad in [
        "password",
        "Passw0rd!",
        "P@$$w0rd2024",
        "SUMMER2024!",
        "qwertyuiop",
        "1q2w3e4r5t",
        "12345678",
        "987654321",
        "aaaaaaaa",
        "abcabcabcabc",
        "letmein!!",
        "iloveyou123",
        "contraseña1",
        "motdepasse",
        "dragonmonkey",
        "greenlane1",
        "Greenlane-2026",
        "harbourtextiles",
        "ana.ruiz2026",
        "RuizRuiz1",
    ] {
        assert_eq!(
            verdict(bad, true),
            Err("refusal-passphrase-common".to_owned()),
            "{bad}"
        );
    }
    for bad in [
        "passwordpassword",
        "qwertyuiopasdfghjkl",
        "correct horse battery staple",
        "123456789012345678",
        "harbourtextiles2026",
        "greenlanegreenlane",
        "thisismypassword",
    ] {
        assert_eq!(
            verdict(bad, false),
            Err("refusal-passphrase-common".to_owned()),
            "{bad}"
        );
    }
}

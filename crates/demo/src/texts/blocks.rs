//! Text blocks of the demo world, the reasons that go with comments, and what is said in calibration exercises.

use crate::dice::Dice;
use greenlane_domain::pack::Text;
use greenlane_domain::profile::Verdict;
use greenlane_domain::text_blocks::Content;

fn block(title: &str, criterion: Option<&str>, en: &str, es: &str, fr: &str) -> Content {
    Content {
        title: title.to_owned(),
        criterion: criterion.map(str::to_owned),
        text: Text {
            en: en.to_owned(),
            es: es.to_owned(),
            fr: fr.to_owned(),
        },
    }
}

/// The blocks that the supervisor writes. The English words are those of the comments on answers.
pub fn blocks() -> Vec<Content> {
    vec![
        block(
            "Who, how often, where recorded",
            None,
            "Please say who does this, how often, and where it is recorded.",
            "Indique quién lo hace, con qué frecuencia y dónde se registra.",
            "Veuillez dire qui le fait, à quelle fréquence et où cela est consigné.",
        ),
        block(
            "Other sites",
            None,
            "The answer describes the head office only. How is it done at your other sites?",
            "La respuesta describe solo la sede central. ¿Cómo se hace en sus demás instalaciones?",
            "La réponse ne décrit que le siège. Comment cela se passe-t-il sur vos autres sites ?",
        ),
        block(
            "Version in force",
            None,
            "The document attached is three years old. Please send the version in force.",
            "El documento adjunto tiene tres años. Envíe la versión vigente.",
            "Le document joint a trois ans. Veuillez envoyer la version en vigueur.",
        ),
        block(
            "Completed record",
            None,
            "Please show a completed record of the last three months, not the empty form.",
            "Muestre un registro cumplimentado de los últimos tres meses, no el formulario vacío.",
            "Veuillez montrer un relevé rempli des trois derniers mois, et non le formulaire vierge.",
        ),
        block(
            "How a partner is chosen for a check",
            Some("3.1"),
            "Criterion {criterion} of {programme} asks for a written, risk-based process. Please say how a partner is \
             chosen for a check, and show one check from beginning to end.",
            "El criterio {criterion} de {programme} pide un proceso escrito y basado en el riesgo. Indique cómo se elige \
             al socio que se comprueba y muestre una comprobación de principio a fin.",
            "Le critère {criterion} de {programme} demande un processus écrit et fondé sur le risque. Veuillez dire \
             comment un partenaire est choisi pour un contrôle, et montrer un contrôle du début à la fin.",
        ),
        block(
            "Seal numbers on the way",
            Some("6.1"),
            "Please show where the seal number is compared at each hand-over, and who is told when it differs.",
            "Muestre dónde se compara el número de precinto en cada entrega y a quién se avisa si difiere.",
            "",
        ),
    ]
}

/// The reason, a code of the pack, that goes with a comment on an answer.
pub fn reason_of(comment: &str) -> &'static str {
    let reasons = [
        ("who does this", "not_written"),
        ("head office only", "scope_gap"),
        ("three years old", "not_reviewed"),
        ("partners are checked", "no_procedure"),
        ("completed record", "no_evidence"),
    ];
    let found = reasons.iter().find(|(words, _)| comment.contains(words));
    found.map_or("", |(_, reason)| reason)
}

/// A calibration exercise: title, purpose and categories.
pub fn exercise(number: usize) -> (&'static str, &'static str, &'static [u8]) {
    match number {
        0 => (
            "Seals and conveyances, 2023",
            "Complaints say that the same answer on seals is accepted in one office and returned in another. Is it so?",
            &[5, 6],
        ),
        1 => (
            "Seals and conveyances, 2024",
            "One year after we agreed how seals are read: do we read them alike now?",
            &[5, 6],
        ),
        _ => (
            "Partners and sign-ins, winter 2025",
            "Before the new edition is reviewed for the first time: how do we read answers about partners and accounts?",
            &[1, 3],
        ),
    }
}

/// Why a judge decided so.
pub fn judgement(verdict: Verdict, dice: &mut Dice) -> &'static str {
    match verdict {
        Verdict::Accept => dice.pick(&[
            "",
            "Who, how often and where it is recorded: all there.",
            "",
        ]),
        Verdict::Return => dice.pick(&[
            "It says what is planned, not what is done.",
            "No word on who does it.",
            "One site is described; the company has more.",
        ]),
        Verdict::Verify => dice.pick(&[
            "Plausible, but only a visit can show it.",
            "The log has to be seen.",
        ]),
    }
}

/// What was discussed where judges differed, and what was agreed.
pub const DISCUSSED: [(&str, Option<Verdict>); 4] = [
    (
        "A plan without a date is no measure. We return it and ask for the date and the person.",
        Some(Verdict::Return),
    ),
    (
        "Where the answer names who, how often and the record, a missing attachment alone is no reason to return it; the \
         validation looks at the record.",
        Some(Verdict::Verify),
    ),
    (
        "The answer covers all sites if it says so in one sentence; we do not ask for the same text site by site.",
        Some(Verdict::Accept),
    ),
    (
        "We could not agree whether a partner's certificate stands for the company's own check. It goes to the authors of \
         the next edition.",
        None,
    ),
];

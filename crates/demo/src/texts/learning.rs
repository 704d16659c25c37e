//! What the programme learns from: answers that two companies share, best practices told without names, and what is said
//! about anomalies.

use greenlane_domain::pack::Text;
use greenlane_domain::practices::Content;

/// Answers that one company took over from another, word for word, by criterion.
pub const SHARED: [(&str, &str); 4] = [
    (
        "1.1",
        "Our commitment is read out at the first meeting of each year, with the drivers on the line by telephone; whoever was on leave signs the sheet on the day of return, and the sheet stays with the payroll until the next one takes its place.",
    ),
    (
        "2.1",
        "Two colleagues who do not know each other's marks rate every lane on a card of nine squares; where the squares lie more than one apart they sit down with the map until both can put their names beside one figure.",
    ),
    (
        "3.1",
        "Before a first order we telephone the number in the public register, never the one on the offer, and ask for the person who signed it; the note of that call lies on top of the file and without it nobody can enter the supplier.",
    ),
    (
        "7.1",
        "The empty box is photographed against the painted grid on the wall, so that a false floor shows as a broken line; the picture is compared with that of the last box from the same depot while the driver waits with the doors open.",
    ),
];

/// What a supervisor asks about them.
pub const ASKED: &str = "The same unusual words stand in both profiles. Who wrote them, and did you see the practice itself at either company?";
/// Why another anomaly needs nothing more.
pub const SETTLED: &str = "The document is the original of a certificate that is valid without end; the company showed it at the last visit.";

fn text(en: &str, es: &str, fr: &str) -> Text {
    Text {
        en: en.to_owned(),
        es: es.to_owned(),
        fr: fr.to_owned(),
    }
}

/// Best practices as they are told to others.
pub fn practices() -> Vec<Content> {
    vec![
        Content {
            title: text(
                "An alarm that raises itself",
                "Una alarma que salta sola",
                "Une alarme qui se déclenche seule",
            ),
            text: text(
                "Cameras raise an alarm by themselves when somebody stays at a loaded trailer for longer than a minute. The guard has two minutes to answer; each alarm is closed by one person and reviewed by another. Once a month one is set off on purpose, and the time of the answer is written down.",
                "Las cámaras dan la alarma por sí solas cuando alguien permanece más de un minuto junto a un remolque cargado. El guardia tiene dos minutos para responder; una persona cierra cada alarma y otra la revisa. Una vez al mes se provoca una a propósito y se anota el tiempo de respuesta.",
                "Les caméras déclenchent l’alarme d’elles-mêmes quand quelqu’un reste plus d’une minute près d’une remorque chargée. Le gardien a deux minutes pour répondre ; chaque alarme est close par une personne et revue par une autre. Une fois par mois, une alarme est provoquée exprès et le temps de réponse est noté.",
            ),
        },
        Content {
            title: text("Dark corners are found before the cameras fail", "", ""),
            text: text(
                "Every quarter somebody who does not work there walks the perimeter at night with the live picture on a telephone, and marks each spot where they cannot recognise themselves. The marks are closed by light, a camera or a cut hedge before the next walk, and the same spots are tried again.",
                "",
                "",
            ),
        },
        Content {
            title: text("Recordings are tried, not trusted", "", ""),
            text: text(
                "Each Monday the shift draws a camera, a day and a minute by lot and has ten minutes to show that very picture. What is missing or too dark is a fault like any other, with an owner and a date; in a year the share of pictures found rose from eight in ten to all of them.",
                "",
                "",
            ),
        },
    ]
}

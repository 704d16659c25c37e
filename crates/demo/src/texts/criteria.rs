//! What the criteria of a demo world come to say. Invented for the demonstration.

use greenlane_domain::pack::Text;

fn text(en: &str, es: &str, fr: &str) -> Text {
    Text {
        en: en.to_owned(),
        es: es.to_owned(),
        fr: fr.to_owned(),
    }
}

/// The edition that is being rolled out when a visitor enters.
pub fn second_name() -> Text {
    text(
        "Minimum security criteria 2025 (demonstration)",
        "Criterios mínimos de seguridad 2025 (demostración)",
        "Critères minimaux de sûreté 2025 (démonstration)",
    )
}

/// The edition that members are asked about when a visitor enters.
pub fn third_name() -> Text {
    text(
        "Minimum security criteria 2026 (demonstration)",
        "Criterios mínimos de seguridad 2026 (demostración)",
        "Critères minimaux de sûreté 2026 (démonstration)",
    )
}

/// A second factor where trade data is kept.
pub fn accounts() -> Text {
    text(
        "Individual accounts for everyone; access protected by strong passwords or passphrases, and by a second factor \
         wherever systems hold import or export data.",
        "Cuentas individuales para todos; acceso protegido con contraseñas robustas o frases de contraseña, y con un \
         segundo factor dondequiera que los sistemas guarden datos de importación o exportación.",
        "Un compte individuel pour chacun ; un accès protégé par des mots de passe robustes ou des phrases de passe, et \
         par un second facteur partout où les systèmes contiennent des données d'importation ou d'exportation.",
    )
}

/// Two criteria on cameras in one.
pub fn cameras() -> Text {
    text(
        "If cameras are used, they must cover premises, sensitive areas and the key steps of the import and export process.",
        "Si se usan cámaras, deben cubrir las instalaciones, las áreas sensibles y los pasos clave del proceso de \
         importación y exportación.",
        "Si des caméras sont utilisées, elles doivent couvrir les lieux, les zones sensibles et les étapes clés du \
         processus d'importation et d'exportation.",
    )
}

/// Background checks of a company's own people.
pub fn screening() -> Text {
    text(
        "Conduct background screening of your own employees as law allows, the deeper the more sensitive the post, and repeat \
         it periodically.",
        "Realizar verificaciones de antecedentes de sus propios empleados según lo permita la ley, más a fondo cuanto más \
         sensible sea el puesto, y repetirlas periódicamente.",
        "Vérifier les antécédents de vos propres employés dans la mesure permise par la loi, d'autant plus à fond que le \
         poste est sensible, et refaire ces vérifications périodiquement.",
    )
}

/// Background checks of people that others employ: split off from the one before.
pub fn contractors() -> New {
    New {
        id: "11.6",
        text: text(
            "Have agencies and contractors screen the temporary staff and contractors they send you as you screen your own \
             people, and see that it was done before they begin.",
            "Hacer que las agencias y los contratistas verifiquen al personal temporal y a los contratistas que le envían \
             como usted verifica a los suyos, y comprobar que se hizo antes de que empiecen.",
            "Faire vérifier par les agences et les sous-traitants le personnel temporaire et les intervenants qu'ils vous \
             envoient comme vous vérifiez les vôtres, et vous assurer que c'est fait avant qu'ils commencent.",
        ),
        meaning: text(
            "A badge opens the same doors whoever pays the salary. A reviewer picks three temporary workers from the gate's \
             list and asks for what the agency confirmed of each, and on which day.",
            "Un gafete abre las mismas puertas sin importar quién pague el salario. El revisor elige a tres trabajadores \
             temporales de la lista de la entrada y pide lo que la agencia confirmó de cada uno y en qué fecha.",
            "Un badge ouvre les mêmes portes, quel que soit l'employeur. L'examinateur choisit trois intérimaires sur la \
             liste de l'entrée et demande ce que l'agence a confirmé de chacun, et à quelle date.",
        ),
        evidence: text(
            "The agency's confirmation for each person, dated before the first day",
            "La confirmación de la agencia para cada persona, con fecha anterior al primer día",
            "La confirmation de l'agence pour chaque personne, datée d'avant le premier jour",
        ),
    }
}

/// A new criterion: what it asks, what it means, typical evidence.
pub struct New {
    /// Its number.
    pub id: &'static str,
    /// What it asks.
    pub text: Text,
    /// What it means.
    pub meaning: Text,
    /// Typical evidence.
    pub evidence: Text,
}

/// A plan for the day on which the systems are down.
pub fn incident_plan() -> New {
    New {
        id: "4.14",
        text: text(
            "Keep a written plan for cyber incidents, say in it who tells the programme, and exercise it every year.",
            "Mantener un plan escrito para incidentes cibernéticos, indicar en él quién avisa al programa y ensayarlo \
             cada año.",
            "Tenir un plan écrit pour les incidents informatiques, y dire qui prévient le programme, et l'exercer chaque \
             année.",
        ),
        meaning: text(
            "A plan that nobody has tried fails on the day it is needed. A reviewer reads the record of the last exercise \
             and asks the people named in the plan what they would do first.",
            "Un plan que nadie ha ensayado falla el día en que hace falta. El revisor lee el acta del último ejercicio y \
             pregunta a las personas nombradas en el plan qué harían primero.",
            "Un plan que personne n'a essayé échoue le jour où il faut s'en servir. L'examinateur lit le compte rendu du \
             dernier exercice et demande aux personnes nommées dans le plan ce qu'elles feraient en premier.",
        ),
        evidence: text(
            "The plan, and the record of its last exercise",
            "El plan y el acta de su último ejercicio",
            "Le plan, et le compte rendu de son dernier exercice",
        ),
    }
}

/// What companies say of the second edition, and what the programme answers: criterion, comment, answer.
pub const HEARD: [(&str, &str, &str); 3] = [
    (
        "4.8",
        "Our freight forwarder's booking portal offers no second factor yet. May we name the date by which it will?",
        "Yes. Name the date in your answer and say how access is watched until then.",
    ),
    (
        "4.14",
        "We are fourteen people. Does a table-top exercise of one hour count?",
        "It does, if its record says who took part, what was tried and what was changed afterwards.",
    ),
    (
        "9.12",
        "Our two answers on cameras say different things about the yard. Which of them will stand?",
        "Neither alone: both are carried over into one answer, each under its old number, and you put them together.",
    ),
];

/// What companies say of the third edition; the last comment waits for its answer.
pub const ASKED: [(&str, &str, &str); 2] = [
    (
        "3.10",
        "Our mills buy cotton on an exchange and cannot name the farms. What would the map show for them?",
        "The region and the exchange, and what you do where the region's risk is high. The guidance will say so.",
    ),
    (
        "3.13",
        "Could the programme offer the training for suppliers in Vietnamese and Bengali? Small companies cannot pay for it.",
        "",
    ),
];

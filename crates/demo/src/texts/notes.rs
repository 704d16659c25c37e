//! Notes, reasons, comments.

use crate::dice::Dice;
use greenlane_domain::membership::{DecisionKind, VettingOutcome};

/// What a specialist writes to colleagues.
pub fn internal_note(dice: &mut Dice) -> &'static str {
    dice.pick(&[
        "Called the primary contact: they know which categories they find hardest and asked for the order of review.",
        "The company moved its main warehouse last year; compare the site list with the next submission.",
        "Contact changed. Asked for an introduction of the new security coordinator before the visit.",
        "Similar wording to two other submissions prepared by the same consultant; look for local detail.",
        "Offered a call before the next deadline. They prefer e-mail in the afternoon.",
        "Strong management commitment in the first talk; procedures are young and have to prove themselves.",
    ])
}

/// What a vetting officer keeps apart.
pub fn vetting_note(dice: &mut Dice) -> &'static str {
    dice.pick(&[
        "Ownership traced to the natural persons named in the application. No differences to the register.",
        "One entry of five years ago was amended; no penalty followed. Not a pattern.",
        "A namesake appears on a restricted list. Birth date and country differ; not the same person.",
        "Asked the port of entry for its view of the last twelve months; answer expected within two weeks.",
        "Volume of trade matches the figures stated. Broker confirms the number of lanes.",
    ])
}

/// Where a check was read.
pub fn vetting_source(check: &str) -> &'static str {
    match check {
        "compliance_history" => "Compliance record of the last five years",
        "violation_history" => "Register of seizures and penalties",
        "security_events" => "Incident reports of the ports of entry",
        "owners_managers" => "Company register and application",
        "restricted_lists" => "Consolidated list of restricted parties",
        "debts" => "Ledger of final debts",
        "trade_activity" => "Entry summaries of the last twelve months",
        _ => "File",
    }
}

/// What the vetting comes to, in words.
pub fn vetting_summary(outcome: VettingOutcome, dice: &mut Dice) -> &'static str {
    match outcome {
        VettingOutcome::Passed => dice.pick(&[
            "All checks clear. Trade history and ownership agree with the application.",
            "Nothing found against the company, its owners or its managers.",
            "All sources answered; every check is clear.",
        ]),
        VettingOutcome::Failed => dice.pick(&[
            "Two seizures within the last three years were not stated in the application.",
            "A manager named in the application was penalised for false entries two years ago.",
        ]),
        VettingOutcome::Referred => "One source has not answered; referred until it does.",
    }
}

/// Reasons of a decision, as the company reads them.
pub fn decision_reasons(kind: DecisionKind, ground: &str, dice: &mut Dice) -> &'static str {
    match (kind, ground) {
        (DecisionKind::Certify, _) => dice.pick(&[
            "The security profile meets the minimum security criteria on paper and vetting found nothing against the company.",
            "Every required criterion is answered and evidenced; vetting is passed. The measures are to be verified at the validation.",
        ]),
        (DecisionKind::Deny, _) => "Vetting found incidents that the application did not state. The company may apply again when it can show what it changed.",
        (DecisionKind::Reinstate, _) => "The company carried out its plan; the specialist verified the measures with documents and photographs.",
        (DecisionKind::Remove, _) => "The company did not answer the suspension within the time given, in spite of two reminders.",
        (DecisionKind::Withdraw, _) => dice.pick(&[
            "We have given up importing on our own account and no longer need the membership.",
            "The company merges with its parent at the end of the quarter; the parent will decide whether to apply.",
        ]),
        (DecisionKind::Suspend, "seizure_or_incident") => "Contraband was found in a trailer that left the company's yard sealed. Until its way is explained the membership cannot stand.",
        (DecisionKind::Suspend, "missed_annual_review") => "The annual review of the security profile was not sent in by the anniversary, nor after two reminders.",
        (DecisionKind::Suspend, "debt_unpaid") => "A final debt to the administration has been unpaid for more than ninety days.",
        (DecisionKind::Suspend, "false_information") => "The profile states inspections that the company's own records show were not made.",
        (DecisionKind::Suspend, "lack_of_commitment") => "Three agreed dates passed without an answer, and the position of security coordinator has been empty since spring.",
        (DecisionKind::Suspend, _) => "Documents that were asked for twice, among them the list of business partners, have not been sent.",
    }
}

/// What a company answers when it is suspended.
pub fn answer_to_suspension(dice: &mut Dice) -> &'static str {
    dice.pick(&[
        "We have replaced the yard contractor, fitted high-security locks on all trailer gates and trained every guard. The records of the last thirty days are in our library.",
        "The documents asked for are now in our library. The delay was ours: our coordinator had left and nobody took over. A deputy is now named in the procedure.",
        "The debt was paid on Friday; the receipt is enclosed. We have set a reminder in our accounts so that it cannot happen again.",
    ])
}

/// What the reviewer asks of a returned answer.
pub fn comment_on_answer(dice: &mut Dice) -> &'static str {
    dice.pick(&[
        "Please say who does this, how often, and where it is recorded.",
        "The answer describes the head office only. How is it done at your other sites?",
        "The document attached is three years old. Please send the version in force.",
        "You say that partners are checked. Please describe how a partner is chosen for a check, and show one.",
        "Please show a completed record of the last three months, not the empty form.",
    ])
}

/// Why a criterion is said not to apply.
pub fn not_applicable(dice: &mut Dice) -> &'static str {
    dice.pick(&[
        "We have no such facility: goods go from the carrier to our customers without entering our premises.",
        "This activity is contracted out in full; the contractor is itself a member and answers for it.",
    ])
}

/// A note about a result.
pub fn result_note(unmet: bool, dice: &mut Dice) -> &'static str {
    if unmet {
        return dice.pick(&[
            "Practice differs from what the profile says; see the finding.",
            "Shown in part only. The staff concerned could not describe the procedure.",
            "Records have gaps of several weeks.",
        ]);
    }
    dice.pick(&[
        "",
        "",
        "",
        "Shown in practice and in the records of two months.",
        "Staff described it without the manual.",
        "Compared with the profile: no difference.",
    ])
}

/// What was seen when a criterion was not met.
pub fn found(category: u8, reason: &str, dice: &mut Dice) -> String {
    let subject = match category {
        1 => dice.pick(&[
            "the statement of support",
            "the cross-functional security team",
            "the yearly review of the programme",
        ]),
        2 => dice.pick(&[
            "the risk assessment of the supply chain",
            "the map of cargo movements",
            "the plan for crises and resumption",
        ]),
        3 => dice.pick(&[
            "the screening of business partners",
            "the proof of partners' own security",
            "the follow-up of partners' weaknesses",
        ]),
        4 => dice.pick(&[
            "the cybersecurity policy",
            "the removal of access on the day somebody leaves",
            "the testing of the network",
            "the backup of trade data",
        ]),
        5 => dice.pick(&[
            "the inspection of containers before loading",
            "the tracking of conveyances",
            "the storage of empty trailers",
        ]),
        6 => dice.pick(&[
            "the seal log",
            "the control of seal stock",
            "the verification of seals at the gate",
        ]),
        7 => dice.pick(&[
            "the challenge of discrepancies in documents",
            "the procedure for reporting incidents",
            "the supervision of loading",
        ]),
        8 => dice.pick(&[
            "the check of wood packaging for pests",
            "the cleaning of containers before loading",
        ]),
        9 => dice.pick(&[
            "the fence on the north side",
            "the recordings of the cameras",
            "the lighting of the yard",
        ]),
        10 => dice.pick(&[
            "the visitors' register",
            "the return of badges",
            "the checking of drivers before release",
        ]),
        11 => dice.pick(&["the checks before hiring", "the code of conduct"]),
        _ => dice.pick(&[
            "the training of drivers",
            "the register of training",
            "the training on phishing and reporting",
        ]),
    };
    let what = match reason {
        "no_procedure" => "there is no procedure, and each shift does it in its own way",
        "not_written" => "it is done but written down nowhere, and rests on one person",
        "not_implemented" => "the procedure is in the manual but not put into practice",
        "no_evidence" => "no record of the last six months could be shown",
        "not_reviewed" => "the last review is more than a year old",
        "scope_gap" => "one of the sites in scope is left out",
        "untrained_staff" => "the staff concerned had not been trained",
        _ => "a contractor who does it does not follow the company's procedure",
    };
    format!("Looked at {subject}: {what}.")
}

/// What has to be different.
pub fn required(reason: &str) -> &'static str {
    match reason {
        "no_procedure" | "not_written" => {
            "Write the procedure, have it approved, and show that those concerned were instructed."
        }
        "not_implemented" => {
            "Put the procedure into practice and show the records of at least thirty days."
        }
        "no_evidence" => {
            "Keep the records that the procedure asks for, and show those of thirty days."
        }
        "not_reviewed" => {
            "Carry out the review, record its result, and set the date of the next one."
        }
        "scope_gap" => "Extend the measure to every site in scope and show it there.",
        "untrained_staff" => {
            "Train the staff concerned and show the register with dates and signatures."
        }
        _ => "Bind the contractor to the procedure in writing and show how it is checked.",
    }
}

/// A row of a company's plan.
pub fn plan_step(reason: &str) -> &'static str {
    match reason {
        "no_procedure" | "not_written" => {
            "Write and approve the procedure, then instruct all shifts"
        }
        "not_implemented" => "Introduce the procedure at all sites and keep the log",
        "no_evidence" => "Introduce the log and check it weekly",
        "not_reviewed" => "Carry out the overdue review with the security team",
        "scope_gap" => "Extend the measure to the missing site",
        "untrained_staff" => "Train the staff concerned and keep the register",
        _ => "Amend the contract and audit the contractor",
    }
}

/// Why a finding is closed.
pub fn closing(dice: &mut Dice) -> &'static str {
    dice.pick(&[
        "The procedure and the records of thirty days show that the criterion is met.",
        "Photographs and log agree with the plan. Closed.",
        "Checked by video with the shift leader; the measure is in use.",
        "The register of training is complete for all staff concerned.",
    ])
}

/// The summary of a validation report.
pub fn visit_summary(deficiencies: usize, dice: &mut Dice) -> String {
    let opening = dice.pick(&[
        "The measures described in the profile were compared with practice at the sites in scope.",
        "Management opened the validation in person and gave access to everything that was asked for.",
        "Documents were sent ahead; the visit concentrated on practice and on talks with staff.",
    ]);
    match deficiencies {
        0 => format!("{opening} Every criterion looked at is put into practice."),
        1 => format!(
            "{opening} One deficiency was found; the company accepts it and has named who will mend it."
        ),
        n => format!(
            "{opening} {n} deficiencies were found; the company accepts them and has named who will mend each."
        ),
    }
}

/// What can be counted under a criterion, by its category.
pub fn counted(criterion: &str) -> Option<&'static str> {
    match criterion.split('.').next()? {
        "3" => Some("business partners with their screening"),
        "5" => Some("inspection forms of the last month"),
        "6" => Some("seals in the log of the last three months"),
        "7" => Some("shipments with their documents"),
        "10" => Some("entries in the visitors' register"),
        "11" => Some("personnel files"),
        "12" => Some("people in the training register"),
        _ => None,
    }
}

/// Where the sample was seen.
pub fn where_seen(criterion: &str) -> &'static str {
    match criterion.split('.').next() {
        Some("3") => "Partner register, shown by the purchasing manager",
        Some("5") => "Binder of inspection forms at the gate",
        Some("6") => "Seal log in the dispatch office, pages of the last three months",
        Some("7") => "Shipment files of two days chosen by us",
        Some("10") => "Visitors' register at the front desk",
        Some("11") => "Personnel files, read in the human resources office",
        _ => "Training register, shown on screen",
    }
}

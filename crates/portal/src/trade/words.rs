//! What is wrong with a file or a row, in words.

use crate::web::Say;
use greenlane_domain::Refusal;
use greenlane_targeting::fault::Fault;

/// A fault in the words of a language.
pub fn words(say: &Say, fault: &Fault) -> String {
    let args: Vec<(&str, String)> = fault
        .args
        .iter()
        .map(|(name, value)| (*name, value.clone()))
        .collect();
    say.with(fault.key, &args)
}

/// A fault of a file as a refusal, beside the field where the file was chosen.
pub(crate) fn refusal(fault: &Fault) -> Refusal {
    let field = if fault.key.starts_with("intake-mapping") {
        "mapping"
    } else {
        "file"
    };
    let refusal = Refusal::new(fault.key);
    let named = fault.args.iter();
    named
        .fold(refusal, |refusal, (name, value)| refusal.arg(name, value))
        .field(field)
}

//! A model's card and its measurement as text.

use greenlane_targeting::model::{Card, Measured, Metrics};

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn area(metrics: &Metrics) -> String {
    match (metrics.area, metrics.area_error) {
        (Some(area), Some(error)) => format!("{area:.3} ± {:.3}", 1.96 * error),
        _ => "not known".to_owned(),
    }
}

fn print_at(name: &str, metrics: &Metrics) {
    print!("{name:<24}");
    for at in &metrics.at {
        let revenue = at.revenue.map_or("–".to_owned(), percent);
        print!(
            " {:>24}",
            format!(
                "{} / {} / {revenue}",
                percent(at.precision),
                percent(at.recall)
            )
        );
    }
    println!("  {}", area(metrics));
}

fn print_head() {
    print!("{:<24}", "precision/recall/revenue");
    for share in greenlane_targeting::model::SHARES {
        print!(" {:>24}", format!("at {} %", share * 100.0));
    }
    println!("  area under the curve");
}

/// What a model was made of and what it was worth.
pub fn print_card(card: &Card, version: &str) {
    println!("Model {version}");
    println!(
        "Trained with {} lines of {} to {}, {} with something to find; {} lines that nobody looked at were left out.",
        card.lines, card.trained.0, card.trained.1, card.found, card.unexamined
    );
    println!(
        "Weighted by the probability of selection: {}. Trees: {}, depth {}.",
        if card.weighted { "yes" } else { "no" },
        card.settings.trees,
        card.settings.depth
    );
    println!(
        "Calibrated on {} lines of {} to {}, of which the importer was known for {}.\n",
        card.metrics.lines,
        card.held.0,
        card.held.1,
        percent(card.known_importers)
    );
    print_head();
    print_at("lines held back", &card.metrics);
    let brier = card.metrics.brier;
    let brier = brier.map_or("not known".to_owned(), |brier| format!("{brier:.4}"));
    let of = match &card.checked {
        Some(of) => format!(
            "of {} lines of {} to {}, by a curve fitted to the lines held back before them",
            of.lines, of.days.0, of.days.1
        ),
        None => "of the lines that the curve was fitted to: this flatters it".to_owned(),
    };
    println!("\nCalibration, {of}. Brier score: {brier}.");
    println!("{:<24} {:>8} {:>8}", "tenth", "said", "found");
    for (at, tenth) in (1..).zip(&card.metrics.tenths) {
        println!(
            "{at:<24} {:>8} {:>8}",
            percent(tenth.said),
            percent(tenth.found)
        );
    }
    println!(
        "\n{:<24} {:>8} {:>14} {:>14} {:>10} {:>9}",
        "feature", "weight", "low", "high", "log odds", "unknown"
    );
    for effect in &card.effects {
        println!(
            "{:<24} {:>8} {:>14.4} {:>14.4} {:>+10.3} {:>9}",
            effect.feature,
            percent(effect.share),
            effect.low,
            effect.high,
            effect.change,
            percent(effect.unknown)
        );
    }
    if !card.left_out.is_empty() {
        println!("Without any difference: {}", card.left_out.join(", "));
    }
}

/// What a model is worth on other lines.
pub fn print_measured(measured: &Measured) {
    println!("{} examined lines", measured.lines);
    if let (Some(repeated), Some(settled)) = (measured.repeated, measured.settled) {
        println!(
            "{repeated} of them repeat goods and net mass of a line of the past; for {settled} of these the past had one result only."
        );
    }
    let revenue = if measured.recovered {
        "Revenue is what was recovered."
    } else {
        "Revenue is not known: the duty on the value of lines with a finding stands for it."
    };
    println!("{revenue}\n");
    print_head();
    for table in &measured.tables {
        print_at(table.by, &table.all);
        if let Some(new) = &table.new {
            print_at(&format!("  without {}", measured.lines - new.lines), new);
        }
    }
    println!("\nImporters known: {}", percent(measured.known_importers));
    if let Some(moved) = measured.moved {
        let word = match moved {
            moved if moved < 0.1 => "little has moved",
            moved if moved < 0.25 => "something has moved",
            _ => "train again",
        };
        println!("Stability index {moved:.3}: {word}");
    }
}

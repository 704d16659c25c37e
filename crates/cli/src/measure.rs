//! `greenlane measure`: what the pages and the API give, for scripts.

use crate::{Outcome, Trouble, Where, installation};
use clap::Args;
use greenlane_domain::measures::{MeasureName, Period};
use greenlane_portal::command::System;
use greenlane_portal::measures::{Filters, compute, measure_csv};

/// Computes a measure.
#[derive(Args)]
pub struct Measure {
    /// key-statistics, deficiencies-by-category, top-criteria or reasons.
    #[arg(value_parser = named)]
    name: MeasureName,
    /// The reporting year; when left out this one, and until the end of March the one before.
    #[arg(long, value_parser = year)]
    period: Option<Period>,
    /// Only companies of this entity type.
    #[arg(long)]
    entity_type: Option<String>,
    /// How many criteria the top list shows.
    #[arg(long, default_value_t = Filters::default().top)]
    top: usize,
    /// Only criteria of this category, by its number.
    #[arg(long)]
    category: Option<u8>,
    /// Criteria by how often they were deficient where somebody checked them.
    #[arg(long)]
    by_rate: bool,
    #[command(flatten)]
    place: Where,
    /// Print JSON; without it, CSV.
    #[arg(long)]
    json: bool,
}

fn named(text: &str) -> Result<MeasureName, String> {
    MeasureName::parse(text).ok_or_else(|| {
        let known: Vec<&str> = MeasureName::ALL.iter().map(|name| name.code()).collect();
        format!("expected one of {}", known.join(", "))
    })
}

fn year(text: &str) -> Result<Period, String> {
    let year = text.parse().ok().and_then(Period::year);
    year.ok_or_else(|| "expected a year, such as 2020".to_owned())
}

/// Computes and prints.
pub async fn run(measure: Measure) -> Outcome {
    let app = installation::for_tool(&measure.place).await?;
    app.ready().await?;
    let filters = Filters {
        entity_type: measure.entity_type,
        top: measure.top,
        category: measure.category,
        by_rate: measure.by_rate,
        ..Filters::default()
    };
    if let Some(id) = &filters.entity_type
        && app.pack().entity_type(id).is_none()
    {
        return Err(Trouble(format!("there is no entity type `{id}`")));
    }
    let period = measure
        .period
        .unwrap_or_else(|| Period::current(app.today()));
    let result = compute(&app, &System, measure.name, period, &filters).await?;
    if measure.json {
        println!("{}", serde_json::to_string_pretty(&result)?);
    } else {
        print!("{}", measure_csv(&result));
    }
    Ok(true)
}

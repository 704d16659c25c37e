//! A file of declarations taken in as `greenlane trade import` does: how long it takes, and how much memory.

use super::commands::scratch;
use super::{Figure, forget_peak, peak_mb, start};
use crate::Trouble;
use greenlane_portal::command::System;
use greenlane_portal::trade::commands::{Sent, import};
use jiff::Span;
use jiff::civil::Date;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

/// The aim is for so many lines; of fewer the figure stands for itself.
const AIMED: u32 = 10_000_000;
/// 2 GiB, in the unit in which the system tells.
const MOST_MB: f64 = 2048.0;

const HEAD: &str = "declaration,line,declared_on,office,mode,hs6,origin,value,currency,net_mass,importer,importer_name,\
importer_address,seller_name,manufacturer_name,carrier,carrier_name";
const TOWNS: [&str; 5] = [
    "Jacksonville, FL 32202",
    "Laredo, TX 78040",
    "Detroit, MI 48226",
    "Long Beach, CA 90802",
    "Newark, NJ 07114",
];

/// Lines of a year in no order: every day is open from the first lines to the last. Importers return, sellers hardly do.
fn write(path: &Path, lines: u32) -> Result<(), Trouble> {
    let first = Date::constant(2026, 1, 1);
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "{HEAD}")?;
    for n in 0..lines {
        let day = first.checked_add(Span::new().days(i64::from(n.wrapping_mul(211) % 365)))?;
        let (importer, seller) = (n % 50_000, n % 2_000_003);
        let town = |of: u32| usize::try_from(of % 5).ok().and_then(|at| TOWNS.get(at));
        let (home, away) = (
            town(importer).copied().unwrap_or_default(),
            town(seller / 7).copied().unwrap_or_default(),
        );
        writeln!(
            file,
            "D{n},1,{day},{},sea,{:06},CN,{},USD,{},98-{importer:07}00,Importer of Many Goods {importer} LLC,\
             \"{} Market Street, {home}\",Seller and Sons Trading {seller} Co Ltd,\"Hall {} Export Park, {away}\",MAEU,Great Line",
            1001 + n % 300,
            n % 5000 + 100_000,
            n % 9973,
            n % 811,
            importer % 900 + 1,
            seller % 4000 + 1,
        )?;
    }
    file.flush()?;
    Ok(())
}

/// Measures.
pub(super) async fn measure(lines: u32) -> Result<Vec<Figure>, Trouble> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("declarations.csv");
    write(&path, lines)?;
    let app = scratch(&folder.path().join("installation")).await?;
    app.ready().await?;
    let sent = Sent {
        path,
        name: "declarations.csv".to_owned(),
        source: "greenlane".to_owned(),
        format: None,
        keep_good: true,
        lang: "en",
    };
    forget_peak();
    let begun = start();
    let done = import(&app, &System, sent, Box::new(|_, _, _| {})).await?;
    let seconds = begun.elapsed().as_secs_f64();
    let mut figures = vec![
        Figure::plain(
            format!("{lines} lines with names and addresses taken in"),
            seconds,
            "s",
        ),
        Figure::aimed(
            "lines not kept",
            count(u64::from(lines).abs_diff(done.counts.kept)),
            "",
            "none",
            done.counts.kept == u64::from(lines),
        ),
    ];
    figures.extend(peak_mb().map(|mb| memory(lines, mb)));
    app.db(&System).clone().close().await;
    Ok(figures)
}

fn memory(lines: u32, mb: f64) -> Figure {
    let name = "peak memory while they were taken in";
    if lines >= AIMED {
        return Figure::aimed(name, mb, "MB", "under 2 GiB", mb < MOST_MB);
    }
    Figure::plain(name, mb, "MB")
}

#[allow(
    clippy::cast_precision_loss,
    reason = "counts of a bench are far below 2^53"
)]
fn count(n: u64) -> f64 {
    n as f64
}

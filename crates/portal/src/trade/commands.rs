//! What is done with trade data.

use super::tables::ImportRow;
use super::{register, sources, sql, words, year};
use crate::app::App;
use crate::command::{Asks, Loaded, Unit};
use crate::failure::Failure;
use crate::projection::Projected;
use crate::web::Say;
use greenlane_db::args;
use greenlane_domain::Refusal;
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::{
    Import, ImportResult, PartyCommand, PartyKey, Source, Taken, TradeParty, party_id, source_id,
};
use greenlane_targeting::intake::{self, BadRow, End, Format, Mapping, Order, Report};
use greenlane_targeting::parties::Resolved;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Hears how far an import is: done, of how much, and rows read.
pub type Heard = Box<dyn Fn(u64, u64, u64) + Send>;

/// A file to take in.
pub struct Sent {
    /// Where it lies on this machine.
    pub path: PathBuf,
    /// What it is called.
    pub name: String,
    /// The source by whose mapping it is read.
    pub source: String,
    /// Its format; by the mapping or by its name without it.
    pub format: Option<Format>,
    /// Whether the good rows are kept where others are faulty.
    pub keep_good: bool,
    /// The language of what is said in the file to mend.
    pub lang: &'static str,
}

/// What came of it.
#[derive(Debug)]
pub struct Done {
    /// The import on record: this one, or the one that had the same content.
    pub import: Uuid,
    /// Whether the same file was there already.
    pub before: bool,
    /// Whether anything was kept.
    pub kept: bool,
    /// What became of the rows.
    pub counts: greenlane_targeting::store::Counts,
    /// The format in which it was read; its rows to mend are written in that of [`Format::mended`].
    pub format: Format,
    /// Of how many declarations that were assessed it said something new that became of them.
    pub examinations: u64,
    /// Rows with faults of their own.
    pub faulty: u64,
    /// The first of them.
    pub bad: Vec<BadRow>,
    /// The rows to mend, where there are any.
    pub mend: Option<tempfile::NamedTempFile>,
}

/// The format of a file.
pub fn format_of(sent: &Sent, mapping: &Mapping) -> Result<Format, Refusal> {
    // The rows to mend of a manifest are CSV: the file comes back to the source that it came from.
    let ending = sent.name.rsplit_once('.').map(|(_, ending)| ending);
    let is_csv = ending.is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let mended = mapping.format == Some(Format::X12309) && is_csv;
    let known = sent
        .format
        .or(mended.then_some(Format::Csv))
        .or(mapping.format)
        .or_else(|| Format::of_name(&sent.name));
    known.ok_or_else(|| Refusal::new("refusal-trade-format").field("file"))
}

/// Where the rows to mend of an import are kept.
pub(super) fn mend_name(import: Uuid, format: Format) -> String {
    format!("mend/{import}.{}", format.mended())
}

/// The rows to mend of an import as a file: its name, what it is, its bytes. Whoever asks was permitted to see trade data.
pub(crate) async fn mend(
    app: &App,
    asker: &impl Asks,
    import: Uuid,
) -> Result<(String, &'static str, Vec<u8>), Failure> {
    let row: Option<ImportRow> = app.db(asker).optional(sql::IMPORT, args![import]).await?;
    let row = row.ok_or(Failure::NotFound)?;
    let mut formats = Format::ALL.into_iter();
    let format = formats.find(|format| format.code() == row.format);
    let format = format.ok_or(Failure::NotFound)?;
    let bytes = app.trade().get(&mend_name(import, format)).await?;
    let bytes = bytes.ok_or(Failure::NotFound)?;
    let kind = match format.mended() {
        "csv" => "text/csv; charset=utf-8",
        "ndjson" => "application/x-ndjson",
        _ => "application/vnd.apache.parquet",
    };
    let stem = row.file.rsplit_once('.');
    let stem = stem.map_or(row.file.as_str(), |(stem, _)| stem);
    Ok((format!("{stem}-mend.{}", format.mended()), kind, bytes))
}

async fn read(
    app: &App,
    sent: &Sent,
    mapping: &Mapping,
    format: Format,
    import: Uuid,
    mend: &Path,
    heard: Heard,
) -> Result<Report, Failure> {
    let store = app.trade().store().clone();
    let (path, mapping, mend) = (sent.path.clone(), mapping.clone(), mend.to_owned());
    let (keep_good, at) = (sent.keep_good, app.clock().now());
    let say = Say::new(app, sent.lang);
    // It reads a file and computes for long: not on a thread that answers others.
    let work = tokio::task::spawn_blocking(move || {
        let words = |fault: &greenlane_targeting::fault::Fault| words::words(&say, fault);
        let order = Order {
            file: &path,
            format,
            mapping: &mapping,
            mend: &mend,
            keep_good,
            import: &import.to_string(),
            at,
            words: &words,
            progress: &*heard,
        };
        tokio::runtime::Handle::current().block_on(intake::import(&store, &order))
    });
    let done = work
        .await
        .map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(done?)
}

/// Takes a file in and records that.
pub async fn import(
    app: &App,
    asker: &impl Asks,
    sent: Sent,
    heard: Heard,
) -> Result<Done, Failure> {
    if asker.principal().is_some() {
        app.permit(asker, Action::ImportTrade, &Resource::Programme)?;
    }
    let mapping = sources::mapping(app, asker, &sent.source).await?;
    let format = format_of(&sent, &mapping)?;
    let id = app.chance().id(app.clock().now());
    let mend =
        tempfile::NamedTempFile::new().map_err(|error| Failure::Internal(error.to_string()))?;
    let report = read(app, &sent, &mapping, format, id, mend.path(), heard).await?;
    if report.faulty > 0 {
        app.trade()
            .put_file(&mend_name(id, format), mend.path())
            .await?;
    }
    let mut unit = app.begin(asker).await?;
    let (import, before) = record(&mut unit, id, &sent, format, &mapping, &report).await?;
    unit.commit().await?;
    let examinations = match &report.end {
        End::Recorded(manifest) | End::Before(manifest) => {
            crate::selectivity::take_exams(app, asker, manifest).await?
        }
        End::NotKept => 0,
    };
    Ok(Done {
        import,
        examinations,
        before,
        kept: !matches!(report.end, End::NotKept),
        counts: report.counts,
        format,
        faulty: report.faulty,
        bad: report.bad,
        mend: (report.faulty > 0).then_some(mend),
    })
}

async fn record(
    unit: &mut Unit,
    id: Uuid,
    sent: &Sent,
    format: Format,
    mapping: &Mapping,
    report: &Report,
) -> Result<(Uuid, bool), Failure> {
    unit.permit(Action::ImportTrade, &Resource::Programme)?;
    let manifest = match &report.end {
        End::Recorded(manifest) | End::Before(manifest) => Some(manifest),
        End::NotKept => None,
    };
    let before = matches!(report.end, End::Before(_));
    // A file that came before has its import on record, unless the process ended between the store and the record:
    // then this is where it is made good.
    let id = match manifest {
        Some(manifest) => manifest.import.parse().unwrap_or(id),
        None => id,
    };
    let mut stream = loaded::<Import>(unit, id).await?;
    if before && stream.version > 0 {
        return Ok((id, true));
    }
    let counts = manifest.map_or(report.counts, |manifest| manifest.counts);
    let days = || {
        manifest
            .iter()
            .flat_map(|m| m.partitions.iter().map(|p| p.day))
    };
    let taken = Taken {
        file: sent.name.clone(),
        format: format.code().to_owned(),
        source: mapping.name.clone(),
        series: mapping.series.clone(),
        rows: mapping.rows.code().to_owned(),
        content_hash: report.content_hash.clone(),
        result: if manifest.is_some() {
            ImportResult::Kept
        } else {
            ImportResult::NotKept
        },
        read: counts.read,
        kept: counts.kept,
        refused: counts.refused,
        repeated: counts.repeated,
        faulty: if before {
            counts.refused
        } else {
            report.faulty
        },
        first_day: days().min(),
        last_day: days().max(),
        seq: manifest.map(|manifest| manifest.seq),
    };
    let events = stream.state.take(taken)?;
    unit.append(&mut stream, None, events).await?;
    Ok((id, before))
}

async fn loaded<A: Projected>(unit: &mut Unit, id: Uuid) -> Result<Loaded<A>, Failure> {
    match unit.load::<A>(id).await {
        Err(Failure::NotFound) => Ok(unit.fresh::<A>(id)),
        found => found,
    }
}

/// Saves how a source is read, over the version that lay before whoever wrote it.
pub async fn save_source(unit: &mut Unit, from: u32, text: &str) -> Result<String, Failure> {
    unit.permit(Action::ImportTrade, &Resource::Programme)?;
    let text = text.replace("\r\n", "\n");
    let mapping = Mapping::read(&text).map_err(|fault| words::refusal(&fault))?;
    if [sources::OWN, sources::OWN_FURTHER].contains(&mapping.name.as_str()) {
        return Err(Refusal::new("refusal-trade-source-own")
            .field("mapping")
            .into());
    }
    let mut stream = loaded::<Source>(unit, source_id(&mapping.name)).await?;
    let events = stream.state.save(&mapping.name, from, text.trim())?;
    unit.append(&mut stream, None, events).await?;
    Ok(mapping.name)
}

async fn party(unit: &mut Unit, key: &PartyKey, command: PartyCommand) -> Result<(), Failure> {
    unit.permit(Action::ResolveParty, &Resource::Programme)?;
    let mut stream = loaded::<TradeParty>(unit, party_id(key)).await?;
    let events = stream.state.apply(key, command)?;
    unit.append(&mut stream, None, events).await
}

/// Says who a party is: a member that it is like, or nobody of the programme.
pub async fn decide_party(
    unit: &mut Unit,
    key: &PartyKey,
    member: Option<MemberId>,
    reasons: &str,
) -> Result<(), Failure> {
    let app = unit.app().clone();
    let companies = register::Companies::of(&app).await?;
    let mut candidates: Vec<MemberId> = Vec::new();
    // A number is read by the schemes of its role; the same words may stand in several.
    for role in DeclaredRole::ALL {
        let asked = companies.asked(*role, key, "");
        if let Resolved::Unsure(alike) = companies.register.resolve(&asked) {
            let found = alike.iter().filter_map(|one| companies.member(one.known));
            candidates.extend(found);
        }
    }
    let reasons = reasons.to_owned();
    let command = PartyCommand::Decide {
        member,
        candidates,
        reasons,
    };
    party(unit, key, command).await
}

/// Records what was done so that a party's shipments are known from now on, and what the member reads of that.
pub async fn follow_up(
    unit: &mut Unit,
    key: &PartyKey,
    (note, told): (&str, &str),
) -> Result<(), Failure> {
    let (note, told) = (note.to_owned(), told.to_owned());
    party(unit, key, PartyCommand::FollowUp { note, told }).await
}

/// The years of which there are declarations, the latest first.
pub async fn years(app: &App) -> Result<Vec<i16>, Failure> {
    year::years(app).await
}

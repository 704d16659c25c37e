//! `greenlane model`: trained from exams of the past, shown, measured, and put to declarations.

use crate::model_card::{print_card, print_measured};
use crate::trade::{Days, without_zone};
use crate::{Outcome, Trouble, Where, installation};
use arrow::array::{ArrayRef, Float64Array, RecordBatch, StringArray};
use arrow::datatypes::{DataType, Field, Schema};
use clap::{Args, Subcommand};
use greenlane_portal::Failure;
use greenlane_portal::command::System;
use greenlane_portal::selectivity::examined_lines;
use greenlane_targeting::columns::{COLUMNS, Group, PROBABILITY};
use greenlane_targeting::intake::{Mapping, Rows};
use greenlane_targeting::model::{
    Batch, Model as Trained, Sample, Settings, measure, read, taken, train, write,
};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What to do with models.
#[derive(Subcommand)]
pub enum Model {
    /// Train a model from examined lines, of files or of an installation. The latest share of them is held back to calibrate it.
    Train(Training),
    /// Show what a model was made of and what it was worth.
    Card {
        /// The model.
        file: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Measure a model on examined lines of days after its training.
    Measure {
        /// The model.
        file: PathBuf,
        #[command(flatten)]
        data: Data,
        /// What it was trained with: finds lines that repeat it, and measures without them too.
        #[arg(long, num_args = 1..)]
        past: Vec<PathBuf>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Keep a model where rulesets can name it. It counts nowhere until a ruleset that names it is approved on the pages.
    Publish {
        /// The model.
        file: PathBuf,
        #[command(flatten)]
        place: Where,
    },
    /// Write declarations with their probability in the column `model`, and why.
    Score {
        /// The model.
        file: PathBuf,
        #[command(flatten)]
        data: Data,
        /// Where the CSV file goes.
        #[arg(long)]
        out: PathBuf,
    },
}

/// How a model is trained.
#[derive(Args)]
pub struct Training {
    /// Files of declarations with what exams found.
    #[arg(long, num_args = 1.., required_unless_present = "dir", conflicts_with = "dir")]
    data: Vec<PathBuf>,
    /// The source by whose mapping files are read; our own columns without it.
    #[arg(long, default_value = "greenlane")]
    source: String,
    /// The folder of an installation, in place of files: its imported exams and what was recorded of assessed declarations, each
    /// weighted by the probability with which it was selected.
    #[arg(long)]
    dir: Option<PathBuf>,
    /// The database, when it is not the SQLite file in the folder.
    #[arg(long, requires = "dir")]
    database_url: Option<String>,
    #[command(flatten)]
    days: Days,
    /// Where the model goes.
    #[arg(long)]
    out: PathBuf,
    /// Trees.
    #[arg(long, default_value_t = 200)]
    trees: usize,
    /// How deep each tree is.
    #[arg(long, default_value_t = 6)]
    depth: usize,
}

impl Training {
    async fn sample(self) -> Result<Sample, Trouble> {
        let Some(dir) = self.dir else {
            let data = Data {
                data: self.data,
                source: self.source,
            };
            if self.days.are_said() {
                let why = "--first and --last are of an installation’s days; files are read whole";
                return Err(Trouble(why.to_owned()));
            }
            return data.sample(&data.data).await;
        };
        let period = self.days.period()?;
        let place = Where {
            dir,
            database_url: self.database_url,
        };
        let app = installation::for_tool(&place).await?;
        app.ready().await?;
        let mut sample = Sample::default();
        let mut hear = |batch: &RecordBatch| -> Result<(), Failure> {
            sample.add(batch).map_err(Failure::from)
        };
        examined_lines(&app, &System, period, &Sample::columns(), &mut hear).await?;
        Ok(sample)
    }
}

/// Files of declarations.
#[derive(Args)]
pub struct Data {
    /// Files of declarations with what exams found.
    #[arg(long, required = true, num_args = 1..)]
    data: Vec<PathBuf>,
    /// The source by whose mapping they are read; our own columns without it.
    #[arg(long, default_value = "greenlane")]
    source: String,
}

impl Data {
    fn mapping(&self) -> Result<Mapping, Trouble> {
        mapping_of(&self.source)
    }

    async fn sample(&self, files: &[PathBuf]) -> Result<Sample, Trouble> {
        let mapping = self.mapping()?;
        let mut sample = Sample::default();
        for file in files {
            let counts = sample.add_file(file, &mapping).await.map_err(at(file))?;
            told(file, counts.refused);
        }
        Ok(sample)
    }
}

/// The mapping of a source: our own columns, or one that is shipped.
pub(crate) fn mapping_of(source: &str) -> Result<Mapping, Trouble> {
    if source == "greenlane" {
        return Ok(Mapping::published("greenlane", Rows::Declarations));
    }
    let known = Mapping::shipped();
    let names: Vec<String> = known.iter().map(|mapping| mapping.name.clone()).collect();
    let found = known.into_iter().find(|mapping| mapping.name == source);
    found.ok_or_else(|| {
        let names = names.join(", ");
        Trouble(format!(
            "there is no source “{source}”; there are greenlane, {names}"
        ))
    })
}

fn at<E: Into<Trouble>>(file: &Path) -> impl Fn(E) -> Trouble {
    move |error| {
        let Trouble(text) = error.into();
        Trouble(format!("{}: {text}", file.display()))
    }
}

/// Says how many rows of a file were left out.
pub(crate) fn told(file: &Path, refused: u64) {
    if refused > 0 {
        eprintln!(
            "{}: {refused} rows with faults are left out; `greenlane trade import` names them",
            file.display()
        );
    }
}

/// Runs.
pub async fn run(what: Model) -> Outcome {
    match what {
        Model::Train(training) => {
            let settings = Settings {
                trees: training.trees,
                depth: training.depth,
                ..Settings::default()
            };
            let out = training.out.clone();
            let model = train(&training.sample().await?, settings)?;
            std::fs::write(&out, write(&model)?).map_err(at(&out))?;
            let (again, version) = read(&out)?;
            print_card(again.card(), &version);
        }
        Model::Card { file, json } => {
            let (model, version) = read(&file).map_err(at(&file))?;
            if json {
                println!("{}", serde_json::to_string_pretty(model.card())?);
            } else {
                print_card(model.card(), &version);
            }
        }
        Model::Measure {
            file,
            data,
            past,
            json,
        } => {
            let (model, _) = read(&file).map_err(at(&file))?;
            let now = data.sample(&data.data).await?;
            if now.is_empty() {
                return Err(Trouble("no line of these files was examined".to_owned()));
            }
            let past = if past.is_empty() {
                None
            } else {
                Some(data.sample(&past).await?)
            };
            let measured = measure(&model, &now, past.as_ref());
            if json {
                println!("{}", serde_json::to_string_pretty(&measured)?);
            } else {
                print_measured(&measured);
            }
        }
        Model::Publish { file, place } => {
            let bytes = std::fs::read(&file).map_err(at(&file))?;
            let app = installation::for_tool(&place).await?;
            let kept = greenlane_portal::rulesets::publish(&app, bytes).await;
            println!("{}", kept.map_err(at(&file))?.version);
        }
        Model::Score { file, data, out } => {
            let (model, _) = read(&file).map_err(at(&file))?;
            score(&model, &data, &out).await?;
        }
    }
    Ok(true)
}

/// Of each line the published columns, the probability, and the three features that weigh most.
async fn score(model: &Trained, data: &Data, out: &Path) -> Result<(), Trouble> {
    let mapping = data.mapping()?;
    let file = std::fs::File::create(out).map_err(at(out))?;
    let mut writer = arrow::csv::Writer::new(file);
    let columns: Vec<&str> = COLUMNS
        .iter()
        .filter(|column| column.group != Group::Standing)
        .map(|column| column.name)
        .collect();
    for file in &data.data {
        let (store, counts) = taken(file, &mapping).await.map_err(at(file))?;
        told(file, counts.refused);
        let days = store.days().await?;
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            continue;
        };
        let mut scan = store.scan(*first, *last, &columns).await?;
        while let Some(batch) = scan.next().await? {
            writer.write(&with_model(model, &without_zone(&batch)?)?)?;
        }
    }
    Ok(())
}

fn with_model(model: &Trained, batch: &RecordBatch) -> Result<RecordBatch, Trouble> {
    let probabilities = model.batch(batch)?;
    let rows = Batch::of(batch)?;
    let because = rows.rows().map(|row| {
        let parts = model.because(&row).parts;
        let parts = parts.iter().take(3);
        let parts = parts.map(|part| format!("{} {:+.2}", part.feature, part.adds));
        parts.collect::<Vec<_>>().join("; ")
    });
    let because: Vec<String> = because.collect();
    let mut fields: Vec<Arc<Field>> = batch.schema().fields().iter().cloned().collect();
    fields.push(Arc::new(Field::new(PROBABILITY, DataType::Float64, false)));
    fields.push(Arc::new(Field::new("model_because", DataType::Utf8, false)));
    let mut arrays: Vec<ArrayRef> = batch.columns().to_vec();
    arrays.push(Arc::new(Float64Array::from(probabilities)));
    arrays.push(Arc::new(StringArray::from(because)));
    Ok(RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)?)
}

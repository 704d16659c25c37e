//! What rows say became of declarations: examined and how, something found, or not examined and why.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use arrow::array::{AsArray as _, DictionaryArray, RecordBatch, StringArray};
use arrow::datatypes::UInt32Type;
use jiff::civil::Date;

use super::joined::Joined;
use super::scan::schema;
use super::{Manifest, Partition, Store};
use crate::columns::{Column, find};
use crate::fault::Trouble;
use crate::shipments::Exam;

/// The columns that speak of exams.
const SAYS: [&str; 3] = ["exam", "found", "waived"];

/// What became of a declaration, over all its lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Examined {
    /// The most thorough exam of a line; none where no row says anything of exams.
    pub exam: Option<Exam>,
    /// Whether something was found on any line; none where nobody says.
    pub found: Option<bool>,
    /// Why an exam was not made, as the first line has it; empty where none has.
    pub waived: String,
    /// Whether the declaration itself came, under that day.
    pub declared: bool,
}

impl Examined {
    fn add(&mut self, [exam, found, waived]: [Option<&str>; 3]) {
        self.exam = self.exam.max(exam.map(Exam::of));
        self.found = self.found.max(found.map(|found| found != "nothing"));
        if let Some(waived) = waived.filter(|_| self.waived.is_empty()) {
            waived.clone_into(&mut self.waived);
        }
    }
}

fn texts<'b>(batch: &'b RecordBatch, name: &str) -> Result<Vec<Option<&'b str>>, Trouble> {
    let damaged = || Trouble::Damaged(format!("a partition without `{name}`"));
    let column = batch.column_by_name(name).ok_or_else(damaged)?;
    let words = column
        .as_dictionary_opt::<UInt32Type>()
        .and_then(DictionaryArray::downcast_dict::<StringArray>)
        .ok_or_else(damaged)?;
    Ok(words.into_iter().collect())
}

/// A declaration, and what a row says of exams.
type Said<'b> = (&'b str, [Option<&'b str>; 3]);

/// Each row's declaration with what it says of exams.
fn rows(batch: &RecordBatch) -> Result<Vec<Said<'_>>, Trouble> {
    let declarations = texts(batch, "declaration")?;
    let [exam, found, waived] = SAYS.map(|name| texts(batch, name));
    let (exam, found, waived) = (exam?, found?, waived?);
    let says = exam.into_iter().zip(found).zip(waived);
    let rows = declarations.into_iter().zip(says);
    Ok(rows
        .map(|(declaration, ((exam, found), waived))| {
            (declaration.unwrap_or_default(), [exam, found, waived])
        })
        .collect())
}

/// The partitions that an import has of a series and day.
fn partitions<'m>(manifest: &'m Manifest, series: &str, day: Date) -> Vec<&'m Partition> {
    let all = manifest.partitions.iter();
    all.filter(|partition| partition.day == day && manifest.series_of(partition) == series)
        .collect()
}

impl Store {
    /// The declarations of a series and day of which an import has a row, whatever it says.
    pub async fn named(
        &self,
        manifest: &Manifest,
        (series, day): (&str, Date),
    ) -> Result<BTreeSet<String>, Trouble> {
        let mut named = BTreeSet::new();
        for partition in partitions(manifest, series, day) {
            for batch in self.read(partition, &["declaration"]).await? {
                for declaration in texts(&batch, "declaration")?.into_iter().flatten() {
                    if !named.contains(declaration) {
                        named.insert(declaration.to_owned());
                    }
                }
            }
        }
        Ok(named)
    }

    /// The declarations of a series and day of which an import says that they were examined, or why not. That there was no exam
    /// is nothing that became of them.
    async fn speaks_of_exams(
        &self,
        manifest: &Manifest,
        (series, day): (&str, Date),
    ) -> Result<BTreeSet<String>, Trouble> {
        let mut named = BTreeSet::new();
        let wanted = [&["declaration"][..], &SAYS].concat();
        for partition in partitions(manifest, series, day) {
            for batch in self.read(partition, &wanted).await? {
                for (declaration, [exam, found, waived]) in rows(&batch)? {
                    let examined = exam.is_some_and(|exam| exam != Exam::None.code());
                    let says = examined || found.is_some() || waived.is_some();
                    if says && !named.contains(declaration) {
                        named.insert(declaration.to_owned());
                    }
                }
            }
        }
        Ok(named)
    }

    /// Of declarations of a day those of which an import says that they were examined, or why not, with the last import that does.
    pub async fn spoke_of_exams(
        &self,
        series: &str,
        day: Date,
        wanted: &BTreeSet<String>,
    ) -> Result<BTreeMap<String, Arc<Manifest>>, Trouble> {
        let mut last = BTreeMap::new();
        for manifest in self.manifests().await? {
            let named = self.speaks_of_exams(&manifest, (series, day)).await?;
            let named = named.intersection(wanted).cloned();
            last.extend(named.map(|declaration| (declaration, Arc::clone(&manifest))));
        }
        Ok(last)
    }

    /// What became of declarations of a day, by everything that was imported: an exam and its outcome may come apart, and the
    /// declaration need not have come at all.
    pub async fn examined(
        &self,
        series: &str,
        day: Date,
        wanted: &BTreeSet<String>,
    ) -> Result<BTreeMap<String, Examined>, Trouble> {
        let mut found: BTreeMap<String, Examined> = BTreeMap::new();
        let names = [&["declaration"][..], &SAYS].concat();
        let columns: Vec<&'static Column> = names.into_iter().filter_map(find).collect();
        let (declared, further) = self.rows_of(day, Some(series), &columns).await?;
        let mut came: BTreeSet<&String> = BTreeSet::new();
        for read in &declared {
            let numbers = texts(&read.batch, "declaration")?.into_iter().flatten();
            came.extend(numbers.filter_map(|number| wanted.get(number)));
        }
        let joined = Joined::open(declared, further)?;
        for batch in joined.batches(&columns, &schema(&columns))? {
            for (declaration, says) in rows(&batch)? {
                if let Some(declaration) = wanted.get(declaration) {
                    let of = found.entry(declaration.clone()).or_default();
                    of.declared = came.contains(declaration);
                    of.add(says);
                }
            }
        }
        Ok(found)
    }
}

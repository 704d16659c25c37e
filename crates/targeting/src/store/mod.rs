//! Where trade data lives: Parquet partitions by day in an object store, named by manifests.
//!
//! Nothing is ever changed or taken away. An import writes its partitions first and its manifest last, so that a crash
//! leaves files that no manifest names and nobody reads. What is learned of a shipment later arrives as further rows and
//! is joined at reading.

mod examined;
mod joined;
mod models;
mod partition;
mod scan;
mod standings;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod who;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use arrow::array::{AsArray, FixedSizeBinaryArray, RecordBatch};
use jiff::Timestamp;
use jiff::civil::Date;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload};
use serde::{Deserialize, Serialize};

use crate::fault::Trouble;
use crate::intake::{Known, RowHash, Rows};
pub use examined::Examined;
pub use models::{Kept, is_version};
pub use partition::{Days, HASH, Place};
pub use scan::{Fill, Scan, Strays};
pub use standings::{Since, Standings, fill};
pub use who::{Company, Named, ROLES, Register, Role, STRANGER, Stood, Word};

const MANIFESTS: &str = "manifests";

/// A partition that a manifest names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partition {
    /// Where it lies.
    pub path: String,
    /// The day of its declarations.
    pub day: Date,
    /// How many rows it has.
    pub rows: u64,
    /// Where its numbers are unique, where its rows said so themselves; else the manifest says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<String>,
}

/// What became of the rows of a file; every row is in exactly one of the last three.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Rows that were read.
    pub read: u64,
    /// Rows that were kept.
    pub kept: u64,
    /// Rows with faults.
    pub refused: u64,
    /// Rows that were there already, word for word.
    pub repeated: u64,
}

impl Counts {
    /// Whether they add up.
    pub fn add_up(&self) -> bool {
        self.read == self.kept + self.refused + self.repeated
    }
}

/// An import as the store knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Its place in the order in which imports were recorded, from 1.
    pub seq: u64,
    /// The import's id.
    pub import: String,
    /// The mapping by which it was read.
    pub source: String,
    /// SHA-256 of that mapping, in hexadecimal digits: read by another one the same file says something else.
    #[serde(default)]
    pub mapping: String,
    /// Where its numbers of declarations are unique.
    pub series: String,
    /// What its rows are.
    pub rows: Rows,
    /// SHA-256 of the file, in hexadecimal digits.
    pub content_hash: String,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// What became of its rows.
    pub counts: Counts,
    /// Its partitions.
    pub partitions: Vec<Partition>,
}

impl Manifest {
    /// Where the numbers of a partition's declarations are unique.
    pub fn series_of<'a>(&'a self, partition: &'a Partition) -> &'a str {
        partition.series.as_deref().unwrap_or(&self.series)
    }

    /// The series and days of which it has rows.
    pub fn places(&self) -> BTreeSet<(&str, Date)> {
        let all = self.partitions.iter();
        all.map(|partition| (self.series_of(partition), partition.day))
            .collect()
    }
}

/// The store.
#[derive(Clone)]
pub struct Store {
    objects: Arc<dyn ObjectStore>,
    known: Arc<Mutex<BTreeMap<u64, Arc<Manifest>>>>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Store({})", self.objects)
    }
}

fn manifest_key(seq: u64) -> Key {
    Key::from(format!("{MANIFESTS}/{seq:010}.json"))
}

impl Store {
    /// Over any object store.
    pub fn new(objects: Arc<dyn ObjectStore>) -> Self {
        Self {
            objects,
            known: Arc::default(),
        }
    }

    /// In a folder of this machine, which is made if it is not there.
    pub fn folder(path: &Path) -> Result<Self, Trouble> {
        std::fs::create_dir_all(path)?;
        // A manifest that outlives a power cut must not name partitions that did not.
        let files = LocalFileSystem::new_with_prefix(path)?.with_fsync(true);
        Ok(Self::new(Arc::new(files)))
    }

    async fn get(&self, key: &Key) -> Result<Option<Vec<u8>>, Trouble> {
        match self.objects.get(key).await {
            Ok(found) => Ok(Some(found.bytes().await?.to_vec())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn remembered(&self) -> BTreeMap<u64, Arc<Manifest>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.clone()
    }

    /// Every manifest, in the order of recording. They are numbered without a gap: the first that is not there is the
    /// end.
    pub async fn manifests(&self) -> Result<Vec<Arc<Manifest>>, Trouble> {
        let mut all = self.remembered();
        let mut next = all.keys().next_back().map_or(1, |last| last + 1);
        while let Some(bytes) = self.get(&manifest_key(next)).await? {
            let manifest: Manifest = serde_json::from_slice(&bytes)?;
            if manifest.seq != next || !manifest.counts.add_up() {
                return Err(Trouble::Damaged(manifest_key(next).to_string()));
            }
            all.insert(next, Arc::new(manifest));
            next += 1;
        }
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.clone_from(&all);
        Ok(all.into_values().collect())
    }

    /// The import of a file with this content by this mapping of this source, if there was one.
    pub async fn imported(
        &self,
        source: &str,
        mapping: &str,
        content_hash: &str,
    ) -> Result<Option<Arc<Manifest>>, Trouble> {
        let all = self.manifests().await?;
        let same = |m: &Arc<Manifest>| {
            m.source == source && m.mapping == mapping && m.content_hash == content_hash
        };
        Ok(all.into_iter().find(same))
    }

    /// The days of which there are declarations.
    pub async fn days(&self) -> Result<BTreeSet<Date>, Trouble> {
        let all = self.manifests().await?;
        let declared = all.iter().filter(|m| m.rows == Rows::Declarations);
        Ok(declared
            .flat_map(|m| m.partitions.iter().map(|p| p.day))
            .collect())
    }

    pub(crate) async fn partitions(
        &self,
        day: Date,
    ) -> Result<Vec<(Arc<Manifest>, Partition)>, Trouble> {
        let all = self.manifests().await?;
        let mut found = Vec::new();
        for manifest in all {
            let of_day = manifest.partitions.iter().filter(|p| p.day == day).cloned();
            found.extend(of_day.map(|partition| (Arc::clone(&manifest), partition)));
        }
        Ok(found)
    }

    pub(crate) async fn read(
        &self,
        partition: &Partition,
        columns: &[&str],
    ) -> Result<Vec<RecordBatch>, Trouble> {
        let found = match self.objects.get(&Key::from(partition.path.as_str())).await {
            Err(object_store::Error::NotFound { .. }) => {
                return Err(Trouble::Damaged(partition.path.clone()));
            }
            found => found?,
        };
        let batches = partition::read(found.bytes().await?, columns)?;
        let rows: usize = batches.iter().map(RecordBatch::num_rows).sum();
        if rows as u64 != partition.rows {
            return Err(Trouble::Damaged(partition.path.clone()));
        }
        Ok(batches)
    }

    /// What was last heard of each line of a day.
    pub(crate) async fn known(
        &self,
        series: &str,
        rows: Rows,
        day: Date,
    ) -> Result<Known, Trouble> {
        let mut known = Known::new(rows);
        for (manifest, partition) in self.partitions(day).await? {
            if manifest.series_of(&partition) != series || manifest.rows != rows {
                continue;
            }
            let wanted = ["declaration", "line", HASH];
            for batch in self.read(&partition, &wanted).await? {
                let damaged = || Trouble::Damaged(partition.path.clone());
                let hashes = batch.column_by_name(HASH).ok_or_else(damaged)?;
                let hashes = hashes.as_fixed_size_binary_opt().ok_or_else(damaged)?;
                let lines = joined::lines(&batch)?;
                for ((declaration, line), hash) in lines.into_iter().zip(hashes) {
                    let hash: RowHash = hash
                        .and_then(|hash| hash.try_into().ok())
                        .ok_or_else(damaged)?;
                    known.meet(declaration, line, hash);
                }
            }
        }
        known.begin_file();
        Ok(known)
    }

    pub(crate) async fn put(
        &self,
        rows: Rows,
        day: Date,
        import: &str,
        number: usize,
        batch: &RecordBatch,
    ) -> Result<Partition, Trouble> {
        let path = format!("{}/day={day}/{import}-{number:05}.parquet", rows.code());
        let bytes = partition::written(batch)?;
        let key = Key::from(path.as_str());
        self.objects.put(&key, PutPayload::from(bytes)).await?;
        Ok(Partition {
            path,
            day,
            rows: batch.num_rows() as u64,
            series: None,
        })
    }

    /// Takes a day in that is columns already, with the names and types of [`columns::schema`](crate::columns::schema): for
    /// data sets that are made up, whose rows are known to be good and new. What is not there is unknown. Every row has a hash of
    /// its own, by which it would be known again. Nothing counts before [`Store::made`].
    pub async fn put_made(
        &self,
        import: &str,
        day: Date,
        rows: &RecordBatch,
        hashes: &FixedSizeBinaryArray,
    ) -> Result<Partition, Trouble> {
        let batch = partition::stored(rows, hashes)?;
        self.put(Rows::Declarations, day, import, 0, &batch).await
    }

    /// Makes days that were taken in by [`Store::put_made`] part of the record.
    pub async fn made(
        &self,
        import: &str,
        at: Timestamp,
        partitions: Vec<Partition>,
    ) -> Result<Arc<Manifest>, Trouble> {
        let kept = partitions.iter().map(|partition| partition.rows).sum();
        let counts = Counts {
            read: kept,
            kept,
            ..Counts::default()
        };
        let manifest = Manifest {
            seq: 0,
            import: import.to_owned(),
            source: import.to_owned(),
            mapping: String::new(),
            series: import.to_owned(),
            rows: Rows::Declarations,
            content_hash: String::new(),
            recorded_at: at,
            counts,
            partitions,
        };
        // One that was made before is the same.
        Ok(match self.record(manifest).await? {
            Ok(manifest) | Err(manifest) => manifest,
        })
    }

    /// Takes partitions away that no manifest came to name.
    pub(crate) async fn withdraw(&self, partitions: &[Partition]) -> Result<(), Trouble> {
        for partition in partitions {
            self.objects
                .delete(&Key::from(partition.path.as_str()))
                .await?;
        }
        Ok(())
    }

    /// Makes an import part of the record. Who comes second with the same content is told of the first.
    pub(crate) async fn record(
        &self,
        mut manifest: Manifest,
    ) -> Result<Result<Arc<Manifest>, Arc<Manifest>>, Trouble> {
        loop {
            let all = self.manifests().await?;
            let same = |m: &&Arc<Manifest>| {
                m.source == manifest.source
                    && m.mapping == manifest.mapping
                    && m.content_hash == manifest.content_hash
            };
            if let Some(earlier) = all.iter().find(same) {
                return Ok(Err(Arc::clone(earlier)));
            }
            manifest.seq = all.last().map_or(1, |last| last.seq + 1);
            let bytes = serde_json::to_vec_pretty(&manifest)?;
            let create = PutOptions::from(PutMode::Create);
            let key = manifest_key(manifest.seq);
            match self.objects.put_opts(&key, bytes.into(), create).await {
                Ok(_) => {
                    let manifest = Arc::new(manifest);
                    let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
                    known.insert(manifest.seq, Arc::clone(&manifest));
                    return Ok(Ok(manifest));
                }
                // Another import took the number: ours takes the next.
                Err(object_store::Error::AlreadyExists { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The days from one to another of which there is any row, in order.
    async fn spoken_of(&self, from: Date, to: Date) -> Result<VecDeque<Date>, Trouble> {
        let all = self.manifests().await?;
        let days = all.iter().flat_map(|m| m.partitions.iter().map(|p| p.day));
        let days: BTreeSet<Date> = days.filter(|day| (from..=to).contains(day)).collect();
        Ok(days.into_iter().collect())
    }

    /// The lines declared from one day to another, both included, with what was learned of them since. Columns of standing
    /// are not stored: for them there is [`Store::scan_with`].
    pub async fn scan(&self, from: Date, to: Date, columns: &[&str]) -> Result<Scan, Trouble> {
        let days = self.spoken_of(from, to).await?;
        Scan::new(self.clone(), days, columns, None)
    }

    /// As [`Store::scan`], with columns of standing, which `fill` works out of the parties and the day of each line.
    pub async fn scan_with(
        &self,
        from: Date,
        to: Date,
        columns: &[&str],
        fill: Fill,
    ) -> Result<Scan, Trouble> {
        let days = self.spoken_of(from, to).await?;
        Scan::new(self.clone(), days, columns, Some(fill))
    }
}

//! Assessments are no part of the record, and as much evidence: each is sealed with all before it, and from time to time the
//! last seal is signed (docs/adr/0025).

use super::verify::Report;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use crate::selectivity::Row;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::record::GENESIS;
use jiff::Timestamp;

mod sql {
    pub const LAST: &str = "select seq, hash from assessment
 where seq = (select max(seq) from assessment)
 and not exists (select 1 from assessment_checkpoint c where c.seq = assessment.seq)";
    pub const INSERT: &str = "insert into assessment_checkpoint (seq, at, hash, key_id, signature)
 values ($1, $2, $3, $4, $5) on conflict (seq) do nothing";
    pub const CHECKPOINTS: &str =
        "select seq, at, hash, key_id, signature from assessment_checkpoint order by seq";
}

/// Assessments read at a time: some kilobytes each.
const BATCH: i64 = 2_000;

#[derive(Debug, FromRow)]
struct Checkpoint {
    seq: i64,
    at: At,
    hash: Vec<u8>,
    key_id: String,
    signature: Vec<u8>,
}

/// What a checkpoint's signature covers.
fn signed_bytes(seq: i64, at: Timestamp, hash: &[u8]) -> Vec<u8> {
    let mut bytes = b"greenlane assessments 1".to_vec();
    bytes.extend(seq.to_be_bytes());
    bytes.extend(at.as_microsecond().to_be_bytes());
    bytes.extend(hash);
    bytes
}

/// Signs where the assessments end, unless that was done.
pub(super) async fn seal(app: &App) -> Result<(), Failure> {
    let db = app.db(&System);
    let last: Option<(i64, Vec<u8>)> = db.optional(sql::LAST, vec![]).await?;
    let Some((seq, hash)) = last else {
        return Ok(());
    };
    let at = app.clock().now();
    let signature = app.keys().sign_bytes(&signed_bytes(seq, at, &hash));
    let values = args![
        seq,
        at,
        hash.as_slice(),
        app.keys().ed25519_kid(),
        signature.as_slice()
    ];
    db.execute(sql::INSERT, values).await?;
    Ok(())
}

/// Reads every assessment again and names those that are not as they were answered.
pub(super) async fn verify(app: &App, report: &mut Report) -> Result<(), Failure> {
    let db = app.db(&System);
    let checkpoints: Vec<Checkpoint> = db.all(sql::CHECKPOINTS, vec![]).await?;
    let mut next = checkpoints.iter().peekable();
    let (mut seq, mut seal) = (0, GENESIS.to_vec());
    loop {
        let rows = crate::selectivity::after(app, seq, BATCH).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            check(app, (seq, &seal), &row, report)?;
            (seq, seal) = (row.seq, row.hash);
            while let Some(checkpoint) = next.next_if(|checkpoint| checkpoint.seq <= seq) {
                check_signature(app, checkpoint, (seq, &seal), report);
            }
        }
    }
    for checkpoint in next {
        let name = format!("assessment checkpoint {}", checkpoint.seq);
        report.add(name, "was signed for assessments that are missing");
    }
    Ok(())
}

fn check(
    app: &App,
    (before, seal): (i64, &[u8]),
    row: &Row,
    report: &mut Report,
) -> Result<(), Failure> {
    report.assessments += 1;
    if row.seq != before + 1 {
        let name = format!("assessment {}", before + 1);
        report.add(name, "is missing");
    }
    let name = format!("assessment {} ({})", row.seq, row.reference);
    if row.sealed(seal)? != row.hash {
        report.add(
            &name,
            "was altered: its seal is not that of its content and of all before it",
        );
    }
    for what in row.beside_the_seal(app.date_of(row.assessed_at.0)) {
        report.add(&name, format!("was altered: {what}"));
    }
    Ok(())
}

fn check_signature(
    app: &App,
    checkpoint: &Checkpoint,
    (seq, seal): (i64, &[u8]),
    report: &mut Report,
) {
    let name = format!("assessment checkpoint {}", checkpoint.seq);
    report.checkpoints += 1;
    if checkpoint.seq != seq || checkpoint.hash != seal {
        report.add(
            &name,
            "the assessments before it are not those that it was signed for",
        );
    }
    let bytes = signed_bytes(checkpoint.seq, checkpoint.at.0, &checkpoint.hash);
    let keys = app.keys();
    if !keys.verify_bytes(&checkpoint.key_id, &bytes, &checkpoint.signature) {
        report.add(&name, "its signature does not verify");
    }
}

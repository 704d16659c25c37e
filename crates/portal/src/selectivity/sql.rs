//! SQL of selectivity.

use greenlane_db::Composed;
use std::fmt::Write as _;
use std::sync::Arc;
use uuid::Uuid;

pub const RECORD_HEAD: &str = "select seq from log_head where id = 1";
pub const INSERT: &str = "insert into assessment (id, seq, sender, reference, content_hash, series, declaration,
 declaration_id, declared_on, assessed_at, assessed_on, record_seq, ruleset, ruleset_version, threat_level, importer,
 importer_tier, office, score, lane, credit, stratum, probability, drawn_at, drawn, selected, expedited, content,
 explanation, hash, explore_probability, explored_at, explored) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
 $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)";
pub const ONE: &str = "select id, seq, sender, reference, content_hash, series, declaration, declaration_id,
 declared_on, assessed_at, assessed_on, record_seq, ruleset, ruleset_version, threat_level, importer, importer_tier,
 office, score, lane, credit, stratum, probability, drawn_at, drawn, selected, expedited, content, explanation, hash,
 explore_probability, explored_at, explored from assessment where id = $1";
pub const OTHERS: &str = "select id, reference, assessed_at, lane, score from assessment
 where declaration_id = $1 order by seq desc limit 20";
pub const PAGE: &str = "select id, reference, declaration, assessed_at, office, score, lane, credit, importer_tier,
 selected, expedited from assessment
 where assessed_on >= $1 and assessed_on <= $2 and ($3 = '' or lane = $3) and ($4 = '' or selected = $4)
 and ($5 = '' or declaration = $5 or reference = $5) and ($6 = '' or office = $6)
 order by seq desc limit $7 offset $8";
pub const COUNT: &str = "select count(*) from assessment
 where assessed_on >= $1 and assessed_on <= $2 and ($3 = '' or lane = $3) and ($4 = '' or selected = $4)
 and ($5 = '' or declaration = $5 or reference = $5) and ($6 = '' or office = $6)";

pub const PROMISE: &str =
    "insert into sample_day (day, commitment, promised_at) values ($1, $2, $3)
 on conflict (day) do nothing";
pub const PROMISES: &str =
    "select d.day, d.commitment, d.promised_at, s.secret, s.revealed_at from sample_day d
 left join sample_secret s on s.day = d.day where d.day >= $1 and d.day <= $2 order by d.day";
pub const HIDDEN: &str = "select d.day, d.commitment from sample_day d
 where d.day < $1 and not exists (select 1 from sample_secret s where s.day = d.day) order by d.day limit 400";
pub const REVEAL: &str = "insert into sample_secret (day, secret, revealed_at) values ($1, $2, $3)
 on conflict (day) do nothing";
/// The draws of a day: one for each declaration that was not drawn for before.
pub const DRAWS: &str =
    "select a.id, a.seq, a.series, a.declaration, a.stratum, a.probability, a.drawn_at, a.drawn,
 a.explore_probability, a.explored_at, a.explored, a.selected from assessment a where a.assessed_on = $1 and a.seq > $2 and a.drawn_at is not null
 and not exists (select 1 from assessment e
 where e.declaration_id = a.declaration_id and e.seq < a.seq and e.drawn_at is not null)
 order by a.seq limit $3";
/// What became of what was drawn, in groups; each declaration once. A declaration that no rule selected is examined by chance when
/// either draw says so, any other when the sample's does: that is its probability.
pub const SAMPLED: &str = "select case when a.selected in ('rules', 'both') or a.explore_probability is null then a.probability
 else 1 - (1 - a.probability) * (1 - a.explore_probability) end, a.importer_tier, coalesce(e.outcome, ''),
 cast(case when e.found then 1 else 0 end as bigint), count(*)
 from assessment a left join examination e on e.stream_id = a.declaration_id
 where (a.drawn or a.explored) and a.assessed_on >= $1 and a.assessed_on <= $2
 and not exists (select 1 from assessment b
 where b.declaration_id = a.declaration_id and b.seq < a.seq and b.drawn_at is not null)
 group by 1, 2, 3, 4";

/// Whether anything was ever assessed.
pub const ANY: &str = "select count(*) from (select seq from assessment limit 1) a";
/// By which assessment somebody speaks of a declaration: the latest that selected it, or the latest.
pub const CHOSEN: &str =
    "select id, declaration, selected from assessment where declaration_id = $1
 order by case when selected = 'none' then 1 else 0 end, seq desc limit 1";
/// What became of declarations that were assessed in some days, each once: by its first assessment with a draw, or its first.
pub const OUTCOMES: &str = "select a.seq, a.id as assessment, a.declaration_id, a.series, a.declaration, a.declared_on, a.assessed_on,
 a.selected, a.stratum, a.importer_tier, a.probability, a.explore_probability, e.outcome, e.detail, e.found, e.said_at,
 e.imported from examination e join assessment a on a.declaration_id = e.stream_id
 where a.assessed_on >= $1 and a.assessed_on <= $2 and a.seq > $3
 and a.seq = coalesce(
 (select min(b.seq) from assessment b where b.declaration_id = a.declaration_id and b.drawn_at is not null),
 (select min(c.seq) from assessment c where c.declaration_id = a.declaration_id))
 order by a.seq limit $4";
/// The same of declarations that were lodged in some days.
pub const LODGED: &str = "select a.seq, a.id as assessment, a.declaration_id, a.series, a.declaration, a.declared_on, a.assessed_on,
 a.selected, a.stratum, a.importer_tier, a.probability, a.explore_probability, e.outcome, e.detail, e.found, e.said_at,
 e.imported from examination e join assessment a on a.declaration_id = e.stream_id
 where a.declared_on >= $1 and a.declared_on <= $2
 and a.seq = coalesce(
 (select min(b.seq) from assessment b where b.declaration_id = a.declaration_id and b.drawn_at is not null),
 (select min(c.seq) from assessment c where c.declaration_id = a.declaration_id))
 order by a.seq";

/// How many were assessed in some days, and how many of them rules selected.
pub const BY_RULES: &str = "select count(*),
 coalesce(cast(sum(case when selected in ('rules', 'both') then 1 else 0 end) as bigint), 0)
 from assessment where assessed_on >= $1 and assessed_on < $2";
pub const EXPLORE: &str =
    "insert into explore_day (day, share, assessed, selected, probability, made_at)
 values ($1, $2, $3, $4, $5, $6) on conflict (day) do nothing";
pub const EXPLORING: &str =
    "select share, assessed, selected, probability, made_at from explore_day where day = $1";

/// How many ids one statement asks for. The sizes are few, so that few statements have to be prepared.
const SIZES: [usize; 5] = [1, 4, 16, 64, 256];

/// A statement for a list of ids, and the list filled up to one of few sizes by its last.
fn of_ids(select: &str, ids: &[Uuid]) -> (Composed, Vec<Uuid>) {
    let filled = filled(ids);
    let sql = format!("{select}{})", places(1, filled.len()));
    (Composed(Arc::from(sql)), filled)
}

/// The list, filled up to one of few sizes by its last.
fn filled(ids: &[Uuid]) -> Vec<Uuid> {
    let size = SIZES.into_iter().find(|size| *size >= ids.len());
    let mut filled = ids.to_vec();
    let last = ids.last().copied().unwrap_or_default();
    filled.resize(size.unwrap_or(ids.len()), last);
    filled
}

/// `$1, $2`: so many places from one on.
fn places(from: usize, count: usize) -> String {
    let mut text = String::new();
    for place in from..from + count {
        // Writing to a string cannot fail.
        let _ = write!(text, "{}${place}", if place == from { "" } else { ", " });
    }
    text
}

/// Where the record and the assessments end, and how many of these assessments, and of those of these declarations, there
/// are: for most groups none, and then nothing more is asked. `ids` and `declared` are of one length.
pub fn heads(ids: &[Uuid], declared: &[Uuid]) -> (Composed, Vec<Uuid>) {
    let (mut args, declared) = (filled(ids), filled(declared));
    let (of, by) = (
        places(1, args.len()),
        places(1 + args.len(), declared.len()),
    );
    let sql = format!(
        "select l.seq as record, a.seq as last, a.hash as seal,
 (select count(*) from assessment where id in ({of}))
 + (select count(*) from assessment where declaration_id in ({by})) as known
 from log_head l left join assessment a on a.seq = (select max(seq) from assessment) where l.id = 1"
    );
    args.extend(declared);
    (Composed(Arc::from(sql)), args)
}

/// The assessments with these ids.
pub fn by_id(ids: &[Uuid]) -> (Composed, Vec<Uuid>) {
    let (select, _) = ONE.split_once("= $1").unwrap_or((ONE, ""));
    of_ids(&format!("{select}in ("), ids)
}

/// How these declarations were selected, each perhaps more than once.
pub fn selected(ids: &[Uuid]) -> (Composed, Vec<Uuid>) {
    of_ids(
        "select seq, declaration, selected, declaration_id from assessment where declaration_id in (",
        ids,
    )
}

/// What was drawn for these declarations before; the first of each holds.
pub fn drawn(ids: &[Uuid]) -> (Composed, Vec<Uuid>) {
    of_ids(
        "select declaration_id, seq, probability, drawn_at, explore_probability, explored_at, explanation from assessment
 where drawn_at is not null and declaration_id in (",
        ids,
    )
}

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
pub const PAGE: &str = "select a.id, a.reference, a.declaration, a.assessed_at, a.office, a.score, a.lane, a.credit,
 a.importer_tier, m.legal_name as importer_name, a.selected, a.expedited
 from assessment a left join member m on m.stream_id = a.importer
 where a.assessed_on >= $1 and a.assessed_on <= $2 and ($3 = '' or a.lane = $3) and ($4 = '' or a.selected = $4)
 and ($5 = '' or a.declaration = $5 or a.reference = $5) and ($6 = '' or a.office = $6)
 order by a.seq desc limit $7 offset $8";
pub const COUNT: &str = "select count(*) from assessment
 where assessed_on >= $1 and assessed_on <= $2 and ($3 = '' or lane = $3) and ($4 = '' or selected = $4)
 and ($5 = '' or declaration = $5 or reference = $5) and ($6 = '' or office = $6)";
/// A member's own declarations of some days, each by its last assessment, as far as that is settled.
pub const TOLD_COUNTS: &str =
    "select count(*), coalesce(cast(sum(case when a.expedited then 1 else 0 end) as bigint), 0) from assessment a
 where a.importer = $1 and a.importer_tier > 0 and a.declared_on >= $2 and a.declared_on <= $3 and a.assessed_on <= $4
 and not exists (select 1 from assessment b where b.declaration_id = a.declaration_id and b.seq > a.seq)";
pub const TOLD: &str = "select a.declaration, a.declared_on, a.expedited, a.explanation from assessment a
 where a.importer = $1 and a.importer_tier > 0 and a.declared_on >= $2 and a.declared_on <= $3 and a.assessed_on <= $4
 and not exists (select 1 from assessment b where b.declaration_id = a.declaration_id and b.seq > a.seq)
 and ($5 = '' or case when a.expedited then 'open' else 'closed' end = $5)
 order by a.declared_on, a.seq limit $6 offset $7";

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
/// Up to which place assessments were held against what imports say of exams, and what comes after it.
pub const HELD: &str = "select seq from exam_held where id = 1";
pub const LATE: &str = "select seq, series, declaration, declared_on from assessment where seq > $1 order by seq limit $2";
pub const HOLD: &str = "update exam_held set seq = $1 where id = 1 and seq = $2";
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
/// What the compliance sample's own draws came to by stratum, each declaration once: how many declarations the drawn stand for,
/// how many of the drawn were examined, and with a finding.
pub const BY_STRATUM: &str = "select a.stratum, cast(sum(1.0 / a.probability) as double precision),
 coalesce(cast(sum(case when e.outcome = 'examined' then 1 else 0 end) as bigint), 0),
 coalesce(cast(sum(case when e.outcome = 'examined' and e.found then 1 else 0 end) as bigint), 0)
 from assessment a left join examination e on e.stream_id = a.declaration_id
 where a.drawn and a.probability > 0 and a.assessed_on >= $1 and a.assessed_on <= $2
 and not exists (select 1 from assessment b
 where b.declaration_id = a.declaration_id and b.seq < a.seq and b.drawn_at is not null)
 group by a.stratum order by a.stratum";

/// How many were assessed in some days, and how many of them rules selected.
pub const BY_RULES: &str = "select count(*),
 coalesce(cast(sum(case when selected in ('rules', 'both') then 1 else 0 end) as bigint), 0)
 from assessment where assessed_on >= $1 and assessed_on < $2";
pub const EXPLORE: &str =
    "insert into explore_day (day, share, assessed, selected, probability, made_at)
 values ($1, $2, $3, $4, $5, $6) on conflict (day) do nothing";
pub const EXPLORING: &str =
    "select share, assessed, selected, probability, made_at from explore_day where day = $1";

/// Up to which place rules are counted, and what comes after it.
pub const COUNTED: &str = "select seq from rule_counted where id = 1";
pub const UNCOUNTED: &str = "select seq, assessed_on, ruleset_version, explanation from assessment
 where seq > $1 order by seq limit $2";
pub const COUNT_ON: &str = "update rule_counted set seq = $1 where id = 1 and seq = $2";
pub const ADD_ASSESSED: &str =
    "insert into ruleset_day (ruleset_version, day, assessed) values ($1, $2, $3)
 on conflict (ruleset_version, day) do update set assessed = ruleset_day.assessed + excluded.assessed";
pub const ADD_RULE: &str =
    "insert into rule_day (ruleset_version, day, rule, fired, unknown) values ($1, $2, $3, $4, $5)
 on conflict (ruleset_version, day, rule) do update set fired = rule_day.fired + excluded.fired,
 unknown = rule_day.unknown + excluded.unknown";
pub const ASSESSED_BY: &str = "select coalesce(cast(sum(assessed) as bigint), 0) from ruleset_day
 where ruleset_version = $1 and day >= $2 and day <= $3";
pub const RULES_OF: &str =
    "select rule, cast(sum(fired) as bigint), cast(sum(unknown) as bigint) from rule_day
 where ruleset_version = $1 and day >= $2 and day <= $3 group by rule";
pub const RULE_BY_DAY: &str = "select d.day as day, d.assessed as assessed,
 coalesce(r.fired, 0) as fired, coalesce(r.unknown, 0) as unknown from ruleset_day d
 left join rule_day r on r.ruleset_version = d.ruleset_version and r.day = d.day and r.rule = $4
 where d.ruleset_version = $1 and d.day >= $2 and d.day <= $3 order by d.day desc";

/// How many ids one statement asks for. The sizes are few, so that few statements have to be prepared.
const SIZES: [usize; 6] = [1, 4, 16, 64, 256, 512];

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
/// are: for most groups none, and then nothing more is asked.
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

/// Whether the record (`$1`) and the assessments (`$2`) still end there, and none of so many ids is there, nor of so many declarations.
/// Each is asked for by itself: of a list PostgreSQL may think that reading the whole table is as fast, as long as it has not counted
/// what that holds.
pub fn still(ids: usize, declared: usize) -> String {
    let mut text = "(select seq from log_head where id = 1) = $1
 and coalesce((select max(seq) from assessment), 0) = $2"
        .to_owned();
    let columns =
        std::iter::repeat_n("id", ids).chain(std::iter::repeat_n("declaration_id", declared));
    for (place, column) in (3..).zip(columns) {
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "\n and not exists (select 1 from assessment where {column} = ${place})"
        );
    }
    text
}

/// Whole rows, up to the condition.
fn rows() -> &'static str {
    ONE.strip_suffix("id = $1").unwrap_or(ONE)
}

/// The assessments with these ids.
pub fn by_id(ids: &[Uuid]) -> (Composed, Vec<Uuid>) {
    of_ids(&format!("{}id in (", rows()), ids)
}

/// Assessments in order.
pub fn after() -> Composed {
    Composed(Arc::from(format!(
        "{}seq > $1 order by seq limit $2",
        rows()
    )))
}

/// How these declarations were selected, each perhaps more than once.
pub fn selected(ids: &[Uuid]) -> (Composed, Vec<Uuid>) {
    of_ids(
        "select seq, declaration, selected, declaration_id, declared_on from assessment where declaration_id in (",
        ids,
    )
}

/// Those of these declarations that were assessed, each perhaps more than once.
pub fn assessed(ids: &[Uuid]) -> (Composed, Vec<Uuid>) {
    of_ids(
        "select declaration_id from assessment where declaration_id in (",
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

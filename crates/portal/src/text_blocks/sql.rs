//! SQL of text blocks.

pub const ALL: &str = "select stream_id, title, criterion, version, retired, en, es, fr, changed_at
 from text_block order by retired, criterion nulls first, title, stream_id";
pub const OFFERED: &str =
    "select stream_id, title, criterion, version, retired, en, es, fr, changed_at
 from text_block where retired = false and (criterion is null or criterion = $1)
 order by case when criterion is null then 1 else 0 end, title, stream_id";
pub const USES: &str = "select block, count(*) from review_decision
 where block is not null group by block order by block";

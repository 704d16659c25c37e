//! SQL of queues. Every list is worked out when it is asked for; nothing of it is stored.

use super::sources::{For, Source};
use greenlane_db::{Args, Composed, Value};
use std::fmt::Write as _;
use std::sync::Arc;

/// A statement that is put together from constants, with its arguments in order.
#[derive(Debug, Default)]
pub struct Text {
    sql: String,
    args: Args,
}

impl Text {
    /// Begins with a constant.
    pub fn new(start: &str) -> Self {
        Self {
            sql: start.to_owned(),
            args: Vec::new(),
        }
    }

    /// Adds constant text.
    pub fn push(&mut self, text: &str) -> &mut Self {
        self.sql.push_str(text);
        self
    }

    /// Adds an argument in its place.
    pub fn arg(&mut self, value: impl Into<Value>) -> &mut Self {
        self.args.push(value.into());
        let _ = write!(self.sql, "${}", self.args.len());
        self
    }

    /// Adds arguments, joined by commas.
    pub fn list(&mut self, values: impl IntoIterator<Item = String>) -> &mut Self {
        for (n, value) in values.into_iter().enumerate() {
            if n > 0 {
                self.push(", ");
            }
            self.arg(value);
        }
        self
    }

    /// The statement.
    pub fn done(self) -> (Composed, Args) {
        (Composed(Arc::from(self.sql)), self.args)
    }
}

/// Joins the clock `n` that comes next for a company `m`: one that asks something of somebody, not one that ends a right.
pub const NEXT_CLOCK: &str =
    " left join member_deadline n on n.stream_id = m.stream_id and n.clock =
 (select d.clock from member_deadline d where d.stream_id = m.stream_id
 and d.clock not like 'appeal%' and d.clock <> 'reapply_bar' order by d.due, d.clock limit 1)";
/// The columns of [`NEXT_CLOCK`].
pub const NEXT_COLUMNS: &str = ", n.due as next_due, n.clock as next_clock, n.began as next_from";

/// What is asked of the queue.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Waiting for somebody else.
    pub hold: Option<bool>,
    /// One task.
    pub task: Option<String>,
    /// One entity type.
    pub entity_type: Option<String>,
    /// Due by then.
    pub due_by: Option<jiff::civil::Date>,
    /// Due before then.
    pub due_before: Option<jiff::civil::Date>,
}

fn from(text: &mut Text, sources: &[Source], who: For, filter: &Filter) {
    text.push(" from (");
    let mut first = true;
    for part in sources.iter().flat_map(|source| source.parts()) {
        if !first {
            text.push(" union all ");
        }
        part(text, who);
        first = false;
    }
    text.push(") w where 1 = 1");
    if let Some(hold) = filter.hold {
        text.push(" and w.hold = ").arg(hold);
    }
    if let Some(task) = &filter.task {
        text.push(" and w.task = ").arg(task.as_str());
    }
    if let Some(entity_type) = &filter.entity_type {
        text.push(" and w.entity_type = ").arg(entity_type.as_str());
    }
    if let Some(day) = filter.due_by {
        text.push(" and w.due <= ").arg(day);
    }
    if let Some(day) = filter.due_before {
        text.push(" and w.due < ").arg(day);
    }
}

/// The items, the most urgent first.
pub fn items(
    sources: &[Source],
    who: For,
    filter: &Filter,
    (limit, offset): (i64, i64),
) -> (Composed, Args) {
    let mut text = Text::new(
        "select w.task, w.stream_id, w.legal_name, w.entity_type, w.specialist, w.due, w.clock, w.began, w.hold,
 w.subject",
    );
    from(&mut text, sources, who, filter);
    text.push(" order by w.due nulls last, w.legal_name, w.task, w.subject limit ")
        .arg(limit);
    text.push(" offset ").arg(offset);
    text.done()
}

/// How many, by whether they wait for somebody else.
pub fn counts(sources: &[Source], who: For, filter: &Filter) -> (Composed, Args) {
    let mut text = Text::new("select w.hold, count(*)");
    from(&mut text, sources, who, filter);
    text.push(" group by w.hold");
    text.done()
}

/// Every company in the programme with the year of its last annual review and the cycle it works on now.
pub const ANNUAL: &str = "select m.stream_id, m.legal_name, m.entity_type, m.specialist, m.certified_on,
 (select max(p.cycle) from security_profile p where p.member_id = m.stream_id and p.submitted_at is not null
  and p.cycle not in ('initial', 'edition')) as sent,
 (select max(p.cycle) from security_profile p where p.member_id = m.stream_id and p.stage <> 'accepted') as open
 from member m where m.certified_on is not null and m.stage not in ('denied', 'removed', 'withdrawn')";

// Deficient criteria and those looked at, by the specialist who led, the kind of company and the year.
pub const CONSISTENCY: &str = "select v.lead, v.entity_type, v.concluded_year as year,
 cast(coalesce(sum(d.n), 0) as bigint) as found, cast(sum(v.judged) as bigint) as judged
 from validation v left join (select validation_id, count(distinct criterion) as n from finding
  where class = 'deficiency' group by validation_id) d on d.validation_id = v.stream_id
 where v.concluded_year is not null and v.method <> 'partner_administration'
 group by v.lead, v.entity_type, v.concluded_year";
pub const CONSISTENCY_METHODS: &str =
    "select v.member_id, m.legal_name, v.entity_type, v.kind, v.concluded_year as year, v.method,
 cast(coalesce(sum(d.n), 0) as bigint) as found, cast(sum(v.judged) as bigint) as judged
 from validation v join member m on m.stream_id = v.member_id
 left join (select validation_id, count(distinct criterion) as n from finding
  where class = 'deficiency' group by validation_id) d on d.validation_id = v.stream_id
 where v.concluded_year is not null and v.method in ('virtual', 'on_site')
 group by v.member_id, m.legal_name, v.entity_type, v.kind, v.concluded_year, v.method";
pub const CONSISTENCY_VISITS: &str =
    "select v.stream_id, m.legal_name, v.method, v.on_day, coalesce(d.n, 0) as found, v.judged
 from validation v join member m on m.stream_id = v.member_id
 left join (select f.validation_id, count(distinct f.criterion) as n from finding f
  join validation own on own.stream_id = f.validation_id and own.lead = $1
  where f.class = 'deficiency' group by f.validation_id) d on d.validation_id = v.stream_id
 where v.lead = $1 and v.method <> 'partner_administration' and v.concluded_year is not null order by v.on_day desc, v.stream_id limit 200";
// Everybody who ever led a validation, on the staff still or not.
pub const LEADS: &str =
    "select stream_id, name from account where stream_id in (select lead from validation)";
// Filters that somebody keeps for themselves. $1 is always whose they are, or the filter with its owner.
pub const FILTERS: &str = "select id, name, query from saved_filter
 where account_id = $1 and list = $2 order by name, id";
pub const FILTER_KEPT: &str =
    "insert into saved_filter (id, account_id, list, name, query) values ($1, $2, $3, $4, $5)";
pub const FILTER_LIST: &str = "select list from saved_filter where id = $1 and account_id = $2";
pub const FILTER_GONE: &str = "delete from saved_filter where id = $1 and account_id = $2";

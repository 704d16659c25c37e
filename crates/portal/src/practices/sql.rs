//! SQL of best practices.

// Nothing here of whose they are, and no day: both would lead to the owner.
pub const PUBLISHED: &str =
    "select stream_id, criterion, category, entity_type, size, title_en, title_es,
 title_fr, text_en, text_es, text_fr, told from practice where stage = 'published' order by stream_id";
pub const ONE: &str =
    "select stream_id, criterion, category, entity_type, size, title_en, title_es,
 title_fr, text_en, text_es, text_fr, told from practice where stage = 'published' and stream_id = $1";
// For counting alone. $2 is the company that reads: its own practice is not another member's.
pub const OF_CRITERION: &str = "select entity_type, size, told from practice
 where stage = 'published' and criterion = $1 and member_id <> $2 order by stream_id";
// Those that may once have been published: a first version that is asked about never was.
pub const EVER: &str =
    "select stream_id from practice where stage <> 'proposed' or version > 1 order by stream_id";
pub const SENT_BACK: &str = "select finding_id, title_en from practice
 where stage = 'sent_back' and author = $1 order by stream_id";
pub const PROPOSALS: &str =
    "select p.finding_id, p.title_en, p.criterion, p.stage, p.due, p.asked_on, m.legal_name
 from practice p join member m on m.stream_id = p.member_id
 order by case p.stage when 'consented' then 0 when 'proposed' then 1 when 'sent_back' then 2
 when 'published' then 3 else 4 end, p.due nulls last, m.legal_name, p.stream_id";
pub const WAITING: &str = "select count(*) from practice where stage = 'consented'";
pub const ASKED: &str = "select finding_id, title_en, due, asked_on from practice
 where member_id = $1 and stage = 'proposed' order by due, stream_id";
// Members in good standing by entity type and number of sites.
pub const CROWD: &str = "select x.entity_type, x.sites, count(*) as members from
 (select m.stream_id, m.entity_type, count(s.stream_id) as sites from member m
 left join member_site s on s.stream_id = m.stream_id where m.in_force = true
 group by m.stream_id, m.entity_type) x group by x.entity_type, x.sites order by x.entity_type, x.sites";

-- Anomalies for the lists of those who lead and for the queue of whoever is asked (from their streams).
create table anomaly (
  stream_id uuid primary key,
  kind text not null,
  stage text not null,
  weight bigint not null,
  rows_seen bigint not null,
  first_on date not null,
  changed_on date not null,
  gone boolean not null,
  specialist uuid,
  about_member uuid not null,
  asked uuid,
  asked_on date,
  due date,
  clock text
);
create index anomaly_by_stage on anomaly (stage, kind);
create index anomaly_by_asked on anomaly (asked, stage);

create table anomaly_member (
  stream_id uuid not null,
  member_id uuid not null,
  primary key (stream_id, member_id)
);
create index anomaly_member_by_member on anomaly_member (member_id);

-- The last search for them.
create table anomaly_search (
  stream_id uuid primary key,
  searches bigint not null,
  last_at timestamptz not null,
  rules text not null,
  members bigint not null,
  seen bigint not null
);

-- What a document says of itself. Rows written before nobody looked say that nobody has.
alter table evidence_document add column inspected boolean not null default false;
alter table evidence_document add column made_on date;
alter table evidence_document add column changed_on date;

-- How many sites a validation is of: durations are compared among as many.
alter table validation add column sites bigint not null default 1;

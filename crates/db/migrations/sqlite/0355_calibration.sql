-- Exercises in which several specialists judge one case. What they judged is in the record.
create table calibration (
  stream_id uuid primary key,
  title text not null,
  stage text not null,
  entity_type text not null,
  criteria bigint not null,
  judges bigint not null,
  handed_in bigint not null,
  started_at timestamptz not null,
  due date not null,
  closed_at timestamptz
);
create index calibration_by_stage on calibration (stage, closed_at);
create table calibration_judge (
  stream_id uuid not null,
  account_id uuid not null,
  judged bigint not null,
  handed_in_at timestamptz,
  primary key (stream_id, account_id)
);
create index calibration_judge_by_account on calibration_judge (account_id, handed_in_at);

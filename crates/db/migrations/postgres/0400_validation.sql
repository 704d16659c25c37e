-- Validations, for lists, queues and measures. Written from the validation's stream alone.
create table validation (
  stream_id uuid primary key,
  member_id uuid not null,
  entity_type text not null,
  edition text not null,
  profile_id uuid not null,
  kind text not null,
  method text not null,
  stage text not null,
  lead uuid not null,
  on_day date not null,
  until_day date not null,
  planned_on date not null,
  notified_on date,
  begun_on date,
  in_scope bigint not null,
  looked_at bigint not null,
  not_checked bigint not null,
  missing bigint not null,
  findings bigint not null,
  outcome text,
  recommended_by uuid,
  completed_on date,
  concluded_on date,
  concluded_year bigint,
  minutes_preparation bigint not null,
  minutes_visit bigint not null,
  minutes_report bigint not null
);
create index validation_by_member on validation (member_id, on_day);
create index validation_by_stage on validation (stage, on_day);
create index validation_by_lead on validation (lead, stage);
create index validation_by_year on validation (concluded_year);

-- The latest result of each criterion. A criterion without a row has none.
create table validation_result (
  stream_id uuid not null,
  criterion text not null,
  category bigint not null,
  strength text not null,
  result text not null,
  verified text,
  recorded_by uuid not null,
  recorded_on date not null,
  primary key (stream_id, criterion)
);
create index validation_result_by_criterion on validation_result (criterion, result);

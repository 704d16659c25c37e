-- Staff hours of each application of a company, by part of the work.
create table certification_hours (
  stream_id uuid not null,
  place bigint not null,
  entity_type text not null,
  submitted_on date,
  decided_on date,
  decision text,
  minutes_vetting bigint not null,
  minutes_review bigint not null,
  minutes_decision bigint not null,
  primary key (stream_id, place)
);
create index certification_hours_by_day on certification_hours (decided_on);

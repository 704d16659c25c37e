-- What companies have to do with each other (from the streams of relations).
create table company_relation (
  stream_id uuid primary key,
  relation text not null,
  one_id uuid not null,
  other_id uuid not null,
  effective_from date not null,
  ended_on date,
  stage text not null,
  ended boolean not null,
  proposed_on date,
  waits_by uuid
);
create index company_relation_by_one on company_relation (one_id);
create index company_relation_by_other on company_relation (other_id);
create index company_relation_by_stage on company_relation (stage);

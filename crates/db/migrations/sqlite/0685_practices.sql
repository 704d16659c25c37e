-- Best practices on their way into the catalogue and in it (from their streams).
create table practice (
  stream_id uuid primary key,
  finding_id uuid not null,
  member_id uuid not null,
  criterion text not null,
  category bigint not null,
  entity_type text not null,
  size text not null,
  stage text not null,
  version bigint not null,
  title_en text not null,
  title_es text not null,
  title_fr text not null,
  text_en text not null,
  text_es text not null,
  text_fr text not null,
  due date,
  published_on date
);
create index practice_by_stage on practice (stage, criterion);
create index practice_by_member on practice (member_id);

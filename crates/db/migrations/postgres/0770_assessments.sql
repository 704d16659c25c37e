-- Declarations as they were assessed, each with what it said and why it got its lane. Only ever added to (docs/adr/0025).
create table assessment_head (
  id bigint primary key,
  seq bigint not null,
  hash bytea not null
);
insert into assessment_head (id, seq, hash) values (1, 0, decode(repeat('00', 32), 'hex'));

create table assessment (
  id uuid primary key,
  seq bigint not null unique,
  sender uuid not null,
  reference text not null,
  content_hash bytea not null,
  series text not null,
  declaration text not null,
  declaration_id uuid not null,
  declared_on date not null,
  assessed_at timestamptz not null,
  assessed_on date not null,
  record_seq bigint not null,
  ruleset uuid not null,
  ruleset_version text not null,
  threat_level bigint not null,
  importer uuid,
  importer_tier bigint not null,
  office text not null,
  score bigint not null,
  lane text not null,
  credit bigint not null,
  stratum text not null,
  probability double precision,
  drawn_at double precision,
  drawn boolean not null,
  selected text not null,
  expedited boolean not null,
  content text not null,
  explanation text not null,
  hash bytea not null
);
create index assessment_by_day on assessment (assessed_on, seq);
create index assessment_by_declaration on assessment (declaration_id);
create trigger assessment_append_only before update or delete on assessment for each row execute function refuse_change();

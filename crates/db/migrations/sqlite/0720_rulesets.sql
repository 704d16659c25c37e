-- Rulesets by which declarations are scored. What they say is in the record; here stands what lists ask for.
create table ruleset (
  stream_id uuid primary key,
  name text not null,
  stage text not null,
  version text not null,
  revision bigint not null,
  in_force_from date,
  approved_at timestamptz,
  changed_at timestamptz not null
);
create index ruleset_in_force on ruleset (stage, in_force_from);

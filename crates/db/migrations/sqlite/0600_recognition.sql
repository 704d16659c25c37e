-- Connections between members, and certificates with their places in the status lists (both from their streams).
create table connection (
  stream_id uuid primary key,
  from_member uuid not null,
  to_member uuid,
  name text not null,
  name_normal text not null,
  country text not null,
  message text not null,
  stage text not null,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  ended_by uuid,
  was_accepted boolean not null
);
create index connection_from on connection (from_member, stage);
create index connection_to on connection (to_member, stage);

create table certificate (
  stream_id uuid primary key,
  member_id uuid not null,
  code text not null unique,
  revocation_index bigint not null,
  suspension_index bigint not null,
  tier text not null,
  certified_on date not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  revoked_at timestamptz
);
create index certificate_by_member on certificate (member_id, valid_from);
create index certificate_by_end on certificate (valid_until);

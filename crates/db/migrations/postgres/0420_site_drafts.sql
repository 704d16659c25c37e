-- Not part of the record: what somebody typed for one site and could not save, kept for them alone.
create table site_draft (
  profile_id uuid not null,
  criterion text not null,
  site_id uuid not null,
  account_id uuid not null,
  state text,
  narrative text not null,
  plan text not null,
  kept_at timestamptz not null,
  rev bigint not null,
  lost boolean not null,
  primary key (profile_id, criterion, site_id, account_id)
);

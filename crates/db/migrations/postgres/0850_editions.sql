-- Editions of the criteria on their way. Written from the edition's stream alone; the published content is in the record.
create table edition (
  stream_id uuid primary key,
  id text not null,
  name text not null,
  basis text not null,
  stage text not null,
  changes bigint not null,
  untranslated bigint not null,
  begun_at timestamptz not null,
  consult_until date,
  effective_from date,
  basis_until date,
  proposed_by uuid,
  published_at timestamptz
);
create index edition_by_stage on edition (stage, published_at);
-- One edition follows another, whatever two people publish in the same second.
create unique index edition_followed_once on edition (basis) where stage = 'published';

-- More time for one company to bring its profile under a new edition.
create table edition_extension (
  stream_id uuid primary key,
  member_id uuid not null,
  edition text not null,
  until date not null,
  days bigint not null
);
create index edition_extension_by_member on edition_extension (member_id, edition);
create index security_profile_by_edition on security_profile (stage, edition, member_id);

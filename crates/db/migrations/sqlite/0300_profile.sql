-- Security profiles and the documents of members' libraries (from their streams).
create table security_profile (
  stream_id uuid primary key,
  member_id uuid not null,
  entity_type text not null,
  edition text not null,
  cycle text not null,
  stage text not null,
  round bigint not null,
  criteria bigint not null,
  answered bigint not null,
  complete bigint not null,
  undecided bigint not null,
  returned bigint not null,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  accepted_at timestamptz
);
create index security_profile_by_member on security_profile (member_id, opened_at);
create index security_profile_by_stage on security_profile (stage, submitted_at);
-- A member works on one profile at a time.
create unique index security_profile_open on security_profile (member_id) where stage <> 'accepted';

create table evidence_document (
  stream_id uuid primary key,
  member_id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  description text not null,
  added_by uuid,
  added_at timestamptz not null
);
create index evidence_document_by_member on evidence_document (member_id, added_at);
create index evidence_document_by_content on evidence_document (sha256);

-- Not part of the record: what somebody tried to save over a newer answer, kept for them until they have chosen.
create table answer_draft (
  profile_id uuid not null,
  criterion text not null,
  account_id uuid not null,
  state text,
  narrative text not null,
  plan text not null,
  ready boolean not null,
  kept_at timestamptz not null,
  primary key (profile_id, criterion, account_id)
);

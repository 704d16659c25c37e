-- What belongs to accounts and is no part of the record: secrets, mailed links, failed tries, sign-ins.
create table account_secret (
  account_id uuid primary key,
  passphrase text,
  passphrase_set_at timestamptz,
  totp_seed bytea,
  totp_offered bytea,
  totp_last_step bigint
);

create table recovery_code (
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- A link that was mailed: its token's hash, what it is for, and what waits for it.
create table mailed_link (
  token_hash bytea primary key,
  purpose text not null,
  subject bytea not null,
  account_id uuid,
  address text not null,
  name text not null,
  lang text not null,
  passphrase text,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index mailed_link_by_subject on mailed_link (subject, made_at);

-- Failed tries, by a keyed hash of the address typed and the place (a network or a known device).
create table sign_in_failure (
  subject bytea not null,
  place text not null,
  failures bigint not null,
  last_at timestamptz not null,
  primary key (subject, place)
);

create table sign_in (
  id uuid primary key,
  account_id uuid not null,
  at timestamptz not null,
  way text not null,
  succeeded boolean not null,
  network text not null,
  client text not null
);
create index sign_in_by_account on sign_in (account_id, at);

-- API tokens (from the streams of those who issued them), and apart from the record their hashes and use.
create table api_token (
  stream_id uuid not null,
  token_id uuid not null,
  role text not null,
  label text not null,
  issued_at timestamptz not null,
  expires_on date not null,
  revoked_at timestamptz,
  primary key (stream_id, token_id)
);

create table api_token_secret (
  token_hash bytea primary key,
  token_id uuid not null unique,
  last_used_on date
);

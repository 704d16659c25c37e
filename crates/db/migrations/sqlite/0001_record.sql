-- The record: events, append-only, chained by hash within each stream, numbered without gaps over all.
create table log_head (
  id bigint primary key,
  seq bigint not null,
  recorded_at timestamptz
);
insert into log_head (id, seq) values (1, 0);

create table event (
  seq bigint primary key,
  stream_kind text not null,
  stream_id uuid not null,
  version bigint not null,
  id uuid not null unique,
  kind text not null,
  payload text not null,
  member_id uuid,
  audience text not null,
  actor_id uuid,
  actor_role text not null,
  policy text not null,
  ground text,
  recorded_at timestamptz not null,
  effective_at timestamptz not null,
  prev_hash bytea not null,
  hash bytea not null,
  unique (stream_id, version)
);
create index event_by_member on event (member_id, seq);
create index event_by_kind on event (kind, seq);

create table stream (
  stream_id uuid primary key,
  stream_kind text not null,
  version bigint not null,
  hash bytea not null
);

create table checkpoint (
  seq bigint primary key,
  at timestamptz not null,
  root bytea not null,
  key_id text not null,
  signature bytea not null
);

create trigger event_no_update before update on event begin select raise(abort, 'the record is append-only'); end;
create trigger event_no_delete before delete on event begin select raise(abort, 'the record is append-only'); end;
create trigger checkpoint_no_update before update on checkpoint begin select raise(abort, 'the record is append-only'); end;
create trigger checkpoint_no_delete before delete on checkpoint begin select raise(abort, 'the record is append-only'); end;

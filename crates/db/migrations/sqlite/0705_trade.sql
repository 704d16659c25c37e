-- What people did with trade data. The declarations themselves lie in the trade store.
create table trade_import (
  stream_id uuid primary key,
  file text not null,
  format text not null,
  source text not null,
  rows_kind text not null,
  content_hash text not null,
  result text not null,
  read_rows bigint not null,
  kept bigint not null,
  refused bigint not null,
  repeated bigint not null,
  faulty bigint not null,
  first_day date,
  last_day date,
  imported_at timestamptz not null,
  imported_by uuid
);
create index trade_import_by_time on trade_import (imported_at desc, stream_id);

create table trade_source (
  stream_id uuid primary key,
  name text not null,
  version bigint not null,
  mapping text not null,
  saved_at timestamptz not null
);

create table trade_party (
  stream_id uuid primary key,
  number text not null,
  name text not null,
  address text not null,
  decided boolean not null,
  member_id uuid,
  reasons text not null,
  decided_at timestamptz,
  decided_by uuid
);

create table trade_party_note (
  stream_id uuid not null,
  place bigint not null,
  note text not null,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (stream_id, place)
);

-- What became of selected declarations, by the declaration's id.
create table examination (
  stream_id uuid primary key,
  outcome text not null,
  detail text not null,
  found boolean not null,
  said_at timestamptz not null,
  said_by uuid
);

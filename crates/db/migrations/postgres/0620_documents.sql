-- Documents that were issued, by their codes and the hashes of their files (from their streams).
create table document (
  stream_id uuid primary key,
  member_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  part text not null,
  copy text not null,
  language text not null,
  title text not null,
  reference text not null,
  dated date not null,
  code text not null unique,
  file_sha256 text not null,
  size bigint not null,
  issued_at timestamptz not null
);
create unique index document_of_record on document (kind, subject_id, part, copy, language);
create index document_by_file on document (file_sha256);

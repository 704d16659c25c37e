-- A document about the whole programme is about no company. Every row is kept.
create table document_anew (
  stream_id uuid primary key,
  member_id uuid,
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
insert into document_anew (stream_id, member_id, kind, subject_id, part, copy, language, title, reference, dated, code,
  file_sha256, size, issued_at)
  select stream_id, member_id, kind, subject_id, part, copy, language, title, reference, dated, code, file_sha256, size,
  issued_at from document;
drop table document;
alter table document_anew rename to document;
create unique index document_of_record on document (kind, subject_id, part, copy, language);
create index document_by_file on document (file_sha256);

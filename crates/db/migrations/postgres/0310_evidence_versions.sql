-- A document of a library has versions, says when it holds, and knows what a virus scanner said of its newest file.
alter table evidence_document add column versions bigint not null default 1;
alter table evidence_document add column holds_from date;
alter table evidence_document add column holds_until date;
alter table evidence_document add column unscanned bigint not null default 1;
alter table evidence_document add column infection text;
create index evidence_document_unscanned on evidence_document (stream_id) where unscanned > 0;

-- Where a document is published, and when somebody saw it there.
alter table evidence_document add column published_url text;
alter table evidence_document add column seen_on date;

-- What an owner agreed to have said beside the text, by its code; empty for consents of before it was kept.
alter table practice add column told text not null default '';
-- Who wrote the text, who hears when it is sent back.
alter table practice add column author uuid;

-- What a member reads of what was done about its shipments that nobody knew.
alter table trade_party_note add column told text not null default '';
-- A member's own declarations of a year, for its statement.
create index assessment_by_importer on assessment (importer, declared_on) where importer is not null;

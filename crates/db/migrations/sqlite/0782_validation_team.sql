-- Who does a validation, for figures by team: everybody's ids in order, with a space between.
alter table validation add column team text not null default '';

-- Until when somebody finishes the report of a concluded validation.
alter table validation add column report_owed_due date;

-- A report that waits for the approval of a second person: who asks, since when, until when.
alter table validation add column report_asked_by uuid;
alter table validation add column report_asked_on date;
alter table validation add column report_due date;
create index validation_report_waits on validation (report_asked_by, report_due);

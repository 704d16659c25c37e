-- Whether what was closed lasts: until when somebody looks, and when somebody did.
alter table finding add column check_due date;
alter table finding add column checked_on date;
create index finding_by_check on finding (check_due);

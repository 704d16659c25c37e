-- The day from which the overdue ladder counts, while a company has to act.
alter table finding add column ladder_due date;
update finding set ladder_due = due where waits_for = 'company';

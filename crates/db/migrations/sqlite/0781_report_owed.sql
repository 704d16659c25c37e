-- Since when a concluded validation waits for somebody to finish its report.
alter table validation add column report_owed_on date;

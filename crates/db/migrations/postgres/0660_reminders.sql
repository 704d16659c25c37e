-- Of which step of the overdue ladder people were told last, and of the due day it was counted from.
alter table finding add column reached_step text;
alter table finding add column reached_due date;
create index finding_on_the_ladder on finding (waits_for, due);
-- Mail about a date that was sent once: what, about whom, for which period. No part of the record.
create table reminder_sent (
  kind text not null,
  subject uuid not null,
  period text not null,
  sent_at timestamptz not null,
  primary key (kind, subject, period)
);

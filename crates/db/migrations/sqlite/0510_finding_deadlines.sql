-- On which clock the next day of a finding stands, from which day it runs, and why it is another day than the clock's.
alter table finding add column next_clock text;
alter table finding add column next_from date;
alter table finding add column next_reason text;

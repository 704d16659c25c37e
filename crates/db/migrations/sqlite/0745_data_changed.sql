-- Since when a company of the programme has changed its own data without anybody of the programme having looked.
alter table member add column changed_on date;
create index member_changed on member (changed_on) where changed_on is not null;

-- The day on which the owner was asked: the day from which its time to answer is counted.
alter table practice add column asked_on date;

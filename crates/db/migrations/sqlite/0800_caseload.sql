-- Work queues ask who was vetted when, whose profile waits, and what is recommended.
alter table member add column vetted_on date;
create index member_by_profile on member (profile_status, specialist);
create index member_by_recommendation on member (recommendation, recommended_on);
create index member_by_vetting on member (vetting_outcome, vetted_on);

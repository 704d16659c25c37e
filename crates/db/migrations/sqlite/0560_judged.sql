-- Of the criteria looked at those that apply: what a rate of deficiencies is a share of.
alter table validation add column judged bigint not null default 0;

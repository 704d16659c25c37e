-- Two more phases of the work whose hours are recorded.
alter table validation add column minutes_travel bigint not null default 0;
alter table validation add column minutes_follow_up bigint not null default 0;

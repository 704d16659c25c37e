-- How often each rule of a ruleset fired and met an unknown, by day, and how many declarations were assessed by it: summed from the
-- explanations of assessments in their order, up to and with the last counted one.
create table rule_day (
  ruleset_version text not null,
  day date not null,
  rule text not null,
  fired bigint not null,
  unknown bigint not null,
  primary key (ruleset_version, day, rule)
);

create table ruleset_day (
  ruleset_version text not null,
  day date not null,
  assessed bigint not null,
  primary key (ruleset_version, day)
);

create table rule_counted (
  id bigint primary key,
  seq bigint not null
);
insert into rule_counted (id, seq) values (1, 0);

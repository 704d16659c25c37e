-- Exploring: a random share of inspections goes to declarations that no rule selected, with a probability written down before the
-- first draw of its day, and what it followed from.
create table explore_day (
  day date primary key,
  share double precision not null,
  assessed bigint not null,
  selected bigint not null,
  probability double precision not null,
  made_at timestamptz not null
);
create trigger explore_day_no_update before update on explore_day begin select raise(abort, 'draws are append-only'); end;
create trigger explore_day_no_delete before delete on explore_day begin select raise(abort, 'draws are append-only'); end;

alter table assessment add column explore_probability double precision;
alter table assessment add column explored_at double precision;
alter table assessment add column explored boolean not null default false;

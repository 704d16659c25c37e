-- The year's plan of validations: who can validate when, every plan made, and the one in force.
create table availability (
  stream_id uuid primary key,
  account_id uuid not null,
  stated boolean not null,
  hours bigint not null,
  languages text not null,
  home text not null
);
create index availability_by_account on availability (account_id);

create table absence (
  stream_id uuid not null,
  absence_id uuid not null,
  account_id uuid not null,
  from_day date not null,
  until_day date not null,
  primary key (stream_id, absence_id)
);

create table year_plan (
  stream_id uuid not null,
  number bigint not null,
  year bigint not null,
  stage text not null,
  drafted_on date not null,
  members bigint not null,
  planned bigint not null,
  overrides bigint not null,
  gap bigint,
  made_by uuid,
  primary key (stream_id, number)
);

-- The plan in force only: what is offered to its specialists.
create table planned_visit (
  stream_id uuid not null,
  member_id uuid not null,
  year bigint not null,
  account_id uuid not null,
  from_day date not null,
  until_day date not null,
  how text not null,
  primary key (stream_id, member_id)
);
create index planned_visit_by_member on planned_visit (member_id);
create index planned_visit_by_account on planned_visit (account_id, from_day);

-- Several people at one profile: owners of sections, threads about criteria (from their streams).
create table profile_section (
  stream_id uuid not null,
  category bigint not null,
  member_id uuid not null,
  account_id uuid not null,
  primary key (stream_id, category)
);
create index profile_section_by_member on profile_section (member_id);

create table profile_thread (
  stream_id uuid primary key,
  member_id uuid not null,
  edition text not null,
  criterion text not null,
  parties text not null,
  is_open boolean not null,
  waits boolean not null,
  entries bigint not null,
  begun_by uuid,
  last_at timestamptz not null,
  asked_on date,
  due date
);
create index profile_thread_by_member on profile_thread (member_id, is_open, last_at);
create index profile_thread_by_criterion on profile_thread (member_id, edition, criterion);
create index profile_thread_waiting on profile_thread (due) where waits;

-- Not part of the record: from which revision a kept text was made, and whether a session ended before it was saved.
alter table answer_draft add column rev bigint not null default 0;
alter table answer_draft add column lost boolean not null default false;

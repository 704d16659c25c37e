-- Times for a visit that are held for a company, or agreed with it: no specialist offers the same day twice.
create table validation_slot (
  stream_id uuid not null,
  place bigint not null,
  specialist uuid not null,
  on_day date not null,
  until_day date not null,
  agreed boolean not null,
  primary key (stream_id, place)
);
create index validation_slot_by_specialist on validation_slot (specialist, on_day);

-- What a validation waits for, and whose turn it is: a choice of times, documents asked for.
create table validation_wait (
  stream_id uuid not null,
  subject text not null,
  member_id uuid not null,
  lead uuid not null,
  kind text not null,
  whose text not null,
  clock text,
  began date not null,
  due date not null,
  reason text,
  primary key (stream_id, subject)
);
create index validation_wait_by_member on validation_wait (member_id, whose);
create index validation_wait_by_due on validation_wait (due);

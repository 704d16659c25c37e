-- Drivers' cards: as the programme took them in, and as carriers told of them.
create table driver_card (
  stream_id uuid primary key,
  card text not null,
  valid_from date,
  valid_until date,
  ended_on date,
  carrier_id uuid,
  claimed_by uuid,
  claimed_from date,
  claimed_until date,
  changed_on date not null
);
create unique index driver_card_by_number on driver_card (card);
create index driver_card_by_carrier on driver_card (carrier_id);

-- Parties of declarations that were assessed as they came: those whose number is nobody's and whose name is much like a
-- member's. Made from assessments once, in their order.
create table assessed_party (
  declaration_id uuid not null,
  role text not null,
  party_id uuid not null,
  number text not null,
  name text not null,
  address text not null,
  series text not null,
  declaration text not null,
  declared_on date not null,
  treated boolean not null,
  primary key (declaration_id, role, party_id)
);
create index assessed_party_by_day on assessed_party (declared_on);
create table assessed_party_head (
  id bigint primary key,
  seq bigint not null
);
insert into assessed_party_head (id, seq) values (1, 0);

-- What waits for a person among the parties of a year's declarations, and since when: made anew from them, without facts.
create table trade_watch (
  kind text not null,
  party_id uuid not null,
  member_id uuid not null,
  year bigint not null,
  last_at timestamptz not null,
  primary key (year, kind, party_id, member_id)
);
create table trade_watch_mark (
  id bigint primary key,
  mark text not null
);
insert into trade_watch_mark (id, mark) values (1, '');

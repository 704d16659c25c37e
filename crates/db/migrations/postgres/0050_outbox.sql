-- Mail waiting to be sent, written in the command's own transaction and sent after it.
create table outbox (
  id uuid primary key,
  account_id uuid,
  address text not null,
  lang text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  attempts bigint not null,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text
);
create index outbox_waiting on outbox (sent_at, created_at);

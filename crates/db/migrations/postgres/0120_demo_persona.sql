-- The people a visitor of the demonstration may be, in the order in which they are offered.
create table demo_persona (
  account_id uuid primary key,
  place bigint not null,
  part text not null,
  company uuid,
  company_name text
);

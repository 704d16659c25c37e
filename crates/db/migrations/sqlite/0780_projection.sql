-- By which definition the query tables of each kind of stream were made, and how far a remaking came: up to and with this
-- stream; none once it is whole.
create table projection (
  kind text primary key,
  definition text not null,
  reached uuid
);

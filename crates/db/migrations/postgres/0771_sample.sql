-- The compliance sample: what every day's secret was bound to before its first draw, and the secret once the day was over.
create table sample_day (
  day date primary key,
  commitment bytea not null,
  promised_at timestamptz not null
);
create table sample_secret (
  day date primary key,
  secret bytea not null,
  revealed_at timestamptz not null
);
create trigger sample_day_append_only before update or delete on sample_day for each row execute function refuse_change();
create trigger sample_secret_append_only before update or delete on sample_secret for each row execute function refuse_change();

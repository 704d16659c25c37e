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
create trigger sample_day_no_update before update on sample_day begin select raise(abort, 'draws are append-only'); end;
create trigger sample_day_no_delete before delete on sample_day begin select raise(abort, 'draws are append-only'); end;
create trigger sample_secret_no_update before update on sample_secret begin select raise(abort, 'draws are append-only'); end;
create trigger sample_secret_no_delete before delete on sample_secret begin select raise(abort, 'draws are append-only'); end;

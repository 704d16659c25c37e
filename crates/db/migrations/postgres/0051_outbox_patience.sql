-- When a mail that could not be sent is tried again.
alter table outbox add column next_at timestamptz;

-- Findings with their required actions. Written from the finding's stream alone; overdue is next_due against today.
create table finding (
  stream_id uuid primary key,
  member_id uuid not null,
  entity_type text not null,
  validation_id uuid not null,
  edition text not null,
  criterion text not null,
  category bigint not null,
  strength text not null,
  class text not null,
  site_id uuid,
  site_name text,
  country text,
  raised_on date not null,
  raised_year bigint not null,
  raised_by uuid not null,
  owner text,
  due date,
  stage text not null,
  waits_for text not null,
  next_due date,
  extension_asked boolean not null,
  extended boolean not null,
  closed_on date,
  closed_by uuid
);
create index finding_by_member on finding (member_id, due);
create index finding_by_validation on finding (validation_id, criterion);
create index finding_by_waiting on finding (waits_for, next_due);
create index finding_by_category on finding (class, raised_year, category);
create index finding_by_closing on finding (stage, closed_on);

-- Why criteria were found unmet: one row for each coded reason of a finding.
create table finding_reason (
  stream_id uuid not null,
  reason text not null,
  primary key (stream_id, reason)
);
create index finding_reason_by_reason on finding_reason (reason);

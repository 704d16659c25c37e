-- What is known of each company, for lists, queues and searches. Written from the member's stream alone.
create table member (
  stream_id uuid primary key,
  legal_name text not null,
  normal_name text not null,
  country text not null,
  entity_type text not null,
  edition text not null,
  stage text not null,
  account_status text not null,
  profile_status text not null,
  validation_status text not null,
  vetting_outcome text,
  tier text,
  in_force boolean not null,
  specialist uuid,
  started_on date not null,
  submitted_on date,
  profile_submitted_on date,
  profile_accepted_on date,
  certified_on date,
  validated_on date,
  validation_planned_on date,
  next_due date,
  next_clock text,
  recommendation text,
  recommended_by uuid,
  recommended_on date,
  emergency_review boolean not null,
  decided text,
  decided_on date,
  barred_until date
);
create index member_by_name on member (normal_name);
create index member_by_stage on member (stage, next_due);
create index member_by_specialist on member (specialist, next_due);

-- Every name of a company: legal, trading and former.
create table member_name (
  stream_id uuid not null,
  name text not null,
  kind text not null,
  normal_name text not null,
  primary key (stream_id, name)
);
create index member_name_by_normal on member_name (normal_name);

-- Under which keys a near-identical name would be found.
create table member_name_key (
  stream_id uuid not null,
  name_key text not null,
  primary key (stream_id, name_key)
);
create index member_name_key_by_key on member_name_key (name_key);

-- Numbers by which a company is found. A person's number stands here as its digest.
create table member_identifier (
  stream_id uuid not null,
  scheme text not null,
  value text not null,
  primary key (stream_id, scheme, value)
);
create index member_identifier_by_value on member_identifier (scheme, value);

create table member_site (
  stream_id uuid not null,
  site_id uuid not null,
  name text not null,
  kind text not null,
  city text not null,
  country text not null,
  unlocode text,
  staffed boolean not null,
  primary key (stream_id, site_id)
);

-- Deadlines that run now.
create table member_deadline (
  stream_id uuid not null,
  clock text not null,
  due date not null,
  began date not null,
  authority text not null,
  primary key (stream_id, clock)
);
create index member_deadline_by_due on member_deadline (due, clock);

-- Open invitations.
create table member_invitation (
  stream_id uuid not null,
  invitation_id uuid not null,
  email text not null,
  role text not null,
  primary key (stream_id, invitation_id)
);
create index member_invitation_by_email on member_invitation (email);

-- Every decision that a company was told of.
create table member_notice (
  stream_id uuid not null,
  notice_id uuid not null,
  decision text not null,
  ground text not null,
  decided_on date not null,
  appeal_due date,
  emergency boolean not null,
  primary key (stream_id, notice_id)
);
create index member_notice_by_day on member_notice (decided_on, decision);

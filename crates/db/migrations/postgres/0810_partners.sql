-- Supply chains of members: partners, the state of the risk assessment, the programme's ratings of threats, and what
-- partners were asked. Written from their streams alone, but for the links.
create table partner (
  stream_id uuid not null,
  partner_id uuid not null,
  member_id uuid not null,
  name text not null,
  name_search text not null,
  country text not null,
  roles text not null,
  active boolean not null,
  primary key (stream_id, partner_id)
);
create index partner_by_member on partner (member_id, active);

create table risk_assessment (
  stream_id uuid primary key,
  member_id uuid not null,
  partners bigint not null,
  routes bigint not null,
  open_actions bigint not null,
  signed_on date,
  review_due date
);
create index risk_assessment_by_member on risk_assessment (member_id);
create index risk_assessment_by_review on risk_assessment (review_due);

create table threat_rating (
  stream_id uuid not null,
  position bigint not null,
  scope text not null,
  threat text not null,
  level text,
  valid_from date not null,
  primary key (stream_id, position)
);

create table questionnaire (
  stream_id uuid primary key,
  member_id uuid not null,
  partner_id uuid not null,
  stage text not null,
  asked_on date not null,
  submitted_on date,
  shared boolean not null
);
create index questionnaire_by_partner on questionnaire (member_id, partner_id);

-- Numbers of a partner that lets other members use its answers; nobody else's are here.
create table questionnaire_key (
  stream_id uuid not null,
  scheme text not null,
  value text not null,
  primary key (stream_id, scheme, value)
);
create index questionnaire_key_by_value on questionnaire_key (scheme, value);

-- Mailed links to questionnaires, by the hash of their token. No part of the record: a link is a secret.
create table questionnaire_link (
  token_hash bytea primary key,
  questionnaire_id uuid not null,
  subject bytea not null,
  made_at timestamptz not null,
  ends_at timestamptz not null
);
create index questionnaire_link_by_subject on questionnaire_link (subject, made_at);
create index questionnaire_link_by_questionnaire on questionnaire_link (questionnaire_id, made_at);

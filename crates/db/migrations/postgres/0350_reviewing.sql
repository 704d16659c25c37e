-- Words that staff use again in comments.
create table text_block (
  stream_id uuid primary key,
  title text not null,
  criterion text,
  version bigint not null,
  retired boolean not null,
  en text not null,
  es text not null,
  fr text not null,
  changed_at timestamptz not null
);
create index text_block_by_criterion on text_block (criterion, retired);

-- What reviewers decided of each criterion in each round, having read it. For precedents: never shown with the company.
create table review_decision (
  stream_id uuid not null,
  criterion text not null,
  round bigint not null,
  member_id uuid not null,
  entity_type text not null,
  verdict text not null,
  reason text,
  block uuid,
  decided_at timestamptz not null,
  primary key (stream_id, criterion, round)
);
create index review_decision_by_criterion on review_decision (criterion, entity_type, decided_at);
create index review_decision_by_block on review_decision (block) where block is not null;

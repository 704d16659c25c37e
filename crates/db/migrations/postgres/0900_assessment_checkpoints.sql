-- Assessments are sealed one after another; the last row says where they end. A signed checkpoint keeps whoever can write to
-- the database from making all seals anew, or from taking the last rows away (docs/adr/0025).
drop table assessment_head;

create table assessment_checkpoint (
  seq bigint primary key,
  at timestamptz not null,
  hash bytea not null,
  key_id text not null,
  signature bytea not null
);
create trigger assessment_checkpoint_append_only before update or delete on assessment_checkpoint for each row execute function refuse_change();

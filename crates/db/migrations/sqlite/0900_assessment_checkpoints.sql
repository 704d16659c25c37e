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
create trigger assessment_checkpoint_no_update before update on assessment_checkpoint begin select raise(abort, 'the record is append-only'); end;
create trigger assessment_checkpoint_no_delete before delete on assessment_checkpoint begin select raise(abort, 'the record is append-only'); end;

-- Documents that partners put beside their answers, as far as no virus scanner has read them.
alter table questionnaire add column unscanned bigint not null default 0;
create index questionnaire_unscanned on questionnaire (stream_id) where unscanned > 0;

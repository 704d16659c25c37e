-- The day after which a partner is told, once, that its answers are missed.
alter table questionnaire add column remind_after date;

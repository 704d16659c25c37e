-- Up to and with which assessment what imports say of exams was held against declarations that were assessed after them.
create table exam_held (
  id bigint primary key,
  seq bigint not null
);
insert into exam_held (id, seq) values (1, 0);

-- What companies say of criteria in consultation, and what the programme answers.
create table edition_comment (
  stream_id uuid primary key,
  draft_id uuid not null,
  member_id uuid not null,
  criterion text not null,
  text text not null,
  given_on date not null,
  reply text,
  replied_on date
);
create index edition_comment_by_draft on edition_comment (draft_id, criterion);
create index edition_comment_by_member on edition_comment (member_id, draft_id);

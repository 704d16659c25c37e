-- Selection for validation: what members declare of their trade, and the year's random draw.
create table trade_figures (
  stream_id uuid primary key,
  member_id uuid not null,
  year bigint not null,
  entries bigint,
  value_thousands bigint,
  crossings bigint,
  declared_on date not null
);
create index trade_figures_by_member on trade_figures (member_id);

create table selection_draw (
  stream_id uuid primary key,
  year bigint not null,
  stage text not null,
  members bigint not null,
  drawn bigint not null,
  seeded_at timestamptz not null
);

-- Every member of the frame with its chance: so many of so many are drawn in its stratum.
create table selection_frame (
  stream_id uuid not null,
  member_id uuid not null,
  stratum text not null,
  drawn_of bigint not null,
  members_of bigint not null,
  drawn boolean not null,
  primary key (stream_id, member_id)
);
create index selection_frame_by_member on selection_frame (member_id, drawn);

-- What the last working-out of the drift of a ruleset's model asks, while nobody has answered; none where it asks nothing.
alter table ruleset add column drift_asks text;

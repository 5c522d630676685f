-- The record of an event that its exhibit does not hold as it stands: it was taken out of the cell of a table, or put
-- together from the columns of a row. The place of the event is then the place of that row.
-- reduced: 1 when the form holds less than CloudTrail recorded; the member trailcase of the record says what.
CREATE TABLE assembled (
  event   INTEGER PRIMARY KEY REFERENCES event(id),
  reduced INTEGER NOT NULL,
  record  TEXT NOT NULL
) STRICT;

-- kept = 'original': the bytes of an exhibit stand in a file outside the case. path: where it was last known, absolute;
-- modified: when it was last written, as exactly as its file system tells.
CREATE TABLE original (
  exhibit  INTEGER PRIMARY KEY REFERENCES exhibit(id),
  path     TEXT NOT NULL,
  size     INTEGER NOT NULL,
  modified TEXT NOT NULL
) STRICT;

-- Who acquired the files of an import, when, how and with what, as the examiner says. acquired_at is '' where it is not told.
CREATE TABLE acquisition (
  id            INTEGER PRIMARY KEY,
  acquired_by   TEXT NOT NULL,
  acquired_at   TEXT NOT NULL,
  acquired_how  TEXT NOT NULL,
  acquired_with TEXT NOT NULL,
  UNIQUE (acquired_by, acquired_at, acquired_how, acquired_with)
) STRICT;
ALTER TABLE exhibit ADD COLUMN acquisition INTEGER REFERENCES acquisition(id);

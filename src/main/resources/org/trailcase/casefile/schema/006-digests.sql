-- What digests and sign files vouch for is worked out from the exhibits whenever it is asked for. Digests hold hashes of
-- inflated bytes: content_hash keeps those, once they were taken; it may be emptied at any time. An exhibit that was not
-- delivered as gzip has none here: its content is what was delivered.
CREATE TABLE content_hash (
  exhibit INTEGER PRIMARY KEY REFERENCES exhibit(id),
  sha256  TEXT NOT NULL
) STRICT;

-- Which S3 object an exhibit with a signature (the answer of head-object) is of, where the examiner said so.
CREATE TABLE signature_of (
  exhibit  INTEGER NOT NULL REFERENCES exhibit(id),
  object   TEXT NOT NULL,
  examiner TEXT NOT NULL,
  at       TEXT NOT NULL,
  UNIQUE (exhibit, object)
) STRICT;

-- A Trailcase case. Ordinary rows: read it with the sqlite3 shell, starting with event_view, policy_view and mark_view.
-- Times of events are milliseconds since 1970-01-01 UTC; times of acts are ISO 8601 text in UTC.

CREATE TABLE description (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who did what with this case. Each entry holds the hash of the one before: nothing can be taken out unseen.
CREATE TABLE custody (
  id       INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,
  examiner TEXT NOT NULL,
  program  TEXT NOT NULL,
  act      TEXT NOT NULL,
  detail   TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL
) STRICT;

-- A file as it was received. kind: trail, policy, finding. Its events have the ids first_event to last_event, in the
-- order of their records; last_event is smaller than first_event when it brought none.
CREATE TABLE exhibit (
  id         INTEGER PRIMARY KEY,
  sha256     TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  format     TEXT NOT NULL,
  size       INTEGER NOT NULL,
  modified   TEXT,
  received   TEXT NOT NULL,
  examiner   TEXT NOT NULL,
  gzip       INTEGER NOT NULL,
  records    INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  first_event INTEGER NOT NULL,
  last_event  INTEGER NOT NULL
) STRICT;

-- The bytes of an exhibit, bit for bit, in parts.
CREATE TABLE exhibit_part (
  exhibit INTEGER NOT NULL REFERENCES exhibit(id),
  part    INTEGER NOT NULL,
  bytes   BLOB NOT NULL,
  UNIQUE (exhibit, part)
) STRICT;

-- A record that could not be read, with its place in the exhibit's (inflated) bytes.
CREATE TABLE defect (
  id      INTEGER PRIMARY KEY,
  exhibit INTEGER NOT NULL REFERENCES exhibit(id),
  ordinal INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  length  INTEGER NOT NULL,
  reason  TEXT NOT NULL
) STRICT;

-- A file that was offered and not taken, with the reason.
CREATE TABLE refusal (
  id       INTEGER PRIMARY KEY,
  path     TEXT NOT NULL,
  sha256   TEXT NOT NULL,
  reason   TEXT NOT NULL,
  at       TEXT NOT NULL,
  examiner TEXT NOT NULL,
  UNIQUE (path, sha256)
) STRICT;

-- What repeats stands once. An import knows all words while it writes, so that the long tables need no index on them.
CREATE TABLE event_name (id INTEGER PRIMARY KEY, source TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (source, name)) STRICT;
CREATE TABLE address    (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE agent      (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE error_code (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE region     (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE account    (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE resource   (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE category   (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

-- Who called: one row a session or user and key. created: when the session's credentials were issued, as recorded.
CREATE TABLE identity (
  id         INTEGER PRIMARY KEY,
  type       TEXT NOT NULL,
  label      TEXT NOT NULL,
  principal  TEXT NOT NULL,
  session    TEXT NOT NULL,
  account    TEXT NOT NULL,
  access_key TEXT NOT NULL,
  created    TEXT NOT NULL
) STRICT;

-- One row an event. uid: the event id, 16 bytes when it is a UUID. content: a fingerprint of the record, by which two
-- deliveries of one event are known as the same. outcome and read_only: see event_view.
CREATE TABLE event (
  id        INTEGER PRIMARY KEY,
  time      INTEGER NOT NULL,
  uid       ANY NOT NULL,
  content   INTEGER NOT NULL,
  exhibit   INTEGER NOT NULL REFERENCES exhibit(id),
  ordinal   INTEGER NOT NULL,
  start     INTEGER NOT NULL,
  length    INTEGER NOT NULL,
  name      INTEGER NOT NULL REFERENCES event_name(id),
  identity  INTEGER NOT NULL REFERENCES identity(id),
  address   INTEGER NOT NULL REFERENCES address(id),
  agent     INTEGER NOT NULL REFERENCES agent(id),
  error     INTEGER NOT NULL REFERENCES error_code(id),
  region    INTEGER NOT NULL REFERENCES region(id),
  account   INTEGER NOT NULL REFERENCES account(id),
  resource  INTEGER NOT NULL REFERENCES resource(id),
  category  INTEGER NOT NULL REFERENCES category(id),
  outcome   INTEGER NOT NULL,
  read_only INTEGER NOT NULL
) STRICT;
CREATE INDEX event_uid ON event(uid);

-- The same event delivered once more, in another file or another place of the same file.
CREATE TABLE delivery (
  event   INTEGER NOT NULL REFERENCES event(id),
  exhibit INTEGER NOT NULL REFERENCES exhibit(id),
  ordinal INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  length  INTEGER NOT NULL
) STRICT;

CREATE VIEW event_view AS
SELECT e.id,
       strftime('%Y-%m-%dT%H:%M:%SZ', e.time / 1000, 'unixepoch') AS eventTime,
       n.source AS eventSource, n.name AS eventName, g.text AS awsRegion,
       i.label AS who, i.type AS userIdentityType, i.principal AS principalArn, i.session AS sessionName,
       i.access_key AS accessKeyId, a.text AS sourceIPAddress, u.text AS userAgent, c.text AS errorCode,
       CASE e.outcome WHEN 0 THEN 'succeeded' WHEN 1 THEN 'denied' WHEN 2 THEN 'failed' ELSE 'unknown' END AS outcome,
       CASE e.read_only WHEN 0 THEN 'false' WHEN 1 THEN 'true' ELSE '' END AS readOnly,
       r.text AS resource, o.text AS recipientAccountId, k.text AS eventCategory,
       CASE typeof(e.uid)
         WHEN 'blob' THEN lower(substr(hex(e.uid), 1, 8) || '-' || substr(hex(e.uid), 9, 4) || '-' ||
              substr(hex(e.uid), 13, 4) || '-' || substr(hex(e.uid), 17, 4) || '-' || substr(hex(e.uid), 21))
         ELSE e.uid END AS eventID,
       x.name AS exhibit, e.ordinal AS record, e.start AS byteStart, e.length AS byteLength
FROM event e
JOIN event_name n ON n.id = e.name   JOIN identity i ON i.id = e.identity JOIN address a ON a.id = e.address
JOIN agent u ON u.id = e.agent       JOIN error_code c ON c.id = e.error  JOIN region g ON g.id = e.region
JOIN account o ON o.id = e.account   JOIN resource r ON r.id = e.resource JOIN category k ON k.id = e.category
JOIN exhibit x ON x.id = e.exhibit;

-- What exports say about policies. Texts stand once, by their hash, as received.
CREATE TABLE policy_text (
  id     INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  text   TEXT NOT NULL
) STRICT;

CREATE TABLE snapshot (
  id         INTEGER PRIMARY KEY,
  exhibit    INTEGER NOT NULL REFERENCES exhibit(id),
  account    TEXT NOT NULL,
  as_of      TEXT NOT NULL,
  as_of_from TEXT NOT NULL,
  collected  TEXT NOT NULL
) STRICT;

-- kind: user, group, role. groups, attached: JSON arrays of names and ARNs; tags: a JSON object.
CREATE TABLE holder (
  id        INTEGER PRIMARY KEY,
  snapshot  INTEGER NOT NULL REFERENCES snapshot(id),
  kind      TEXT NOT NULL,
  arn       TEXT NOT NULL,
  name      TEXT NOT NULL,
  path      TEXT NOT NULL,
  unique_id TEXT NOT NULL,
  attached  TEXT NOT NULL,
  groups    TEXT NOT NULL,
  boundary  TEXT,
  tags      TEXT NOT NULL,
  pointer   TEXT NOT NULL
) STRICT;

-- usage: inline, trust.
CREATE TABLE holder_policy (
  holder  INTEGER NOT NULL REFERENCES holder(id),
  usage   TEXT NOT NULL,
  name    TEXT NOT NULL,
  text    INTEGER NOT NULL REFERENCES policy_text(id),
  pointer TEXT NOT NULL
) STRICT;

CREATE TABLE managed_policy (
  snapshot   INTEGER NOT NULL REFERENCES snapshot(id),
  arn        TEXT NOT NULL,
  name       TEXT NOT NULL,
  version    TEXT NOT NULL,
  is_default INTEGER NOT NULL,
  text       INTEGER NOT NULL REFERENCES policy_text(id),
  pointer    TEXT NOT NULL
) STRICT;

CREATE VIEW policy_view AS
SELECT s.as_of, h.kind || ' ' || h.name AS holder, p.usage, p.name, t.text
FROM holder_policy p JOIN holder h ON h.id = p.holder JOIN snapshot s ON s.id = h.snapshot
JOIN policy_text t ON t.id = p.text
UNION ALL
SELECT s.as_of, m.arn, 'managed ' || m.version, m.name, t.text
FROM managed_policy m JOIN snapshot s ON s.id = m.snapshot JOIN policy_text t ON t.id = m.text;

-- Marks and notes: a log that only grows. act: mark, note, retract; a retraction names what it takes back in parent.
CREATE TABLE annotation (
  id       INTEGER PRIMARY KEY,
  uuid     TEXT NOT NULL UNIQUE,
  act      TEXT NOT NULL,
  exhibit  TEXT NOT NULL,
  ordinal  INTEGER NOT NULL,
  value    TEXT NOT NULL,
  parent   TEXT,
  examiner TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;

CREATE VIEW mark_view AS
SELECT e.eventTime, e.eventID, e.eventName, e.who, m.act, m.value, m.examiner, m.at
FROM annotation m
JOIN exhibit x ON x.sha256 = m.exhibit
JOIN event v ON v.id BETWEEN x.first_event AND x.last_event AND v.ordinal = m.ordinal
JOIN event_view e ON e.id = v.id
WHERE m.act IN ('mark', 'note') AND NOT EXISTS (SELECT 1 FROM annotation r WHERE r.act = 'retract' AND r.parent = m.uuid);

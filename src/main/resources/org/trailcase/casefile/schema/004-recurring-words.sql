-- What recurs together stands once: an event has one number for the circumstances of its call, one for the client that it
-- came from, and the sessions of one caller share its name. That halves the values of a row, and with them the time that
-- an import takes to write it. Ids of events and of identities stay what they were.
DROP VIEW mark_view;
DROP VIEW event_view;
DROP INDEX IF EXISTS event_uid;

-- Whoever called, whatever session they called in.
CREATE TABLE caller (
  id        INTEGER PRIMARY KEY,
  type      TEXT NOT NULL,
  principal TEXT NOT NULL,
  account   TEXT NOT NULL,
  UNIQUE (principal, type, account)
) STRICT;
INSERT INTO caller(type, principal, account) SELECT DISTINCT type, principal, account FROM identity;

-- One row a session or user and key. created: when the session's credentials were issued, as recorded.
CREATE TABLE caller_session (
  id         INTEGER PRIMARY KEY,
  caller     INTEGER NOT NULL REFERENCES caller(id),
  label      TEXT NOT NULL,
  session    TEXT NOT NULL,
  access_key TEXT NOT NULL,
  created    TEXT NOT NULL
) STRICT;
INSERT INTO caller_session(id, caller, label, session, access_key, created)
SELECT i.id, c.id, i.label, i.session, i.access_key, i.created
FROM identity i
JOIN caller c ON c.principal = i.principal AND c.type = i.type AND c.account = i.account;

-- Resources of one place begin alike: stem is the text up to and with the last slash or colon.
CREATE TABLE stem (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO stem(text) SELECT DISTINCT rtrim(text, replace(replace(text, '/', ''), ':', '')) FROM resource;
CREATE TABLE stemmed_resource (
  id   INTEGER PRIMARY KEY,
  stem INTEGER NOT NULL REFERENCES stem(id),
  name TEXT NOT NULL
) STRICT;
INSERT INTO stemmed_resource(id, stem, name)
SELECT r.id, s.id, substr(r.text, length(s.text) + 1)
FROM resource r
JOIN stem s ON s.text = rtrim(r.text, replace(replace(r.text, '/', ''), ':', ''));

-- Where a call came from: the address, and the program.
CREATE TABLE client (
  id      INTEGER PRIMARY KEY,
  address INTEGER NOT NULL REFERENCES address(id),
  agent   INTEGER NOT NULL REFERENCES agent(id),
  UNIQUE (address, agent)
) STRICT;
INSERT INTO client(address, agent) SELECT DISTINCT address, agent FROM event;

-- What was called, where, and how it ended. outcome and read_only: see event_view.
CREATE TABLE circumstance (
  id        INTEGER PRIMARY KEY,
  name      INTEGER NOT NULL REFERENCES event_name(id),
  error     INTEGER NOT NULL REFERENCES error_code(id),
  region    INTEGER NOT NULL REFERENCES region(id),
  account   INTEGER NOT NULL REFERENCES account(id),
  category  INTEGER NOT NULL REFERENCES category(id),
  outcome   INTEGER NOT NULL,
  read_only INTEGER NOT NULL,
  UNIQUE (name, error, region, account, category, outcome, read_only)
) STRICT;
INSERT INTO circumstance(name, error, region, account, category, outcome, read_only)
SELECT DISTINCT name, error, region, account, category, outcome, read_only FROM event;

-- One row an event. uid: the event id, 16 bytes when it is a UUID. content: a fingerprint of the record, by which two
-- deliveries of one event are known as the same; 0 where it has to be taken from the record, as of events that an earlier
-- version brought, which took it in another way.
CREATE TABLE event_row (
  id           INTEGER PRIMARY KEY,
  time         INTEGER NOT NULL,
  uid          ANY NOT NULL,
  content      INTEGER NOT NULL,
  exhibit      INTEGER NOT NULL REFERENCES exhibit(id),
  ordinal      INTEGER NOT NULL,
  start        INTEGER NOT NULL,
  length       INTEGER NOT NULL,
  circumstance INTEGER NOT NULL REFERENCES circumstance(id),
  identity     INTEGER NOT NULL REFERENCES identity(id),
  client       INTEGER NOT NULL REFERENCES client(id),
  resource     INTEGER NOT NULL REFERENCES resource(id)
) STRICT;
INSERT INTO event_row(id, time, uid, content, exhibit, ordinal, start, length, circumstance, identity, client, resource)
SELECT e.id, e.time, e.uid, 0, e.exhibit, e.ordinal, e.start, e.length, c.id, e.identity, l.id, e.resource
FROM event e
JOIN circumstance c ON c.name = e.name AND c.error = e.error AND c.region = e.region AND c.account = e.account
  AND c.category = e.category AND c.outcome = e.outcome AND c.read_only = e.read_only
JOIN client l ON l.address = e.address AND l.agent = e.agent
ORDER BY e.id;
DROP TABLE event;
DROP TABLE identity;
DROP TABLE resource;
ALTER TABLE event_row RENAME TO event;
ALTER TABLE caller_session RENAME TO identity;
ALTER TABLE stemmed_resource RENAME TO resource;

-- The first four bytes of an id are enough to find it.
CREATE INDEX event_uid ON event(substr(uid, 1, 4));

CREATE VIEW event_view AS
SELECT e.id,
       strftime('%Y-%m-%dT%H:%M:%SZ', e.time / 1000, 'unixepoch') AS eventTime,
       n.source AS eventSource, n.name AS eventName, g.text AS awsRegion,
       i.label AS who, w.type AS userIdentityType, w.principal AS principalArn, i.session AS sessionName,
       i.access_key AS accessKeyId, a.text AS sourceIPAddress, u.text AS userAgent, c.text AS errorCode,
       CASE m.outcome WHEN 0 THEN 'succeeded' WHEN 1 THEN 'denied' WHEN 2 THEN 'failed' ELSE 'unknown' END AS outcome,
       CASE m.read_only WHEN 0 THEN 'false' WHEN 1 THEN 'true' ELSE '' END AS readOnly,
       s.text || r.name AS resource, o.text AS recipientAccountId, k.text AS eventCategory,
       CASE typeof(e.uid)
         WHEN 'blob' THEN lower(substr(hex(e.uid), 1, 8) || '-' || substr(hex(e.uid), 9, 4) || '-' ||
              substr(hex(e.uid), 13, 4) || '-' || substr(hex(e.uid), 17, 4) || '-' || substr(hex(e.uid), 21))
         ELSE e.uid END AS eventID,
       x.name AS exhibit, e.ordinal AS record, e.start AS byteStart, e.length AS byteLength
FROM event e
JOIN circumstance m ON m.id = e.circumstance
JOIN event_name n ON n.id = m.name   JOIN error_code c ON c.id = m.error  JOIN region g ON g.id = m.region
JOIN account o ON o.id = m.account   JOIN category k ON k.id = m.category
JOIN identity i ON i.id = e.identity JOIN caller w ON w.id = i.caller
JOIN client l ON l.id = e.client     JOIN address a ON a.id = l.address   JOIN agent u ON u.id = l.agent
JOIN resource r ON r.id = e.resource JOIN stem s ON s.id = r.stem
JOIN exhibit x ON x.id = e.exhibit;

CREATE VIEW mark_view AS
SELECT e.eventTime, e.eventID, e.eventName, e.who, m.act, m.value, m.examiner, m.at
FROM annotation m
JOIN exhibit x ON x.sha256 = m.exhibit
JOIN event v ON v.id BETWEEN x.first_event AND x.last_event AND v.ordinal = m.ordinal
JOIN event_view e ON e.id = v.id
WHERE m.act IN ('mark', 'note') AND NOT EXISTS (SELECT 1 FROM annotation r WHERE r.act = 'retract' AND r.parent = m.uuid);

-- Policies of resources and organisations beside those of accounts, what AWS itself said about single decisions, and
-- what other services reported.

-- shown: the parts of the holder that the exhibit shows whole (inline attached groups boundary trust tags).
ALTER TABLE holder ADD COLUMN shown TEXT NOT NULL DEFAULT 'INLINE ATTACHED GROUPS BOUNDARY TRUST TAGS';
ALTER TABLE holder ADD COLUMN created TEXT;
ALTER TABLE managed_policy ADD COLUMN created TEXT;

-- A resource and the policy that hung on it. type: resource, vpc-endpoint. shown: written, none, not-shown.
-- tags: a JSON object, NULL where they are not shown.
CREATE TABLE resource_state (
  id         INTEGER PRIMARY KEY,
  exhibit    INTEGER NOT NULL REFERENCES exhibit(id),
  as_of      TEXT NOT NULL,
  as_of_from TEXT NOT NULL,
  arn        TEXT NOT NULL,
  type       TEXT NOT NULL,
  shown      TEXT NOT NULL,
  name       TEXT NOT NULL,
  text       INTEGER REFERENCES policy_text(id),
  tags       TEXT,
  vpc        TEXT,
  pointer    TEXT NOT NULL,
  policy_pointer TEXT NOT NULL
) STRICT;

-- An organisation, or a part of it, as one exhibit shows it.
CREATE TABLE organization (
  id           INTEGER PRIMARY KEY,
  exhibit      INTEGER NOT NULL REFERENCES exhibit(id),
  as_of        TEXT NOT NULL,
  as_of_from   TEXT NOT NULL,
  organization TEXT,
  management   TEXT
) STRICT;

-- kind: root, unit, account. attached: a JSON object from type of policy to the ids attached; a type that is missing was
-- not listed.
CREATE TABLE organization_node (
  organization INTEGER NOT NULL REFERENCES organization(id),
  node         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  name         TEXT NOT NULL,
  parent       TEXT,
  attached     TEXT NOT NULL
) STRICT;

-- targets: a JSON list of the ids of nodes that the exhibit lists for the policy.
CREATE TABLE organization_policy (
  organization INTEGER NOT NULL REFERENCES organization(id),
  policy       TEXT NOT NULL,
  arn          TEXT NOT NULL,
  name         TEXT NOT NULL,
  type         TEXT NOT NULL,
  aws_managed  INTEGER NOT NULL,
  text         INTEGER REFERENCES policy_text(id),
  pointer      TEXT NOT NULL,
  targets      TEXT NOT NULL
) STRICT;

DROP VIEW policy_view;
CREATE VIEW policy_view AS
SELECT s.as_of, h.kind || ' ' || h.name AS holder, p.usage, p.name, t.text
FROM holder_policy p JOIN holder h ON h.id = p.holder JOIN snapshot s ON s.id = h.snapshot
JOIN policy_text t ON t.id = p.text
UNION ALL
SELECT s.as_of, m.arn, 'managed ' || m.version, m.name, t.text
FROM managed_policy m JOIN snapshot s ON s.id = m.snapshot JOIN policy_text t ON t.id = m.text
UNION ALL
SELECT r.as_of, r.arn, r.type, r.name, t.text FROM resource_state r JOIN policy_text t ON t.id = r.text
UNION ALL
SELECT o.as_of, p.policy, p.type, p.name, t.text
FROM organization_policy p JOIN organization o ON o.id = p.organization JOIN policy_text t ON t.id = p.text;


-- What GuardDuty and IAM Access Analyzer found. One row a record: a finding that was delivered again stands again.
-- resources, access_keys, roles, tasks, instances, addresses: JSON arrays. Times are ISO 8601 text in UTC.
CREATE TABLE finding (
  id            INTEGER PRIMARY KEY,
  exhibit       INTEGER NOT NULL REFERENCES exhibit(id),
  pointer       TEXT NOT NULL,
  service       TEXT NOT NULL,
  finding       TEXT NOT NULL,
  type          TEXT NOT NULL,
  title         TEXT NOT NULL,
  description   TEXT NOT NULL,
  severity      REAL,
  account       TEXT NOT NULL,
  region        TEXT NOT NULL,
  resource_type TEXT NOT NULL,
  resources     TEXT NOT NULL,
  access_keys   TEXT NOT NULL,
  principal_id  TEXT,
  user_name     TEXT,
  roles         TEXT NOT NULL,
  cluster       TEXT,
  tasks         TEXT NOT NULL,
  instances     TEXT NOT NULL,
  addresses     TEXT NOT NULL,
  first_seen    TEXT,
  last_seen     TEXT,
  count         INTEGER NOT NULL,
  status        TEXT NOT NULL
) STRICT;

-- The lines of IAM's credential reports, and the access keys in them.
CREATE TABLE credential (
  id                INTEGER PRIMARY KEY,
  exhibit           INTEGER NOT NULL REFERENCES exhibit(id),
  as_of             TEXT NOT NULL,
  user_name         TEXT NOT NULL,
  arn               TEXT NOT NULL,
  created           TEXT,
  password_enabled  INTEGER,
  password_used     TEXT,
  password_changed  TEXT,
  mfa_active        INTEGER NOT NULL,
  certificates      INTEGER NOT NULL
) STRICT;

CREATE TABLE credential_key (
  credential INTEGER NOT NULL REFERENCES credential(id),
  number     INTEGER NOT NULL,
  active     INTEGER NOT NULL,
  rotated    TEXT,
  used       TEXT,
  region     TEXT NOT NULL,
  service    TEXT NOT NULL
) STRICT;

-- What AWS itself answered about single decisions. form: decoded-message, access-troubleshooter. decision: allowed,
-- explicit-deny, implicit-deny. failures: a JSON array; context: a JSON object from condition key to its values.
CREATE TABLE answer (
  id               INTEGER PRIMARY KEY,
  exhibit          INTEGER NOT NULL REFERENCES exhibit(id),
  pointer          TEXT NOT NULL,
  form             TEXT NOT NULL,
  principal        TEXT,
  principal_id     TEXT,
  action           TEXT NOT NULL,
  resource         TEXT,
  authorization_id TEXT,
  time             TEXT,
  decision         TEXT NOT NULL,
  layer            TEXT,
  failures         TEXT NOT NULL,
  context          TEXT NOT NULL
) STRICT;

CREATE TABLE answer_statement (
  answer      INTEGER NOT NULL REFERENCES answer(id),
  layer       TEXT,
  policy      TEXT NOT NULL,
  attached_to TEXT NOT NULL,
  sid         TEXT NOT NULL,
  effect      TEXT NOT NULL,
  text        TEXT NOT NULL
) STRICT;

-- Which event an exhibit with an answer is about, where the examiner said so.
CREATE TABLE answer_event (
  exhibit  INTEGER NOT NULL REFERENCES exhibit(id),
  event    TEXT NOT NULL,
  examiner TEXT NOT NULL,
  at       TEXT NOT NULL,
  UNIQUE (exhibit, event)
) STRICT;

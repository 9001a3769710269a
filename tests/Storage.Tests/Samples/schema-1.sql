-- A database as schema 1 made it, with states as the first version wrote them. Never changed: what it holds must stay readable.
CREATE TABLE grain_state (
    grain_type TEXT NOT NULL,
    grain_key  TEXT NOT NULL,
    name       TEXT NOT NULL,
    version    INTEGER NOT NULL,
    format     INTEGER NOT NULL,
    payload    BLOB NOT NULL,
    PRIMARY KEY (grain_type, grain_key, name)
) STRICT;
CREATE TABLE cleared_state (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL) STRICT;
INSERT INTO cleared_state VALUES (1, 7);
CREATE TABLE reminder (
    grain_type TEXT NOT NULL,
    grain_key  TEXT NOT NULL,
    name       TEXT NOT NULL,
    hash       INTEGER NOT NULL,
    start_at   INTEGER NOT NULL,
    period     INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    PRIMARY KEY (grain_type, grain_key, name)
) STRICT;
CREATE INDEX reminder_by_hash ON reminder (hash);
CREATE TABLE member (
    user_id         BLOB PRIMARY KEY,
    email           TEXT,
    created_at      INTEGER,
    profiles        INTEGER NOT NULL DEFAULT 0,
    profiles_event  INTEGER NOT NULL DEFAULT 0,
    status          TEXT COLLATE NOCASE,
    plan            TEXT,
    billing_event   INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_status ON member (status);
CREATE TABLE interaction (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    profile  BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    title    BLOB NOT NULL,
    signal   TEXT NOT NULL,
    fraction REAL NOT NULL,
    at       INTEGER NOT NULL,
    UNIQUE (profile, sequence)
) STRICT;

-- "curator" is a field that is gone since; "rows", "films" and "label" were not there yet.
INSERT INTO grain_state VALUES ('shelf', '8c5e7b0f51a9438e9d8a0f2f4a3c6b11', 'shelf', 41, 1, CAST('{"name":"Old films","curator":{"name":"Ada","since":[1,2]}}' AS BLOB));
-- As an even older state may be, whose label had no size.
INSERT INTO grain_state VALUES ('shelf', '00000000000000000000000000000001', 'shelf', 3, 1, CAST('{"label":{"text":"gold"}}' AS BLOB));
INSERT INTO reminder VALUES ('shelf', '8c5e7b0f51a9438e9d8a0f2f4a3c6b11', 'dust', 12345, 639000000000000000, 600000000, 2);
INSERT INTO member (user_id, email, created_at, profiles, status, plan) VALUES (x'0193A5B0000070008000000000000001', 'ada@example.org', 639000000000000000, 2, 'Active', 'basic');
INSERT INTO interaction (profile, sequence, title, signal, fraction, at) VALUES (x'0193A5B0000070008000000000000002', 1, x'0193A5B0000070008000000000000003', 'Finished', 1.0, 639000000000000000);

PRAGMA application_id = 1313033294;
PRAGMA user_version = 1;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema version 1 of the plan file (*.lplan).
-- Every table has a primary key that is never null: SQLite's changesets, which are the only path of
-- change, need it. Ids are chosen by the program (lp_plan_new_id), at random in 52 bits, so that two
-- copies of one plan that are edited apart and merged do not give one id to two things.
-- app/plan/schema.c describes the same columns in the same order; a test compares the two.

CREATE TABLE plan (
  id              INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  title           TEXT NOT NULL,
  area            TEXT NOT NULL DEFAULT '',
  as_of           TEXT NOT NULL DEFAULT '',        -- ISO date of the plan, the date exports bear
  note            TEXT NOT NULL DEFAULT ''
);

CREATE TABLE source (
  id              TEXT PRIMARY KEY NOT NULL,
  title           TEXT NOT NULL,
  publisher       TEXT NOT NULL DEFAULT '',
  period          TEXT NOT NULL DEFAULT '',
  licence         TEXT NOT NULL DEFAULT '',
  attribution     TEXT NOT NULL DEFAULT '',
  file            TEXT NOT NULL DEFAULT '',        -- name of the file it came from
  rows            INTEGER NOT NULL DEFAULT 0,
  sha256          TEXT NOT NULL DEFAULT ''
);

CREATE TABLE locality (
  id              INTEGER PRIMARY KEY NOT NULL,
  name            TEXT NOT NULL,
  note            TEXT NOT NULL DEFAULT ''
);

CREATE TABLE practice (
  code            TEXT PRIMARY KEY NOT NULL,       -- ODS code
  name            TEXT NOT NULL,
  postcode        TEXT NOT NULL DEFAULT '',
  address         TEXT NOT NULL DEFAULT '',
  district        TEXT NOT NULL DEFAULT '',
  locality_id     INTEGER REFERENCES locality (id),
  locality_note   TEXT NOT NULL DEFAULT '',        -- e.g. how an inferred locality was found
  easting         REAL,                            -- British National Grid, metres; both or neither
  northing        REAL,
  people          INTEGER,                         -- registered list; null: not known
  weighted        REAL,                            -- Carr-Hill weighted list; null: not known
  source_id       TEXT REFERENCES source (id),
  note            TEXT NOT NULL DEFAULT '',
  CHECK ((easting IS NULL) = (northing IS NULL)),
  CHECK (people IS NULL OR people >= 0)
);

CREATE TABLE branch (
  code            TEXT PRIMARY KEY NOT NULL,
  practice        TEXT NOT NULL REFERENCES practice (code),
  name            TEXT NOT NULL,
  postcode        TEXT NOT NULL DEFAULT '',
  easting         REAL,
  northing        REAL
);

-- A figure is one column of raw numbers, one a practice; a measure divides one figure by another.
CREATE TABLE figure (
  id              TEXT PRIMARY KEY NOT NULL,
  name            TEXT NOT NULL,
  unit            TEXT NOT NULL DEFAULT '',
  period          TEXT NOT NULL DEFAULT '',
  source_id       TEXT REFERENCES source (id)
);

CREATE TABLE figure_value (
  figure          TEXT NOT NULL REFERENCES figure (id),
  practice        TEXT NOT NULL REFERENCES practice (code),
  mark            INTEGER NOT NULL,                -- LpMark: value, zero, suppressed, missing, not applicable
  value           REAL,                            -- only for value (and 0 for zero)
  raw             TEXT NOT NULL DEFAULT '',        -- as it stood in the file
  check_note      TEXT NOT NULL DEFAULT '',        -- why it is marked "check" (stale, partial); empty: not marked
  PRIMARY KEY (figure, practice),
  CHECK ((mark IN (0, 1)) = (value IS NOT NULL))
) WITHOUT ROWID;

CREATE TABLE measure (
  id              TEXT PRIMARY KEY NOT NULL,       -- the short name that verbs take
  name            TEXT NOT NULL,
  unit            TEXT NOT NULL DEFAULT '',
  kind            TEXT NOT NULL,                   -- 'ratio' or 'weighted-mean'
  numerator       TEXT NOT NULL,                   -- a figure, or 'people', or 'weighted'
  denominator     TEXT NOT NULL,
  per             REAL NOT NULL DEFAULT 1,
  better          TEXT NOT NULL DEFAULT 'neither', -- 'high', 'low', 'neither'
  position        INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE option (
  id              INTEGER PRIMARY KEY NOT NULL,
  position        INTEGER NOT NULL,
  name            TEXT NOT NULL,
  note            TEXT NOT NULL DEFAULT '',
  min_people      INTEGER NOT NULL DEFAULT 30000,
  max_people      INTEGER NOT NULL DEFAULT 50000,
  CHECK (0 <= min_people AND min_people <= max_people)
);

CREATE TABLE network (
  id              INTEGER PRIMARY KEY NOT NULL,
  option_id       INTEGER NOT NULL REFERENCES option (id),
  number          INTEGER NOT NULL,                -- 1, 2, 3 ... in the option; held through undo and moves
  name            TEXT NOT NULL,
  colour          INTEGER NOT NULL DEFAULT 0,      -- place in the palette of territories
  exception       INTEGER NOT NULL DEFAULT 0,      -- LpException: none, rural waiver, over the band, other
  exception_note  TEXT NOT NULL DEFAULT '',        -- the reason, in words
  note            TEXT NOT NULL DEFAULT ''
);

-- A practice without a row here is unassigned in that option.
CREATE TABLE membership (
  option_id       INTEGER NOT NULL REFERENCES option (id),
  practice        TEXT NOT NULL REFERENCES practice (code),
  network_id      INTEGER NOT NULL REFERENCES network (id),
  pinned          INTEGER NOT NULL DEFAULT 0,      -- 1: nothing moves it but a person who unpins it
  PRIMARY KEY (option_id, practice)
) WITHOUT ROWID;

CREATE TABLE layer (
  id              TEXT PRIMARY KEY NOT NULL,       -- 'outline', 'district', 'neighbour', 'place', or the user's
  name            TEXT NOT NULL,
  source_id       TEXT REFERENCES source (id),
  position        INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE feature (
  id              INTEGER PRIMARY KEY NOT NULL,
  layer           TEXT NOT NULL REFERENCES layer (id),
  code            TEXT NOT NULL DEFAULT '',
  name            TEXT NOT NULL DEFAULT '',
  wkt             TEXT NOT NULL                    -- geometry, well-known text, British National Grid metres
);

-- Indexes that foreign keys and moves at England's size need.
CREATE INDEX practice_locality ON practice (locality_id);
CREATE INDEX branch_practice ON branch (practice);
CREATE INDEX figure_value_practice ON figure_value (practice);
CREATE INDEX network_option ON network (option_id);
CREATE INDEX membership_network ON membership (network_id);
CREATE INDEX membership_practice ON membership (practice);
CREATE INDEX feature_layer ON feature (layer);

-- What was looked at last. Choosing what to look at is not an edit: this is in no changeset, so undo leaves it.
CREATE TABLE last_seen (
  id              INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  option_id       INTEGER NOT NULL                 -- 0: none
);
INSERT INTO last_seen (id, option_id) VALUES (1, 0);

-- The history. Not recorded in changesets itself; written in the same transaction as the rows it tells of.
CREATE TABLE edit (
  id              INTEGER PRIMARY KEY NOT NULL,    -- 1, 2, 3 ... in the order made
  at              TEXT NOT NULL,                   -- ISO 8601, UTC
  label           TEXT NOT NULL,                   -- "Move Wareham Surgery to Purbeck"
  reason          TEXT NOT NULL DEFAULT '',
  state           INTEGER NOT NULL,                -- LpEditState: done, undone, abandoned, base
  changeset       BLOB NOT NULL
);

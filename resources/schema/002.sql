-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema version 2: what a person wishes of the networks, what happened to practices, the outlook, the delivery
-- plan and the workshop. It only adds tables, so every changeset of version 1 still fits.

-- The map's neighbour graph, mended by a person: a ferry joins, a ridge parts.
CREATE TABLE link (
  practice        TEXT NOT NULL REFERENCES practice (code),
  other           TEXT NOT NULL REFERENCES practice (code),
  joined          INTEGER NOT NULL,                -- 1: neighbours though the map says not; 0: not, though it says so
  note            TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (practice, other),
  CHECK (practice < other)                         -- each pair once
) WITHOUT ROWID;

-- What a network of an option should keep to, besides the band. app/plan/wishes.h lists the kinds.
CREATE TABLE rule (
  id              INTEGER PRIMARY KEY NOT NULL,
  option_id       INTEGER NOT NULL REFERENCES option (id),
  kind            TEXT NOT NULL,
  practice        TEXT REFERENCES practice (code),
  other           TEXT REFERENCES practice (code),
  number          REAL,
  note            TEXT NOT NULL DEFAULT ''
);

-- Closures and mergers are dated events: people go to the successor, the practice and its history stay.
CREATE TABLE practice_event (
  id              INTEGER PRIMARY KEY NOT NULL,
  practice        TEXT NOT NULL REFERENCES practice (code),
  kind            TEXT NOT NULL,                   -- 'closed' or 'merged'
  at              TEXT NOT NULL DEFAULT '',        -- ISO date; empty: not known
  successor       TEXT REFERENCES practice (code), -- who took the people; null: nobody in the plan
  people          INTEGER,                         -- how many went; null: not known
  note            TEXT NOT NULL DEFAULT ''
);

-- What a person decided about a doubtful figure.
CREATE TABLE remark (
  id              INTEGER PRIMARY KEY NOT NULL,
  practice        TEXT NOT NULL REFERENCES practice (code),
  figure          TEXT NOT NULL DEFAULT '',        -- a figure's id; empty: all of the practice's
  kind            TEXT NOT NULL,                   -- 'exclude', 'include' (in averages and limits), 'corrected'
  former          TEXT NOT NULL DEFAULT '',        -- corrected: the figure as it stood before
  note            TEXT NOT NULL DEFAULT ''
);

CREATE TABLE segment (
  id              TEXT PRIMARY KEY NOT NULL,
  name            TEXT NOT NULL,
  kind            TEXT NOT NULL,                   -- 'age' (add up to the list), 'register' (overlap), 'local'
  definition      TEXT NOT NULL DEFAULT '',        -- the rule in words
  figure          TEXT NOT NULL REFERENCES figure (id),
  position        INTEGER NOT NULL DEFAULT 0
);

-- One number that the outlook rests on, with what it could be at worst and best.
CREATE TABLE assumption (
  id              TEXT PRIMARY KEY NOT NULL,
  name            TEXT NOT NULL,
  unit            TEXT NOT NULL DEFAULT '',
  low             REAL,
  central         REAL,
  high            REAL,
  source          TEXT NOT NULL DEFAULT '',
  at              TEXT NOT NULL DEFAULT '',        -- ISO date of the source
  note            TEXT NOT NULL DEFAULT '',
  position        INTEGER NOT NULL DEFAULT 0
);

-- People of an age band in a year against the plan's own year, by district: 1.02 is two in a hundred more.
CREATE TABLE growth (
  area            TEXT NOT NULL,                   -- practice.district; empty: everywhere
  age_band        TEXT NOT NULL,                   -- a segment of kind 'age'; empty: all ages
  year            INTEGER NOT NULL,                -- 1, 2, 3 ... after the plan's
  low             REAL NOT NULL,
  central         REAL NOT NULL,
  high            REAL NOT NULL,
  source_id       TEXT REFERENCES source (id),
  PRIMARY KEY (area, age_band, year)
) WITHOUT ROWID;

-- What a figure was in other years, for trends. A year is named by the one in which it ends: 2019 is 2018-19.
CREATE TABLE yearly (
  figure          TEXT NOT NULL,                   -- figure.id, or 'people' or 'weighted' for the lists
  practice        TEXT NOT NULL REFERENCES practice (code),
  year            INTEGER NOT NULL,
  value           REAL NOT NULL,                   -- what is not known has no row
  source_id       TEXT REFERENCES source (id),
  PRIMARY KEY (figure, practice, year)
) WITHOUT ROWID;

CREATE TABLE pillar (
  id              INTEGER PRIMARY KEY NOT NULL,
  position        INTEGER NOT NULL,
  name            TEXT NOT NULL,
  definition      TEXT NOT NULL DEFAULT '',
  baseline        TEXT NOT NULL DEFAULT '',
  baseline_at     TEXT NOT NULL DEFAULT '',        -- ISO date
  timeline        TEXT NOT NULL DEFAULT '',        -- in words, as the plan gives it
  enablers        TEXT NOT NULL DEFAULT '',
  outcome         TEXT NOT NULL DEFAULT ''
);

CREATE TABLE step (
  id              INTEGER PRIMARY KEY NOT NULL,
  pillar_id       INTEGER NOT NULL REFERENCES pillar (id),
  number          INTEGER NOT NULL,                -- 1 to 3
  text            TEXT NOT NULL DEFAULT ''
);

CREATE TABLE action (
  id              INTEGER PRIMARY KEY NOT NULL,
  pillar_id       INTEGER NOT NULL REFERENCES pillar (id),
  position        INTEGER NOT NULL,
  text            TEXT NOT NULL,
  owner           TEXT NOT NULL DEFAULT '',
  start           TEXT NOT NULL DEFAULT '',        -- ISO dates; empty: not set
  due             TEXT NOT NULL DEFAULT '',
  status          TEXT NOT NULL DEFAULT 'planned', -- 'planned', 'under way', 'done', 'stopped'
  locality_id     INTEGER REFERENCES locality (id), -- neither this nor the next: for the whole system
  network_id      INTEGER REFERENCES network (id),
  note            TEXT NOT NULL DEFAULT ''
);

CREATE TABLE network_step (
  network_id      INTEGER NOT NULL REFERENCES network (id),
  pillar_id       INTEGER NOT NULL REFERENCES pillar (id),
  step            INTEGER NOT NULL,                -- 0: not begun; 1 to 3
  evidence        TEXT NOT NULL DEFAULT '',
  at              TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (network_id, pillar_id)
) WITHOUT ROWID;

-- The characteristics of a primary care home.
CREATE TABLE characteristic (
  id              INTEGER PRIMARY KEY NOT NULL,
  position        INTEGER NOT NULL,
  name            TEXT NOT NULL,
  definition      TEXT NOT NULL DEFAULT '',
  computed        TEXT NOT NULL DEFAULT ''         -- 'band': met when the network is right size; empty: a person says
);

CREATE TABLE network_characteristic (
  network_id        INTEGER NOT NULL REFERENCES network (id),
  characteristic_id INTEGER NOT NULL REFERENCES characteristic (id),
  met               INTEGER NOT NULL,
  note              TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (network_id, characteristic_id)
) WITHOUT ROWID;

CREATE TABLE network_start (
  network_id      INTEGER PRIMARY KEY NOT NULL REFERENCES network (id),
  at              TEXT NOT NULL                    -- ISO date from which the network works
);

CREATE TABLE milestone (
  id              INTEGER PRIMARY KEY NOT NULL,
  position        INTEGER NOT NULL,
  name            TEXT NOT NULL,
  at              TEXT NOT NULL DEFAULT '',
  kind            TEXT NOT NULL DEFAULT '',        -- 'coverage' (share), 'networks' (at least so many), empty: words alone
  number          REAL,
  note            TEXT NOT NULL DEFAULT ''
);

CREATE TABLE question (
  id              INTEGER PRIMARY KEY NOT NULL,
  position        INTEGER NOT NULL,
  text            TEXT NOT NULL
);

CREATE TABLE answer (
  id              INTEGER PRIMARY KEY NOT NULL,
  question_id     INTEGER NOT NULL REFERENCES question (id),
  locality_id     INTEGER REFERENCES locality (id), -- none of the three: about the whole system
  network_id      INTEGER REFERENCES network (id),
  practice        TEXT REFERENCES practice (code),
  given_by        TEXT NOT NULL DEFAULT '',        -- the table or group
  text            TEXT NOT NULL,
  tags            TEXT NOT NULL DEFAULT '',        -- words with a blank between
  at              TEXT NOT NULL DEFAULT ''
);

CREATE TABLE slide (
  id              INTEGER PRIMARY KEY NOT NULL,
  position        INTEGER NOT NULL,
  kind            TEXT NOT NULL,                   -- app/plan/workshop.h lists the kinds
  subject         TEXT NOT NULL DEFAULT '',        -- a network's id, a measure's id ...
  title           TEXT NOT NULL DEFAULT '',        -- empty: the finding
  notes           TEXT NOT NULL DEFAULT '',        -- the facilitator's
  shown           INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX rule_option ON rule (option_id);
CREATE INDEX practice_event_practice ON practice_event (practice);
CREATE INDEX remark_practice ON remark (practice);
CREATE INDEX action_network ON action (network_id);
CREATE INDEX answer_question ON answer (question_id);
CREATE INDEX answer_network ON answer (network_id);
CREATE INDEX answer_practice ON answer (practice);

-- Named moments of the history ("end of session 1"). Like the history itself they are in no changeset: undo leaves them.
CREATE TABLE moment (
  id              INTEGER PRIMARY KEY NOT NULL,
  name            TEXT NOT NULL,
  at              TEXT NOT NULL,
  edit_id         INTEGER NOT NULL,                -- the newest edit done at that moment
  note            TEXT NOT NULL DEFAULT ''
);

-- Which edits were in force at a moment. Their changesets are kept even when they are taken back and something else is done.
CREATE TABLE moment_edit (
  moment_id       INTEGER NOT NULL REFERENCES moment (id),
  edit_id         INTEGER NOT NULL,
  PRIMARY KEY (moment_id, edit_id)
) WITHOUT ROWID;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema version 3: what files tell of that the plan does not have. It only adds a table, so every changeset of the
-- versions before still fits.

-- Practices that a file tells of and the plan does not have: a question to a person, until one answers it.
CREATE TABLE unmatched (
  code            TEXT PRIMARY KEY NOT NULL,       -- ODS code, as the file has it
  name            TEXT NOT NULL DEFAULT '',        -- where the file gives it
  file            TEXT NOT NULL DEFAULT '',        -- name of the file that told of it last
  aside           INTEGER NOT NULL DEFAULT 0       -- 1: a person said that it is none of the plan's; no file asks again
);

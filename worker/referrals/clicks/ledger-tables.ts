/** The tables inside a ClickCounter. The object makes them itself: no migration reaches it from outside. */
export const schema = `
  CREATE TABLE IF NOT EXISTS state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    last_seq INTEGER NOT NULL,       -- up to here D1 has the events; it may have some behind
    last_click_us INTEGER NOT NULL,
    last_bot_us INTEGER NOT NULL,
    batches TEXT NOT NULL,           -- JSON [[batch id, taken at ms], …]: a sender may repeat itself
    days TEXT NOT NULL               -- JSON [DayPart, …]: the last part of each of the two latest days
  ) STRICT;
  CREATE TABLE IF NOT EXISTS waiting ( -- one row is the batches that came together (of one day), not yet in D1
    slot INTEGER PRIMARY KEY,        -- used again once D1 has what stands in it: up to state.last_seq
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    day TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    referral_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    batch_ids TEXT NOT NULL,         -- a space between them
    log TEXT NOT NULL                -- event-log.ts
  ) STRICT;
  CREATE TABLE IF NOT EXISTS days (  -- parts of the two latest days that are full
    day TEXT NOT NULL,
    part INTEGER NOT NULL,
    visitors TEXT NOT NULL,
    PRIMARY KEY (day, part)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS recovered (nonce TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS corrections ( -- guesses of bots that were wrong, not yet corrected in D1
    nonce TEXT PRIMARY KEY,
    correction TEXT NOT NULL         -- JSON of Correction
  ) STRICT, WITHOUT ROWID;`;

export interface State extends Record<string, SqlStorageValue> {
  last_seq: number;
  last_click_us: number;
  last_bot_us: number;
  batches: string;
  days: string;
}

/** A row of `waiting` without its log. */
export interface WaitingPlace extends Record<string, SqlStorageValue> {
  slot: number;
  first_seq: number;
  last_seq: number;
  day: string;
  time_zone: string;
  referral_id: string;
  campaign_id: string;
  batch_ids: string;
}

export interface WaitingRow extends WaitingPlace {
  log: string;
}

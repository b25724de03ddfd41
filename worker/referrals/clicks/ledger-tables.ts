/** The tables inside a ClickCounter. The object makes them itself: no migration reaches it from outside. */
export const schema = `
  CREATE TABLE IF NOT EXISTS state (
    referral_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    last_seq INTEGER NOT NULL,       -- the last event that D1 has
    last_click_us INTEGER NOT NULL,
    last_bot_us INTEGER NOT NULL,
    batches TEXT NOT NULL            -- JSON [[batch id, taken at ms], …]: a sender may repeat itself
  ) STRICT;
  CREATE TABLE IF NOT EXISTS waiting ( -- one row is one batch (of one day), not yet in D1
    first_seq INTEGER PRIMARY KEY,
    last_seq INTEGER NOT NULL,
    day TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    batch_id TEXT NOT NULL,
    log TEXT NOT NULL                -- event-log.ts
  ) STRICT;
  CREATE TABLE IF NOT EXISTS days (
    day TEXT NOT NULL,
    part INTEGER NOT NULL,
    visitors TEXT NOT NULL,
    names TEXT NOT NULL,             -- JSON: referrers with a line of their own
    PRIMARY KEY (day, part)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS recovered (nonce TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`;

export interface State extends Record<string, SqlStorageValue> {
  referral_id: string;
  campaign_id: string;
  last_seq: number;
  last_click_us: number;
  last_bot_us: number;
  batches: string;
}

export interface WaitingRow extends Record<string, SqlStorageValue> {
  first_seq: number;
  last_seq: number;
  day: string;
  time_zone: string;
  batch_id: string;
  log: string;
}

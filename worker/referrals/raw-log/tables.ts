import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const clickFlushes = sqliteTable(
  "click_flushes",
  {
    day: text("day").notNull(),
    referralId: text("referral_id").notNull(),
    firstSeq: integer("first_seq").notNull(),
    lastSeq: integer("last_seq").notNull(),
    events: text("events").notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.referralId, t.firstSeq] })],
);

export const coldClicks = sqliteTable(
  "cold_clicks",
  {
    day: text("day").notNull(),
    part: integer("part").notNull(),
    key: text("key").notNull(),
    firstReferral: text("first_referral").notNull(),
    lastReferral: text("last_referral").notNull(),
    flushes: integer("flushes").notNull(),
    bytes: integer("bytes").notNull(),
    movedAt: integer("moved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.part] })],
);

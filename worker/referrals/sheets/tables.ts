import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

// What spreadsheets have been given. migrations/ is the truth about the schema.

export const spreadsheets = sqliteTable(
  "spreadsheets",
  {
    number: integer("number").notNull(),
    spreadsheetId: text("spreadsheet_id").notNull(),
    tab: integer("tab").notNull().default(1),
    lastRow: integer("last_row").notNull().default(0),
    rowsWritten: integer("rows_written").notNull().default(0),
    correctionsThrough: integer("corrections_through").notNull().default(0),
    waiting: text("waiting"),
    fullAt: integer("full_at"),
    heldBy: text("held_by"),
    heldUntil: integer("held_until").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.number] })],
);

export const sheetClicks = sqliteTable(
  "sheet_clicks",
  {
    spreadsheet: integer("spreadsheet").notNull(),
    day: text("day").notNull(),
    referralId: text("referral_id").notNull(),
    clicks: integer("clicks").notNull(),
    importedThrough: integer("imported_through").notNull(),
    countedThrough: integer("counted_through").notNull(),
  },
  (t) => [primaryKey({ columns: [t.spreadsheet, t.day, t.referralId] })],
);

export const sheetDays = sqliteTable(
  "sheet_days",
  {
    spreadsheet: integer("spreadsheet").notNull(),
    campaignId: text("campaign_id").notNull(),
    day: text("day").notNull(),
    clicks: integer("clicks").notNull(),
  },
  (t) => [primaryKey({ columns: [t.spreadsheet, t.campaignId, t.day] })],
);

export const correctedClicks = sqliteTable(
  "corrected_clicks",
  {
    number: integer("number").notNull(),
    day: text("day").notNull(),
    referralId: text("referral_id").notNull(),
    firstSeq: integer("first_seq").notNull(),
    nonce: text("nonce").notNull(),
  },
  (t) => [primaryKey({ columns: [t.number] })],
);

export const sheetRuns = sqliteTable(
  "sheet_runs",
  {
    report: text("report").notNull(),
    period: text("period").notNull(),
    status: text("status", { enum: ["queued", "running", "done", "failed"] })
      .notNull()
      .default("queued"),
    dueAt: integer("due_at").notNull(),
    at: integer("at").notNull(),
    errorCode: text("error_code"),
    errorMessage: text("error_message"),
  },
  (t) => [primaryKey({ columns: [t.report, t.period] })],
);

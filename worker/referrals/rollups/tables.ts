import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

// What clicks, sign-ups and imports add up to. migrations/ is the truth about the schema.

/** What came on the day. */
const counts = () => ({
  clicks: integer("clicks").notNull().default(0),
  uniqueClicks: integer("unique_clicks").notNull().default(0),
  botClicks: integer("bot_clicks").notNull().default(0),
  signups: integer("signups").notNull().default(0),
  enrollments: integer("enrollments").notNull().default(0),
  earnedClicks: integer("earned_clicks").notNull().default(0),
  judgedSignups: integer("judged_signups").notNull().default(0),
  fraudPoints: integer("fraud_points").notNull().default(0),
});

/** What had come by its end. */
const totals = () => ({
  totalClicks: integer("total_clicks").notNull().default(0),
  totalUniqueClicks: integer("total_unique_clicks").notNull().default(0),
  totalBotClicks: integer("total_bot_clicks").notNull().default(0),
  totalSignups: integer("total_signups").notNull().default(0),
  totalEnrollments: integer("total_enrollments").notNull().default(0),
  totalEarnedClicks: integer("total_earned_clicks").notNull().default(0),
  totalJudgedSignups: integer("total_judged_signups").notNull().default(0),
  totalFraudPoints: integer("total_fraud_points").notNull().default(0),
});

export const linkDays = sqliteTable(
  "link_days",
  {
    referralId: text("referral_id").notNull(),
    day: text("day").notNull(),
    ...counts(),
    ...totals(),
  },
  (t) => [primaryKey({ columns: [t.referralId, t.day] })],
);

export const linkWeeks = sqliteTable(
  "link_weeks",
  {
    referralId: text("referral_id").notNull(),
    week: text("week").notNull(),
    days: text("days").notNull(),
    hours: text("hours").notNull(),
    breakdown: text("breakdown").notNull(),
    times: text("times").notNull(),
  },
  (t) => [primaryKey({ columns: [t.referralId, t.week] })],
);

export const campaignDays = sqliteTable(
  "campaign_days",
  {
    campaignId: text("campaign_id").notNull(),
    day: text("day").notNull(),
    ...counts(),
    unattributedSignups: integer("unattributed_signups").notNull().default(0),
    ...totals(),
    totalUnattributedSignups: integer("total_unattributed_signups").notNull().default(0),
    hours: text("hours").notNull().default("{}"),
    breakdown: text("breakdown").notNull().default("{}"),
    times: text("times").notNull().default("{}"),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.day] })],
);

export const campaignMonths = sqliteTable(
  "campaign_months",
  {
    campaignId: text("campaign_id").notNull(),
    month: text("month").notNull(),
    hours: text("hours").notNull(),
    breakdown: text("breakdown").notNull(),
    times: text("times").notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.month] })],
);

export const officerStandings = sqliteTable(
  "officer_standings",
  {
    campaignId: text("campaign_id").notNull(),
    day: text("day").notNull(),
    totals: text("totals").notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.day] })],
);

export const compaction = sqliteTable("compaction", {
  id: text("id").primaryKey(),
  daysThrough: text("days_through").notNull(),
  monthsThrough: text("months_through").notNull(),
  standingsThrough: text("standings_through").notNull(),
});

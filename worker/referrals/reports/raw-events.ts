import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { SheetRow } from "../../core/export/sheet";
import { addDays } from "../../core/time";
import { countsOf } from "../insight/totals";
import type { campaigns, referrals } from "../tables";
import { type ColumnOf, id, instant, integer, rowsOf, text } from "./columns";
import { addClicks, addFirstClicks } from "./raw-clicks";
import { FirstEvents, isPlace, type Mark, type RawEvent, readMark, writeMark } from "./raw-event";
import { addSignups } from "./raw-signups";
import { nextSpan, type Span } from "./raw-span";
import type { Report, ReportCall } from "./report";

type Link = RawRow<typeof referrals, "id" | "code" | "officerId" | "campaignId"> &
  RawRow<typeof campaigns, { campaignName: "name" }>;

type Line = RawEvent & { link: Link };

// docs/decisions/exports.md: what is in it, and in which order.
const columns: ColumnOf<Line>[] = [
  instant("Timestamp", (line) => line.us),
  text("EventType", (line) => line.kind, 12),
  text("ReferralID", (line) => line.link.code, 50),
  id("OfficerID", (line) => line.link.officerId),
  id("CampaignID", (line) => line.link.campaignId),
  text("CampaignName", (line) => line.link.campaignName),
  text("IPAddressMasked", (line) => line.ip || null, 18),
  text("UserAgent", (line) => line.userAgent || null, 40),
  text("UserEmail", (line) => line.emailHash, 46),
  integer("ConversionTime", (line) => line.conversionTimeMinutes),
  text("EnrollmentStatus", (line) => line.enrollmentStatus, 18),
];

async function withLinks(db: Db, events: RawEvent[]): Promise<Line[]> {
  const ids = [...new Set(events.map(({ referralId }) => referralId))];
  const links = await db.all<Link>(sql`
    SELECT r.id, r.code, r.officer_id AS officerId, r.campaign_id AS campaignId, c.name AS campaignName
    FROM json_each(${JSON.stringify(ids)}) AS d CROSS JOIN referrals AS r ON r.id = d.value
      CROSS JOIN campaigns AS c ON c.id = r.campaign_id`);
  const byId = new Map(links.map((link) => [link.id, link]));
  return events.map((event) => {
    const link = byId.get(event.referralId);
    if (!link) throw new Error("an event without its link");
    return { ...event, link };
  });
}

/** Events as rows of the report. */
export const rawRows = async (db: Db, events: RawEvent[]): Promise<SheetRow[]> =>
  rowsOf(columns, await withLinks(db, events));

const mostRows = 2500;
/** Rows that are enough for one reading. */
const enoughRows = 1250;

/** The first events of some days behind the mark, and where the next ones begin. */
async function readSpan(call: ReportCall, span: Span, mark: Mark, most: number) {
  const { db, filter } = call;
  const first = new FirstEvents(most, isPlace(mark) ? mark : null);
  // These come by time, so they tell early which clicks are too late.
  await addSignups(first, db, filter, span, mark);
  const after = isPlace(mark) ? mark : null;
  if (after || span.events > most) await addFirstClicks(first, call, span.from, after);
  else await addClicks(first, db, filter, span);
  const events = first.inOrder();
  const last = events.at(-1);
  return { events, next: first.isCut && last ? last : { day: addDays(span.to, 1) } };
}

/** The spans behind the mark until there is enough: a day that was begun is read to its end first. */
async function readOn(call: ReportCall, from: Mark): Promise<{ events: RawEvent[]; next: Mark | null }> {
  const events: RawEvent[] = [];
  let mark = from;
  while (events.length < enoughRows) {
    const left = mostRows - events.length;
    const span = isPlace(mark)
      ? { from: mark.day, to: mark.day, events: left }
      : await nextSpan(call.db, call.filter, mark.day, left);
    if (!span) return { events, next: null };
    if (span.events > left && events.length > 0) break;
    const read = await readSpan(call, span, mark, left);
    events.push(...read.events);
    mark = read.next;
    if (isPlace(mark)) break;
  }
  return { events, next: mark };
}

/** People's clicks and the sign-ups that links earned: as many as the same filter's totals say. */
export const rawEvents: Report = {
  name: "Tracker_Raw_Data",
  columns,
  async count({ db, filter }) {
    const [counts] = await countsOf(db, filter, [filter.period]);
    return (counts?.clicks ?? 0) + (counts?.signups ?? 0);
  },
  async read(call, mark) {
    const { events, next } = await readOn(
      call,
      mark === null ? { day: call.filter.period.from } : readMark(mark),
    );
    return { rows: rowsOf(columns, await withLinks(call.db, events)), next: next && writeMark(next) };
  },
};

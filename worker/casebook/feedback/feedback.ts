import { sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import { atomically, type Db } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { toInstant } from "../../core/time";
import { type Author, record } from "../../core/trail/record";
import type { FeedbackEdits, FeedbackItem, FeedbackQuery, NewFeedback, Revealed } from "./schemas";

interface Row extends Omit<FeedbackItem, "submittedAt" | "has_contact"> {
  at: number;
  has_contact: number;
}

const columns = sql`f.id, f.type AS "feedbackType", f.subject, f.description, f.related_page AS "relatedPage", f.at,
  f.status, f.notes, f.contact IS NOT NULL AS has_contact`;

const shown = ({ at, has_contact, ...row }: Row): FeedbackItem => ({
  ...row,
  submittedAt: toInstant(at),
  has_contact: has_contact === 1,
});

/** Keeps what a reader sends, once under an id; a contact without a name and a way to write is none. */
export async function takeFeedback(db: Db, now: number, id: string, given: NewFeedback): Promise<void> {
  const { feedbackType, subject, description, relatedPage, contactInfo } = given;
  const isReachable = contactInfo && (contactInfo.name || (contactInfo.contactMethods ?? []).length > 0);
  await atomically(db, [
    sql`INSERT INTO casebook_feedback (id, type, subject, description, search_key, related_page, contact, status, at)
      VALUES (${id}, ${feedbackType}, ${subject}, ${description}, ${searchKey(`${subject} ${description}`)},
        ${relatedPage || null}, ${isReachable ? JSON.stringify(contactInfo) : null}, 'submitted',
        cast(${now} as integer)) ON CONFLICT (id) DO NOTHING`,
  ]);
}

export async function findFeedback(db: Db, id: string): Promise<FeedbackItem> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM casebook_feedback f WHERE f.id = ${id}`);
  if (!row) throw notFound("Feedback not found");
  return shown(row);
}

export async function listFeedback(db: Db, query: FeedbackQuery) {
  const condition = all([
    query.status ? sql`f.status = ${query.status}` : null,
    query.q ? contains({ keys: [sql`f.search_key`] }, query.q) : null,
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM casebook_feedback f WHERE ${condition}`,
      order: orderBy(query.sort, { submitted_at: sql`f.at` }, sql`f.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** How far the editors are with it. 404 for none. */
export async function editFeedback(db: Db, by: Author, id: string, edits: FeedbackEdits): Promise<void> {
  const fields = givenFields(edits);
  if (fields.length === 0) return;
  await atomically(db, [
    sql`UPDATE casebook_feedback SET status = coalesce(${edits.status ?? null}, status),
      notes = coalesce(${edits.notes ?? null}, notes) WHERE id = ${id}`,
    record(db, by, "casebook_feedback.changed", id, { fields }),
  ]);
}

/** How to reach who sent it; that somebody looked is in the audit log. */
export async function revealContact(db: Db, by: Author, id: string): Promise<Revealed> {
  await findFeedback(db, id);
  await atomically(db, [record(db, by, "casebook_feedback.revealed", id)]);
  const row = await db.get<{ contact: string | null }>(
    sql`SELECT contact FROM casebook_feedback WHERE id = ${id}`,
  );
  return { id, contactInfo: row?.contact ? (JSON.parse(row.contact) as Revealed["contactInfo"]) : null };
}

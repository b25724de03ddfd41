import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { cutTo } from "../../core/text/cut";
import { toInstant } from "../../core/time";
import type { Content } from "../content/fields";
import { textOfHtml } from "../content/html";
import {
  type PublicRow,
  publicColumns,
  publicVersions,
  publicVersionsAt,
  shownCase,
  versionColumns,
} from "../public-api/public-cases";
import type { Gone } from "../public-pages/find-gone";
import { findPlaces, wantedOf } from "../public-rows/find-places";
import type { FeedEntry, Tombstone } from "./atom";

interface Withdrawn extends Gone {
  case_id: string;
}

/** Entries, and tombstones, of one feed at most. */
const LATEST = 50;

/** Units of a summary at most. */
const SUMMARY = 500;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= SUMMARY ? line : `${cutTo(line, SUMMARY).replace(/\s+\S*$/u, "")} …`;
}

/** What the latest publication says, and the beginning of the story. */
const summaryOf = (content: Content, changeSummary: string): string =>
  `${changeSummary}. ${shortened(textOfHtml(content.description))}`;

function entryOf(origin: string, row: PublicRow, at: string): FeedEntry {
  const content = JSON.parse(row.content) as Content;
  const { versionInfo, created_at } = shownCase({ origin }, row);
  const { language, title, tags } = content;
  return {
    ...{ id: at, url: at, title, language, tags },
    summary: summaryOf(content, versionInfo.change_summary),
    ...{ published: created_at, updated: versionInfo.datetime },
  };
}

/** The cases that were published, corrected or restored last, of those that the filters let in. */
export async function latestCases(db: Db, origin: string, query: URLSearchParams): Promise<FeedEntry[]> {
  const wanted = wantedOf(query);
  const isAll = wanted !== null && wanted.keys.length === 0 && wanted.match === null;
  const { place, from } = await findPlaces(db, wanted);
  const rows = await db.all<PublicRow>(sql`SELECT ${publicColumns}
    ${isAll ? publicVersions : publicVersionsAt(sql`SELECT ${place} AS place ${from}`)}
    ORDER BY p.published_at DESC, p.version_id LIMIT ${LATEST}`);
  return rows.map((row) => entryOf(origin, row, `${origin}/cases/${row.case_id}`));
}

/**
 * The cases that were withdrawn last. They stand in every feed, whatever its filters: what a withdrawn case said must
 * not be found out by asking for it.
 */
export async function latestWithdrawn(db: Db, origin: string): Promise<Tombstone[]> {
  const rows = await db.all<Withdrawn>(sql`
    SELECT e.case_id, e.at, e.change_summary
    FROM casebook_events e CROSS JOIN casebook_cases c ON c.case_id = e.case_id
    WHERE e.is_correction = 1 AND e.action = 'closed' AND c.public_version IS NULL AND c.last_published = e.version
      AND e.n = (SELECT max(l.n) FROM casebook_events l
        WHERE l.case_id = e.case_id AND l.version = e.version AND l.action = 'closed')
    ORDER BY e.at DESC, e.case_id LIMIT ${LATEST}`);
  return rows.map((row) => ({
    ref: `${origin}/cases/${row.case_id}`,
    when: toInstant(row.at),
    comment: row.change_summary,
  }));
}

/** A public case's versions that are readable, the newest first, each at its permanent address. */
export async function versionsOf(db: Db, origin: string, caseId: string): Promise<FeedEntry[]> {
  const rows = await db.all<PublicRow>(sql`SELECT ${versionColumns} FROM casebook_public p
      JOIN casebook_versions v ON v.case_id = p.case_id
    WHERE p.case_id = ${caseId} AND v.state = 'PUBLISHED'
    ORDER BY v.version DESC LIMIT ${LATEST}`);
  return rows.map((row) => entryOf(origin, row, `${origin}/cases/${caseId}/v/${row.version}`));
}

/** A case's versions that once were readable and are closed now. */
export async function withdrawnVersionsOf(db: Db, origin: string, caseId: string): Promise<Tombstone[]> {
  const rows = await db.all<Withdrawn & { version: number }>(sql`
    SELECT v.case_id, v.version, e.at, e.change_summary FROM casebook_versions v
      JOIN casebook_events e ON e.case_id = v.case_id AND e.n = (SELECT max(l.n) FROM casebook_events l
        WHERE l.case_id = v.case_id AND l.version = v.version AND l.action = 'closed')
    WHERE v.case_id = ${caseId} AND v.state = 'CLOSED' AND v.first_published_at IS NOT NULL
    ORDER BY v.version DESC LIMIT ${LATEST}`);
  return rows.map((row) => ({
    ref: `${origin}/cases/${caseId}/v/${row.version}`,
    when: toInstant(row.at),
    comment: row.change_summary,
  }));
}

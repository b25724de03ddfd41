import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { countOf } from "../public-rows/count";
import { countPlaces, nowhere, type Places, placesOfPage } from "../public-rows/find-places";
import { matchOf } from "../search/match";
import { isPublicSource } from "../sources/readable-sources";
import type { SourceArchive, SourceDocument } from "../sources/schemas";
import { type Asked, EDITORS, type PublicVersionInfo, pageOfList } from "./public-lists";
import { pageOf, searchOf } from "./public-query";

interface Row {
  id: string;
  source_id: string;
  title: string;
  description: string;
  url: string | null;
  related_entity_ids: string;
  source_type: string | null;
  publication_date: string | null;
  document: string | null;
  archive: string | null;
  first_public_at: number;
  first_public_version: number;
  info: string | null;
  cases: string;
}

const columns: SQL = sql`s.id, s.source_id, s.title, s.description, s.url, s.related_entity_ids, s.source_type,
  s.publication_date, s.document, s.archive, s.first_public_at, s.first_public_version,
  (SELECT json_object('number', e.version_number, 'at', e.at, 'change_summary', e.change_summary)
    FROM casebook_source_events e WHERE e.source = s.id AND e.version_number > s.first_public_version
    ORDER BY e.n DESC LIMIT 1) AS info,
  (SELECT c.cases FROM casebook_public_sources c WHERE c.source_id = s.source_id) AS cases`;

interface Change {
  number: number;
  at: number;
  change_summary: string;
}

/** What came before it was first public does not show: that is its first version. */
const infoOf = (row: Pick<Row, "first_public_version">, change: Change): PublicVersionInfo => ({
  version_number: change.number - row.first_public_version + 1,
  user_id: EDITORS,
  change_summary: change.change_summary,
  datetime: toInstant(change.at),
});

const firstOf = (row: Pick<Row, "first_public_at" | "first_public_version">): Change => ({
  number: row.first_public_version,
  at: row.first_public_at,
  change_summary: "First published",
});

/** What readers see of a source's document and of the copy of its address, as they are stored. */
export function shownFiles(origin: string, row: Pick<Row, "source_id" | "document" | "archive">) {
  const document = row.document && (JSON.parse(row.document) as SourceDocument);
  const archive = row.archive && (JSON.parse(row.archive) as SourceArchive);
  return {
    document: document
      ? {
          ...{ content_type: document.content_type, bytes: document.bytes, sha256: document.sha256 },
          url: `${origin}/sources/${row.source_id}/document`,
        }
      : null,
    archive:
      archive && archive.sha256 !== null
        ? { captured_at: archive.captured_at, sha256: archive.sha256, bytes: archive.bytes }
        : null,
  };
}

function shown({ origin }: Pick<Asked, "origin">, row: Row) {
  const versionInfo = infoOf(row, row.info ? (JSON.parse(row.info) as Change) : firstOf(row));
  return {
    ...{ id: row.id, source_id: row.source_id, title: row.title, description: row.description, url: row.url },
    related_entity_ids: JSON.parse(row.related_entity_ids) as string[],
    versionInfo,
    source_type: row.source_type,
    publication_date: row.publication_date,
    ...shownFiles(origin, row),
    cases: JSON.parse(row.cases) as string[],
    created_at: toInstant(row.first_public_at),
    updated_at: versionInfo.datetime,
  };
}

/** Where the public sources are read that hold each of the terms. */
async function placesOf(db: Db, terms: readonly string[]): Promise<Places> {
  if (terms.length === 0) {
    const counted = await db.get<{ n: number }>(sql`SELECT ${countOf("sources")} AS n`);
    return {
      from: sql`FROM casebook_public_sources p WHERE p.place > 0`,
      ...{ place: sql`p.place`, total: counted?.n ?? 0 },
    };
  }
  const match = matchOf(terms, false);
  return match === null
    ? nowhere
    : {
        from: sql`FROM casebook_sources_found WHERE casebook_sources_found MATCH ${match}`,
        ...{ place: sql`casebook_sources_found.rowid`, total: null },
      };
}

/** `/api/sources/`: what public versions cite, the latest first by when it was first public. */
export async function listPublicSources(asked: Asked) {
  const { db, query } = asked;
  const page = pageOf(query);
  const places = await placesOf(db, searchOf(query));
  const [total, rows] = await Promise.all([
    countPlaces(db, places),
    db.all<Row>(sql`SELECT ${columns} FROM (${placesOfPage(places, page)}) d
      CROSS JOIN casebook_public_sources p ON p.place = d.place
      CROSS JOIN casebook_sources s ON s.source_id = p.source_id ORDER BY s.first_public_at DESC, s.id`),
  ]);
  return pageOfList(asked, { page, total, results: rows.map((row) => shown(asked, row)) });
}

/** Those of these that are public, in their order. */
export async function publicSourcesOf(asked: Asked, sourceIds: readonly string[]) {
  if (sourceIds.length === 0) return [];
  const rows = await asked.db.all<Row>(sql`SELECT ${columns} FROM json_each(${JSON.stringify(sourceIds)}) n
    JOIN casebook_sources s ON s.source_id = n.value WHERE ${isPublicSource} ORDER BY n.key`);
  return rows.map((row) => shown(asked, row));
}

/** By its id or its `source_id`. 404 for one that is not public, as for none. */
export async function findPublicSource(asked: Asked, id: string) {
  const row = await asked.db.get<Row>(sql`SELECT ${columns} FROM casebook_sources s
    WHERE ${id.startsWith("source:") ? sql`s.source_id` : sql`s.id`} = ${id} AND ${isPublicSource}`);
  if (!row) throw notFound("Source not found");
  const changes = await asked.db.all<Change>(sql`
    SELECT version_number AS number, at, change_summary FROM casebook_source_events
    WHERE source = ${row.id} AND version_number > cast(${row.first_public_version} as integer) ORDER BY n DESC`);
  const audit_history = [...changes, firstOf(row)].map((change) => infoOf(row, change));
  return { ...shown(asked, row), audit_history };
}

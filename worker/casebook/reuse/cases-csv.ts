import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { csvFile } from "../../core/export/csv-file";
import type { Sheet, SheetRow } from "../../core/export/sheet";
import { type PublicRow, shownCase } from "../public-api/public-cases";
import { findPlaces, wantedOf } from "../public-rows/find-places";

const names = [
  ...["case_id", "version", "case_type", "title", "case_start_date", "case_end_date", "alleged_entities"],
  ...["related_entities", "locations", "tags", "key_allegations", "created_at", "updated_at", "url"],
];

const sheet: Sheet = {
  name: "cases",
  columns: names.map((title) => ({ title, kind: title === "version" ? "integer" : "text", width: 20 })),
};

/** Cases that are read at once. */
const AT_ONCE = 200;

function rowOf(origin: string, row: PublicRow): SheetRow {
  const shown = shownCase({ origin }, row);
  const joined = (texts: readonly string[]) => texts.join("; ");
  return [
    ...[shown.case_id, row.version, shown.case_type, shown.title, shown.case_start_date, shown.case_end_date],
    ...[joined(shown.alleged_entities), joined(shown.related_entities), joined(shown.locations)],
    ...[joined(shown.tags), joined(shown.key_allegations), shown.created_at, shown.updated_at, shown.url],
  ];
}

/** A public version, and when its case was first published and it itself last was, in ms. */
export type WrittenVersion = readonly [id: string, firstAt: number, publishedAt: number];

/**
 * The versions that are public now of the cases that the filters let in, in the list's order. What the filters refuse is
 * refused before a byte is sent.
 */
export async function casesToWrite(db: Db, query: URLSearchParams): Promise<WrittenVersion[]> {
  const { place, from } = await findPlaces(db, wantedOf(query));
  const rows = await db.all<{ version_id: string; first_at: number; published_at: number }>(sql`
    SELECT p.version_id, p.first_at, p.published_at FROM (SELECT ${place} AS place ${from}) d
    CROSS JOIN casebook_public p ON p.place = d.place ORDER BY d.place DESC`);
  return rows.map(({ version_id, first_at, published_at }) => [version_id, first_at, published_at]);
}

/** Of a version (alias v) what stands in the file: stories are long, and many are read at once. */
const content = sql`json_remove(v.content, '$.description', '$.timeline', '$.evidence', '$.responses', '$.translations')`;

/**
 * The file of these versions, piece by piece. What was published never changes: so it is of the one state in which they
 * were chosen, however long it is read.
 */
export async function* casesCsv(
  db: Db,
  origin: string,
  versions: readonly WrittenVersion[],
): AsyncGenerator<Uint8Array> {
  const file = csvFile({ delimiter: ",", decimal: "." });
  yield* file.beginSheet(sheet);
  for (let i = 0; i < versions.length; i += AT_ONCE) {
    const some = JSON.stringify(versions.slice(i, i + AT_ONCE));
    const rows = await db.all<PublicRow>(sql`SELECT v.id, v.case_id, v.version, ${content} AS content,
        n.value ->> 1 AS first_at, json_object('at', n.value ->> 2, 'change_summary', '') AS info
      FROM json_each(${some}) n CROSS JOIN casebook_versions v ON v.id = n.value ->> 0 ORDER BY n.key`);
    yield* file.addRows(
      sheet,
      rows.map((row) => rowOf(origin, row)),
    );
  }
}

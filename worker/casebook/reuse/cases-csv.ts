import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { csvFile } from "../../core/export/csv-file";
import type { Sheet, SheetRow } from "../../core/export/sheet";
import { type PublicRow, publicColumns, shownCase } from "../public-api/public-cases";
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

/** Which cases the filters let in, in the list's order. What the filters refuse is refused before a byte is sent. */
export async function casesToWrite(db: Db, query: URLSearchParams): Promise<string[]> {
  const { place, from } = await findPlaces(db, wantedOf(query));
  const rows = await db.all<{
    case_id: string;
  }>(sql`SELECT p.case_id FROM (SELECT ${place} AS place ${from}) d
    CROSS JOIN casebook_public p ON p.place = d.place ORDER BY d.place DESC`);
  return rows.map(({ case_id }) => case_id);
}

/** The file of these cases, piece by piece; those that were withdrawn meanwhile are left out. */
export async function* casesCsv(
  db: Db,
  origin: string,
  caseIds: readonly string[],
): AsyncGenerator<Uint8Array> {
  const file = csvFile({ delimiter: ",", decimal: "." });
  yield* file.beginSheet(sheet);
  for (let i = 0; i < caseIds.length; i += AT_ONCE) {
    const ids = JSON.stringify(caseIds.slice(i, i + AT_ONCE));
    const rows = await db.all<PublicRow>(sql`SELECT ${publicColumns} FROM json_each(${ids}) n
      JOIN casebook_public p ON p.case_id = n.value JOIN casebook_versions v ON v.id = p.version_id ORDER BY n.key`);
    yield* file.addRows(
      sheet,
      rows.map((row) => rowOf(origin, row)),
    );
  }
}

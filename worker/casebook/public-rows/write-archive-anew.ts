// Pure.
import type { Content } from "../content/fields";
import { searchRowOf } from "../search/search-row";
import { searched, searchedOfEntity } from "../search/searched";
import { keepPublicAnew } from "./keep-public-anew";

// All that is kept beside what cases, sources and entities say, made anew of that: also where the rules of the search
// have changed since, or where something was kept wrongly.

/** Records of one kind, with the columns that follow from what they say. */
interface Kind {
  records: string;
  /** SQL of a record (alias r): JSON of what it says. */
  says: string;
  /** Where the columns stand: a row a record, under this key. */
  table: string;
  key: string;
  columns: readonly string[];
  derive(says: string): Record<string, string>;
}

export interface KeptRow {
  id: string;
  updated_at: number;
  says: string;
  /** JSON of the columns' values; null where there is no row. */
  kept: string | null;
}

const kinds: readonly Kind[] = [
  {
    ...{ records: "casebook_versions", says: "r.content", table: "casebook_search", key: "version_id" },
    columns: ["searched", "starts", "sounds"],
    derive: (says) => searchRowOf(JSON.parse(says) as Content),
  },
  {
    ...{ records: "casebook_sources", says: "json_array(r.title, r.description)" },
    ...{ table: "casebook_sources", key: "id", columns: ["searched"] },
    derive: (says) => ({ searched: searched(...(JSON.parse(says) as [string, string])) }),
  },
  {
    ...{ records: "casebook_entities" },
    says: "json_array(r.entity_id, r.display_name, r.display_name_ne)",
    ...{ table: "casebook_entities", key: "id", columns: ["searched"] },
    derive: (says) => ({
      searched: searchedOfEntity(...(JSON.parse(says) as [string, string, string | null])),
    }),
  },
];

/** Records that are read at once. */
const AT_ONCE = 200;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const recordsAfter = ({ records, says, table, key, columns }: Kind, id: string): string =>
  `SELECT r.id, r.updated_at, ${says} AS says,
    (SELECT json_array(${columns.join(", ")}) FROM ${table} k WHERE k.${key} = r.id) AS kept
  FROM ${records} r WHERE r.id > ${quoted(id)} ORDER BY r.id LIMIT ${AT_ONCE}`;

/** A statement of D1 takes 100,000 bytes: a long text is written in pieces of so many letters. */
const pieces = (text: string): string[] => text.match(/[\s\S]{1,16000}/gu) ?? [""];

/** SQL by which a row is what the record says; none where it is. What the record's author writes meanwhile stays. */
function rowAnew({ records, table, key, columns, derive }: Kind, row: KeptRow): string[] {
  const id = quoted(row.id);
  const stands = `EXISTS (SELECT 1 FROM ${records} WHERE id = ${id} AND updated_at = ${row.updated_at})`;
  const kept = row.kept === null ? [] : (JSON.parse(row.kept) as string[]);
  const derived = derive(row.says);
  const created =
    row.kept === null
      ? [
          `INSERT INTO ${table} (${[key, ...columns].join(", ")})
            SELECT ${[id, ...columns.map(() => "''")].join(", ")} WHERE ${stands} ON CONFLICT DO NOTHING`,
        ]
      : [];
  const changed = columns
    .filter((column, at) => derived[column] !== kept[at])
    .flatMap((column) =>
      pieces(derived[column] ?? "").map((piece, n) => {
        const value = `${n === 0 ? "" : `${column} || `}${quoted(piece)}`;
        return `UPDATE ${table} SET ${column} = ${value} WHERE ${key} = ${id} AND ${stands}`;
      }),
    );
  return [...created, ...changed];
}

/** Whom versions name, and what they cite. */
const namedAndCitedAnew: readonly string[] = [
  "DELETE FROM casebook_entity_uses",
  `INSERT INTO casebook_entity_uses (version_id, role, entity_id)
    SELECT v.id, 'alleged', e.value FROM casebook_versions v JOIN json_each(v.content, '$.alleged_entities') e
    UNION SELECT v.id, 'related', e.value FROM casebook_versions v JOIN json_each(v.content, '$.related_entities') e
    UNION SELECT v.id, 'location', e.value FROM casebook_versions v JOIN json_each(v.content, '$.locations') e`,
  "DELETE FROM casebook_citations",
  `INSERT INTO casebook_citations (version_id, source_id)
    SELECT v.id, e.value ->> 'source_id' FROM casebook_versions v JOIN json_each(v.content, '$.evidence') e
    UNION SELECT v.id, e.value ->> 'source_id' FROM casebook_versions v JOIN json_each(v.content, '$.responses') e
      WHERE e.value ->> 'source_id' IS NOT NULL`,
];

/** The statements that make it anew, in their order. `read` asks the database. */
export async function* writeArchiveAnew(read: (query: string) => Promise<KeptRow[]>): AsyncGenerator<string> {
  for (const kind of kinds) {
    let rows = await read(recordsAfter(kind, ""));
    for (let last = rows.at(-1); last; last = rows.at(-1)) {
      yield* rows.flatMap((row) => rowAnew(kind, row));
      rows = await read(recordsAfter(kind, last.id));
    }
  }
  yield* namedAndCitedAnew;
  yield* keepPublicAnew;
}

import { type SQL, sql } from "drizzle-orm";
import { type Db, guard, readTogether, type Statement } from "../../core/db/db";
import { type ColdFile, filesBetween, filesOfDays, readFile } from "./cold-file";
import { compareKeys, type LogKey, type LogRow, textOfKey } from "./log-row";

// The raw log is read from D1 and from files as if it were one (docs/decisions/cold-events.md). D1's rows and the list
// of files are always of one state, for rows leave D1 in the batch that writes down their file.

/** A local day of a link. */
export type LinkDay = readonly [day: string, referralId: string];

/** Rows of which no other has the same key: of several the last one, in the order in which they come. */
const lastOfEach = <T extends LogKey>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [textOfKey(row), row])).values(),
];

const mayHold = ({ firstReferral, lastReferral }: ColdFile, links: readonly string[]) =>
  links.some((link) => link >= firstReferral && link <= lastReferral);

/** Rows that files hold of these links' days. */
async function rowsInFiles(
  db: Db,
  files: readonly ColdFile[],
  places: readonly LinkDay[],
): Promise<LogRow[]> {
  const linksOf = new Map<string, Set<string>>();
  for (const [day, link] of places) linksOf.set(day, (linksOf.get(day) ?? new Set()).add(link));
  const found: LogRow[] = [];
  for (const file of files) {
    const links = linksOf.get(file.day);
    if (!links || !mayHold(file, [...links])) continue;
    for (const row of await readFile(db, file)) if (links.has(row.referralId)) found.push(row);
  }
  return lastOfEach(found);
}

/** `files`: how many files these days have. */
export interface Places<T> {
  hot: T[];
  cold: LogRow[];
  files: number;
}

/** Aborts a batch where rows of a day have moved since it had so many files. */
export const guardMoves = (day: string, files: number): Statement =>
  guard("conflict", sql`(SELECT count(*) FROM cold_clicks WHERE day = ${day}) <> ${files}`);

/** What `hot` finds in D1 of some links' days, and rows of these that lie in files. */
export async function readPlaces<T extends LogKey>(
  db: Db,
  hot: SQL,
  places: readonly LinkDay[],
): Promise<Places<T>> {
  const days = JSON.stringify([...new Set(places.map(([day]) => day))]);
  const [rows, files] = await readTogether<T, ColdFile>(db, hot, filesOfDays(days));
  if (files.length === 0) return { hot: rows, cold: [], files: 0 };
  const inD1 = new Set(rows.map(textOfKey));
  const cold = await rowsInFiles(db, files, places);
  return { hot: rows, cold: cold.filter((row) => !inD1.has(textOfKey(row))), files: files.length };
}

export interface PageCall<T extends LogKey> {
  after: LogKey;
  /** The last day. */
  to: string;
  /** The page as D1 has it, by key. */
  hot: SQL;
  /** Whether D1 may have more behind what it answered. */
  isCut: (rows: readonly T[]) => boolean;
  /** A file's row as `hot` would answer it. */
  of: (row: LogRow) => T;
  /** Of files. */
  most: { rows: number; characters: number };
  /** null: everybody's. */
  links: ReadonlySet<string> | null;
}

/** The first of these rows, by key, that fit. */
function cut(rows: readonly LogRow[], { rows: most, characters }: PageCall<LogKey>["most"]): LogRow[] {
  const inOrder = lastOfEach(rows).sort(compareKeys);
  let size = 0;
  const end = inOrder.findIndex((row, i) => {
    const isFull = i > 0 && (i >= most || size >= characters);
    size += row.events.length;
    return isFull;
  });
  return end === -1 ? inOrder : inOrder.slice(0, end);
}

/** A page of the raw log behind a key, in order: none of its rows comes again behind its last, wherever they move meanwhile. */
export async function readPage<T extends LogKey>(
  db: Db,
  { after, to, hot, isCut, of, most, links }: PageCall<T>,
): Promise<{ rows: T[]; isLast: boolean }> {
  const [found, files] = await readTogether<T, ColdFile>(db, hot, filesBetween(after.day, to));
  let end: LogKey | null = isCut(found) ? (found.at(-1) ?? null) : null;
  if (files.length === 0) return { rows: found, isLast: end === null };
  const startOf = ({ day, firstReferral }: ColdFile) => ({
    day,
    referralId: firstReferral,
    firstSeq: -Infinity,
  });
  const endOf = ({ day, lastReferral }: ColdFile) => ({ day, referralId: lastReferral, firstSeq: Infinity });
  const left = files
    .filter((file) => compareKeys(endOf(file), after) > 0)
    .sort((a, b) => compareKeys(startOf(a), startOf(b)) || a.part - b.part);
  // Of one key the later file's row holds: parts are put in order again below.
  let cold: { row: LogRow; part: number }[] = [];
  for (const file of left) {
    if (end && compareKeys(startOf(file), end) > 0) break;
    for (const row of await readFile(db, file)) {
      const isBehind = compareKeys(row, after) > 0 && (!end || compareKeys(row, end) <= 0);
      if (isBehind && (links === null || links.has(row.referralId))) cold.push({ row, part: file.part });
    }
    cold.sort((a, b) => a.part - b.part);
    const kept = new Set(
      cut(
        cold.map(({ row }) => row),
        most,
      ),
    );
    if (kept.size < lastOfEach(cold.map(({ row }) => row)).length) end = [...kept].at(-1) ?? end;
    cold = cold.filter(({ row }) => kept.has(row));
  }
  const last = end;
  const upTo = <K extends LogKey>(row: K) => last === null || compareKeys(row, last) <= 0;
  const fromD1 = found.filter(upTo);
  const inD1 = new Set(fromD1.map(textOfKey));
  const fromFiles = cold.map(({ row }) => row).filter((row) => upTo(row) && !inD1.has(textOfKey(row)));
  return { rows: [...fromD1, ...fromFiles.map(of)].sort(compareKeys), isLast: last === null };
}

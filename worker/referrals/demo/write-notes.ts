import { idOf } from "../../core/db/ids.ts";
import { type Database, insertRows } from "../../core/demo/write-rows.ts";
import { searchKey } from "../../core/text/fold.ts";
import { addDays } from "../../core/time.ts";

const noted = [
  { daysAgo: 11, text: "Radio spot" },
  { daysAgo: 23, text: "Career fair" },
];

/** What may explain the last weeks of the trend. */
export const writeNotes = (db: Database, today: string, now: number): Promise<void> =>
  insertRows(
    db,
    "notes",
    noted.map(({ daysAgo, text }, i) => ({
      id: idOf("note", now, new Uint8Array(10).fill(i + 1)),
      ...{
        day: addDays(today, -daysAgo),
        text,
        text_key: searchKey(text),
        created_at: now,
        created_by: "demo",
      },
    })),
  );

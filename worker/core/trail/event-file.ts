import type * as z from "zod";
import { type CsvCell, toCsv } from "../csv/write-csv";
import type { Db } from "../db/db";
import { log } from "../http/log";
import { describeError } from "../jobs/bury-job";
import { eventsAfter, type ShownEvent, type trailQuery } from "./events";

/** As the API calls them. */
export const eventColumns = [
  ...["id", "at", "actor_kind", "actor_id", "actor_name", "action", "subject_id", "detail", "request_id"],
] as const;

export const eventCells = (event: ShownEvent): CsvCell[] => [
  ...[event.id, event.at, event.actor_kind, event.actor_id, event.actor_name, event.action],
  ...[event.subject_id, JSON.stringify(event.detail), event.request_id],
];

const atOnce = 500;
const mark = "\uFEFF";

/** Every event that the query lets in, in its order, as a file that is written while it is read: there is no end to it. */
export function eventFile(db: Db, query: z.output<typeof trailQuery>): Response {
  const encoder = new TextEncoder();
  let after: string | null = null;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(toCsv([eventColumns]))),
    pull: async (controller) => {
      try {
        const events = await eventsAfter(db, query, after, atOnce);
        const rows = toCsv(events.map(eventCells)).slice(mark.length);
        if (rows !== "") controller.enqueue(encoder.encode(rows));
        after = events.at(-1)?.id ?? null;
        if (events.length < atOnce) controller.close();
      } catch (error) {
        // The file breaks off, so that nobody takes a part for the whole.
        log("error", "audit_log.file_broken", { error: describeError(error) });
        controller.error(error);
      }
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="audit-log.csv"',
      "cache-control": "private, no-store",
    },
  });
}

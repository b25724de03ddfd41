import * as z from "zod";
import type { Db } from "../db/db";
import { listOf, listPage, listQuery } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { listEvents, shownEvent } from "./events";

const historyEvent = shownEvent.pick({ id: true, at: true, action: true, detail: true }).extend({
  actor: z.object({
    kind: shownEvent.shape.actor_kind,
    id: z.string().nullable(),
    name: z.string().nullable(),
  }),
});
export type HistoryEvent = z.output<typeof historyEvent>;

export const history = listOf(historyEvent);

export const historyQuery = listQuery(["at"], "-at");
type HistoryQuery = Pick<z.output<typeof historyQuery>, "page" | "limit"> &
  Partial<z.output<typeof historyQuery>>;

/** What was done to one record, latest first. Who may read it is for the caller to settle. */
export async function historyOf(db: Db, subjectId: string, query: HistoryQuery) {
  const { data, total } = await listEvents(db, {
    sort: { field: "at", descending: true },
    q: "",
    ...query,
    subject_id: subjectId,
  });
  const events = data.map(({ id, at, action, detail, actor_kind, actor_id, actor_name }): HistoryEvent => {
    return { id, at, action, detail, actor: { kind: actor_kind, id: actor_id, name: actor_name } };
  });
  return listPage(events, query, total);
}

nameSchemas({ HistoryEvent: historyEvent });

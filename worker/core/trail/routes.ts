import { Api } from "../http/api";
import { listOf, listPage } from "../http/list";
import { eventFile } from "./event-file";
import { listEvents, shownEvent, trailQuery } from "./events";

export const trailApi = new Api("Audit log").get(
  "/audit-log",
  {
    summary: "What was done, by whom and when; with format=csv a file of all that the filters let in",
    access: { grants: ["organisation:admin"] },
    query: trailQuery,
    responses: { 200: { content: { "application/json": listOf(shownEvent), "text/csv": null } } },
  },
  async ({ c, db, query }) => {
    if (query.format === "csv") return eventFile(db, query);
    const { data, total } = await listEvents(db, query);
    return c.json(listPage(data, query, total));
  },
);

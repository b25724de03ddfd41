import { Api } from "../http/api";
import { listOf, listPage } from "../http/list";
import { listEvents, shownEvent, trailQuery } from "./events";

export const trailApi = new Api("Audit log").get(
  "/audit-log",
  {
    summary: "What was done, by whom and when",
    access: { grants: ["organisation:admin"] },
    query: trailQuery,
    responses: { 200: listOf(shownEvent) },
  },
  async ({ c, db, query }) => {
    const { data, total } = await listEvents(db, query);
    return c.json(listPage(data, query, total));
  },
);

import { Api } from "../../core/http/api";
import { statFilter, statQuery } from "../insight/stat-filter";
import { readers } from "../viewer";
import { formFunnel, formFunnelShape } from "./form-funnel";

export const formFunnelApi = new Api("Statistics").get(
  "/stats/form",
  {
    summary: "Visits of the hosted form: views, starts, refused fields, submits",
    access: { ...readers, scopes: ["stats:read"] },
    query: statQuery.omit({ officer_id: true }),
    problems: ["not_found"],
    responses: { 200: formFunnelShape },
    example: { query: { from: "2026-10-01", to: "2026-10-31" } },
  },
  async ({ c, db, query, now }) =>
    c.json(await formFunnel(db, await statFilter(db, { role: "admin" }, query, now))),
);

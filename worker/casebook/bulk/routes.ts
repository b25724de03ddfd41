import * as z from "zod";
import { Api } from "../../core/http/api";
import { invalid, Problem } from "../../core/http/problem";
import { callerOf } from "../access/caller";
import { everybody } from "../access/rules";
import { changeSummary } from "../cases/change-schemas";
import { onlyModeratorsClose, onlyModeratorsPublish } from "../states/move";
import { personIds } from "../team/routes";
import { type BulkAction, bulkActions, inBulk } from "./in-bulk";

const id = () => z.string().min(1).max(64);
const bulkBody = z.strictObject({
  action: z.enum(bulkActions),
  ids: z.array(id()).min(1).max(50),
  etags: z.array(z.string().max(200)).max(50).optional(),
  change_summary: changeSummary(),
  person_ids: personIds().optional(),
});

const results = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      status: z.int(),
      code: z.string().nullable(),
      detail: z.string().nullable(),
    }),
  ),
});

const notForContributors: Partial<Record<BulkAction, string>> = {
  publish: onlyModeratorsPublish,
  close: onlyModeratorsClose,
  contributors: "Insufficient permissions",
};

/** The same change of many cases, each judged by itself. */
export const bulkApi = new Api("Casebook: many cases at once").post(
  "/casebook/cases/bulk",
  {
    summary: "Submit, publish or close many cases, or replace who is on them, each with its own result",
    access: everybody,
    body: bulkBody,
    problems: ["forbidden"],
    idempotency: "repeatable",
    responses: { 200: results },
    example: { body: { action: "submit", ids: ["{casebook_case_id}"] } },
  },
  async ({ c, db, by, actor, body }) => {
    const caller = callerOf(actor);
    const refusal = notForContributors[body.action];
    if (caller.role === "contributor" && refusal) throw new Problem("forbidden", refusal);
    if (body.etags && body.etags.length !== body.ids.length) {
      throw invalid("etags", "Give one for each of the ids.");
    }
    if (body.action === "contributors" && !body.person_ids) throw invalid("person_ids", "This is needed.");
    return c.json({ results: await inBulk(db, by, caller, body) });
  },
);

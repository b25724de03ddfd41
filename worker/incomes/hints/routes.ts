import * as z from "zod";
import { Api } from "../../core/http/api";
import { everybody } from "../access/rules";
import { caller } from "../cases/routes";
import { valueRecord } from "../master/schemas";
import { readHints } from "./hints";

const hints = z.object({
  references: z.array(valueRecord),
  earlier: z.array(
    z.object({
      case_id: z.string(),
      name: z.string(),
      year: z.int(),
      segment_id: z.string(),
      segment: z.string(),
      value: z.number().nullable(),
      as_written: z.number(),
      currency: z.string(),
      area_unit: z.string().nullable(),
      volume_unit: z.string().nullable(),
    }),
  ),
  median: z.number().nullable(),
  far: z.array(z.string()),
});

/** What is known of a question besides what the case says. */
export const hintApi = new Api("Incomes: what is known").get(
  "/incomes/cases/:id/hints",
  {
    summary: "What studies and earlier cases say of one question, in the case's units and currency",
    access: everybody,
    params: z.object({ id: z.string().max(64) }),
    query: z.object({ key: z.string().min(1).max(100) }),
    responses: { 200: hints },
    example: { params: { id: "{case_id}" }, query: { key: "diversified:35" } },
  },
  async (call) => call.c.json(await readHints(call.db, await caller(call), call.params.id, call.query.key)),
);

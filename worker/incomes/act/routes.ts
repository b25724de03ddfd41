import * as z from "zod";
import { Api } from "../../core/http/api";
import { callerOf } from "../access/member";
import { everybody } from "../access/rules";
import { findCase } from "../cases/find-case";
import { readSensitivity } from "./read-sensitivity";
import { sensitivityBody, sensitivityRecord } from "./schemas";

/** What closes the gap of a segment: computed, nothing is written. */
export const actApi = new Api("Incomes: act").post(
  "/incomes/cases/:id/sensitivity",
  {
    summary: "Incomes where two drivers, and a third, are other than they are; what each would have to be",
    access: everybody,
    params: z.object({ id: z.string().max(64) }),
    body: sensitivityBody,
    responses: { 200: sensitivityRecord },
    example: { params: { id: "{case_id}" }, body: { segment_id: "{segment_id}", base: "feasible" } },
  },
  async (call) => {
    const caller = await callerOf(call.db, call.actor);
    const { document } = await findCase(call.db, caller, call.params.id, "view");
    return call.c.json(readSensitivity(document, call.body));
  },
);

import * as z from "zod";
import { Api } from "../../core/http/api";
import { administrators, everybody, readerOf } from "../viewer";
import { findTarget, listTargets } from "./find-targets";
import { newTarget, targetList, targetRecord, targetsQuery } from "./schemas";
import { removeTarget, setTarget, setTargets } from "./set-target";

const campaign = z.object({ id: z.string().max(60) });
const ofOfficer = campaign.extend({ officer_id: z.string().max(60) });
const example = { goal: 50, measure: "signups" };

export const targetApi = new Api("Targets")
  .get(
    "/targets",
    {
      summary:
        "What officers are to reach, how far they are and what they are on course for; an officer's own",
      access: everybody,
      query: targetsQuery,
      responses: { 200: targetList },
      example: { query: { sort: "-on_course_for" } },
    },
    async (call) => call.c.json(await listTargets(call.db, await readerOf(call), call.query)),
  )
  .put(
    "/campaigns/:id/targets",
    {
      summary: "Give every active officer of the campaign the same target",
      access: administrators,
      params: campaign,
      body: newTarget,
      problems: ["campaign_closed"],
      responses: { 200: targetList },
      example: { params: { id: "{campaign_id}" }, body: example },
    },
    async (call) => {
      await setTargets(call.db, call.by, call.params.id, call.body);
      const query = targetsQuery.parse({ campaign_id: call.params.id, limit: "100" });
      return call.c.json(await listTargets(call.db, await readerOf(call), query));
    },
  )
  .put(
    "/campaigns/:id/targets/:officer_id",
    {
      summary: "Set what one officer is to reach in the campaign",
      access: administrators,
      params: ofOfficer,
      body: newTarget,
      problems: ["campaign_closed", "officer_not_assigned"],
      responses: { 200: targetRecord },
      example: { params: { id: "{campaign_id}", officer_id: "{officer_id}" }, body: example },
    },
    async ({ c, db, by, now, params, body }) => {
      await setTarget(db, by, params.id, params.officer_id, body);
      return c.json(await findTarget(db, now, params.id, params.officer_id));
    },
  )
  .delete(
    "/campaigns/:id/targets/:officer_id",
    {
      summary: "Take the target back",
      access: administrators,
      params: ofOfficer,
      responses: { 204: null },
      example: { params: { id: "{campaign_id}", officer_id: "{officer_id}" } },
    },
    async ({ c, db, by, params }) => {
      await removeTarget(db, by, params.id, params.officer_id);
      return c.body(null, 204);
    },
  );

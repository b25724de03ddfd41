import * as z from "zod";
import { Api } from "../../core/http/api";
import { callerOf } from "../access/caller";
import { caseFor } from "../access/case-access";
import { everybody } from "../access/rules";
import { judgeCase, params } from "../cases/judge-case";
import { oneCase, who } from "../cases/schemas";
import { giveUpLock, takeLock } from "./locks";

export const lockRecord = z.object({ holder: who, until: z.string() });
const members = z.object({ lock: lockRecord }).partial();

/** Who is editing a case: told to others, and never needed. */
export const lockApi = new Api("Casebook: locks")
  .put(
    "/casebook/cases/:id/lock",
    {
      summary: "Lock a case while editing it, for five minutes after the last change",
      access: everybody,
      admit: judgeCase,
      params: oneCase,
      body: z.strictObject({ take_over: z.boolean().optional() }),
      bodyIsOptional: true,
      problems: ["locked"],
      problemMembers: { 409: members },
      responses: { 200: lockRecord },
      example: { params, body: { take_over: true } },
    },
    async ({ c, db, actor, params, body, now }) => {
      const caller = callerOf(actor);
      const caseId = await caseFor(db, caller, params.id);
      return c.json(await takeLock(db, caller, caseId, now, body.take_over === true));
    },
  )
  .delete(
    "/casebook/cases/:id/lock",
    {
      summary: "Give up one's own lock",
      access: everybody,
      admit: judgeCase,
      params: oneCase,
      responses: { 204: null },
      example: { params },
    },
    async ({ c, db, actor, params }) => {
      const caller = callerOf(actor);
      await giveUpLock(db, caller, await caseFor(db, caller, params.id));
      return c.body(null, 204);
    },
  );

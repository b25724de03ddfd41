import * as z from "zod";
import { Api } from "../../../core/http/api";
import { idForCreate } from "../../../core/http/idempotency";
import { statFilter, statQuery } from "../../insight/stat-filter";
import { administrators, readers } from "../../viewer";
import { mostAtOnce } from "./at-once";
import { decideFlag } from "./decide-flag";
import { decideMany, findFraudJob, undoMany } from "./decide-many";
import { findFlag, listFlags } from "./find-flags";
import { fraudStatistics, fraudStatisticsShape } from "./fraud-statistics";
import { decideBody, decisionBody, flagList, flagRecord, flagsQuery, fraudJobRecord } from "./schemas";

const params = z.object({ id: z.string().max(60) });
const oneFlag = { id: "{fraud_flag_id}" };
const access = administrators;
const responses = { 200: flagRecord } as const;

export const fraudFlagApi = new Api("Fraud")
  .get(
    "/fraud/flags",
    {
      summary: "Flagged sign-ups, the highest score first",
      access: readers,
      query: flagsQuery,
      responses: { 200: flagList },
      example: { query: { status: "open" } },
    },
    async (call) => call.c.json(await listFlags(call.db, call.query)),
  )
  .get(
    "/fraud/flags/:id",
    { summary: "Read one", access: readers, params, responses, example: { params: oneFlag } },
    async (call) => call.c.json(await findFlag(call.db, call.params.id)),
  )
  .post(
    "/fraud/flags/decide",
    {
      summary: `Confirm or dismiss many at once, at most ${mostAtOnce}: a job does it, exact at every step`,
      access,
      body: decideBody,
      problems: ["not_found"],
      responses: { 202: z.object({ id: z.string() }) },
      idempotency: "claimed",
      example: { body: { ids: ["{fraud_flag_id}"], decision: "dismiss", note: "Known to us" } },
    },
    async (call) => {
      const id = await idForCreate("fraudJob", call);
      await decideMany(call, call.body, id);
      return call.c.json({ id }, 202);
    },
  )
  .get(
    "/fraud/jobs/:id",
    {
      summary: "How far such a job has come",
      access: readers,
      params,
      responses: { 200: fraudJobRecord },
      example: { params: { id: "{fraud_job_id}" } },
    },
    async (call) => call.c.json(await findFraudJob(call.db, call.params.id)),
  )
  .post(
    "/fraud/jobs/:id/undo",
    {
      summary:
        "Take back what such a job decided, but for what was decided otherwise since; repeated, it changes nothing",
      access,
      params,
      problems: ["conflict"],
      responses: { 202: z.object({ id: z.string() }) },
      example: { params: { id: "{fraud_job_id}" } },
    },
    async (call) => {
      await undoMany(call, call.params.id);
      return call.c.json({ id: call.params.id }, 202);
    },
  )
  .post(
    "/fraud/flags/:id/confirm",
    {
      summary:
        "The sign-up is fraud: it leaves every count, and its click is free; repeated, it changes nothing",
      access,
      params,
      body: decisionBody,
      bodyIsOptional: true,
      problems: ["conflict"],
      responses,
      example: { params: oneFlag, body: { note: "The same hand" } },
    },
    async (call) => call.c.json(await decideFlag(call, call.params.id, "confirm", call.body.note)),
  )
  .post(
    "/fraud/flags/:id/dismiss",
    {
      summary: "The sign-up is honest: it counts; repeated, it changes nothing",
      access,
      params,
      body: decisionBody,
      bodyIsOptional: true,
      problems: ["conflict", "no_click_left"],
      responses,
      example: { params: oneFlag, body: { note: null } },
    },
    async (call) => call.c.json(await decideFlag(call, call.params.id, "dismiss", call.body.note)),
  )
  .post(
    "/fraud/flags/:id/undo",
    {
      summary: "Take a decision back; a sign-up whose click was spent meanwhile keeps its link by code",
      access,
      params,
      problems: ["conflict", "no_click_left"],
      responses,
      example: { params: oneFlag },
    },
    async (call) => call.c.json(await decideFlag(call, call.params.id, "undo")),
  )
  .get(
    "/stats/fraud",
    {
      summary: "What was flagged and confirmed of a period's sign-ups, by officer and by rule",
      access: readers,
      problems: ["not_found"],
      query: statQuery,
      responses: { 200: fraudStatisticsShape },
      example: { query: { from: "2026-10-01", to: "2026-10-31" } },
    },
    async ({ c, db, query, now }) =>
      c.json(await fraudStatistics(db, await statFilter(db, { role: "admin" }, query, now))),
  );

import type { Actor } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { ring } from "../../core/jobs/job";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { oneAccount as oneAssessment } from "../me/schemas";
import { askAgain, askSynthesis, synthesisJob } from "./ask-synthesis";
import { extractiveModel } from "./extractive/extract";
import { findSynthesis, listSyntheses } from "./find-syntheses";
import { remoteNames, remoteOf, usualModel } from "./remote/remotes";
import { approveSynthesis, requireSynthesis, reviewSynthesis } from "./review";
import * as schemas from "./schemas";

const all = "/workshops/assessments/:id/syntheses";
const one = `${all}/:sid`;

const ofAssessment = {
  access: facilitators,
  params: oneAssessment,
  admit: ({ db, actor, params }: { db: Db; actor: Actor | null; params: { id: string } }) =>
    admitFacilitators(db, actor, params.id),
} as const;

/** Who may, and whether there is such a synthesis here. */
export const ofSynthesis = {
  access: facilitators,
  params: schemas.oneSynthesis,
  admit: async ({
    db,
    actor,
    params,
  }: {
    db: Db;
    actor: Actor | null;
    params: { id: string; sid: string };
  }) => {
    await admitFacilitators(db, actor, params.id);
    await requireSynthesis(db, params.id, params.sid);
  },
} as const;

const inAssessment = { id: "{assessment_id}" };
const params = { id: "{assessment_id}", sid: "{synthesis_id}" };

/** What a workshop's answers say together, made by a job, looked through and approved. */
export const synthesisApi = new Api("Workshops: syntheses")
  .get(
    "/workshops/providers",
    {
      summary: "Who can condense answers, and with which model",
      access: facilitators,
      responses: { 200: schemas.providerList },
      example: {},
    },
    ({ c, env }) =>
      c.json({
        data: [
          { provider: "extractive" as const, available: true, model: extractiveModel },
          ...remoteNames.map((provider) => {
            const model = usualModel(env, provider);
            return { provider, available: remoteOf(env, provider) !== null && model !== null, model };
          }),
        ],
      }),
  )
  .get(
    all,
    {
      ...ofAssessment,
      summary: "List the syntheses of an assessment",
      query: schemas.synthesesQuery,
      responses: { 200: schemas.synthesisList },
      example: { params: inAssessment, query: { workshop: "workshop_1" } },
    },
    async ({ c, db, params, query }) => c.json(await listSyntheses(db, params.id, query)),
  )
  .post(
    all,
    {
      ...ofAssessment,
      summary: "Ask for a synthesis of a workshop’s submitted answers",
      body: schemas.newSynthesis,
      responses: { 202: schemas.synthesisRecord },
      example: { params: inAssessment, body: { workshop: "workshop_1" } },
    },
    async (call) => {
      const { c, db, env, params, body } = call;
      const id = await idForCreate("synthesis", call);
      await askSynthesis(call, params.id, id, body);
      await ring(env, [synthesisJob(id)], { queue: "SYNTHESES" });
      return c.json(await findSynthesis(db, params.id, id), 202);
    },
  )
  .get(
    one,
    {
      ...ofSynthesis,
      summary: "Read a synthesis",
      responses: { 200: schemas.synthesisRecord },
      example: { params },
    },
    async ({ c, db, params }) => c.json(await findSynthesis(db, params.id, params.sid)),
  )
  .post(
    `${one}/regenerate`,
    {
      ...ofSynthesis,
      summary: "Ask the same once more, of the answers of now; the old one stays",
      problems: ["wrong_state"],
      responses: { 202: schemas.synthesisRecord },
      example: { params },
    },
    async (call) => {
      const { c, db, env, params } = call;
      const id = await idForCreate("synthesis", call);
      await askAgain(call, params.id, params.sid, id);
      await ring(env, [synthesisJob(id)], { queue: "SYNTHESES" });
      return c.json(await findSynthesis(db, params.id, id), 202);
    },
  )
  .post(
    `${one}/review`,
    {
      ...ofSynthesis,
      summary: "Say that a synthesis was looked through",
      body: schemas.reviewBody,
      bodyIsOptional: true,
      problems: ["wrong_state"],
      responses: { 200: schemas.synthesisRecord },
      example: { params, body: { notes: "Compared with the answers" } },
    },
    async ({ c, db, by, params, body }) => {
      await reviewSynthesis(db, by, params.id, params.sid, body.notes);
      return c.json(await findSynthesis(db, params.id, params.sid));
    },
  )
  .post(
    `${one}/approve`,
    {
      ...ofSynthesis,
      summary: "Approve a synthesis",
      body: schemas.reviewBody,
      bodyIsOptional: true,
      problems: ["wrong_state"],
      responses: { 200: schemas.synthesisRecord },
      example: { params: { ...params, sid: "{approved_synthesis_id}" }, body: {} },
    },
    async ({ c, db, by, params, body }) => {
      await approveSynthesis(db, by, params.id, params.sid, body.notes);
      return c.json(await findSynthesis(db, params.id, params.sid));
    },
  );

import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { digits } from "../../core/http/list";
import { everybody, superAdmins } from "../access/rules";
import { toCaseRecord } from "../cases/find-case";
import { caller } from "../cases/routes";
import { caseRecord, conflictMembers } from "../cases/schemas";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import * as schemas from "./schemas";
import { createQuestionSet, findQuestionSet, listQuestionSets, moveCase } from "./write-question-sets";

const version = z.object({ version: digits(1, 1_000_000) });

/** What households are asked: versions that never change, and which of them a case follows. */
export const questionSetApi = new Api("Incomes: question sets")
  .get(
    "/incomes/question-sets",
    {
      summary: "Versions of the questionnaire, the newest first",
      access: everybody,
      query: schemas.questionSetsQuery,
      responses: { 200: schemas.questionSetList },
      example: {},
    },
    async ({ c, db, query }) => c.json(await listQuestionSets(db, query)),
  )
  .post(
    "/incomes/question-sets",
    {
      summary: "Add a version; new cases follow it, cases that are there stay with theirs",
      access: superAdmins,
      body: schemas.newQuestionSet,
      problems: ["formula_invalid"],
      problemMembers: { 400: z.object({ path: z.string().optional(), position: z.int().optional() }) },
      responses: { 201: schemas.questionSetRecord },
      example: { body: { questions: QUESTION_SET_1.map((question) => ({ ...question })) } },
    },
    async (call) => {
      const id = await idForCreate("questionSet", call);
      return call.c.json(await createQuestionSet(call.db, call.by, id, call.body), 201);
    },
  )
  .get(
    "/incomes/question-sets/:version",
    {
      summary: "The questions of a version",
      access: everybody,
      params: version,
      responses: { 200: schemas.questionSetRecord },
      example: { params: { version: "1" } },
    },
    async ({ c, db, params }) => c.json(await findQuestionSet(db, params.version)),
  )
  .post(
    "/incomes/cases/:id/question-set",
    {
      summary: "Let a case follow another version; answers that nobody asks for any more go, once confirmed",
      access: everybody,
      params: z.object({ id: z.string().max(64) }),
      body: schemas.moveBody,
      problems: ["edit_conflict", "would_lose", "conflict"],
      problemMembers: { 409: conflictMembers },
      idempotency: "repeatable",
      responses: { 200: caseRecord },
      example: { params: { id: "{case_id}" }, body: { version: 1 } },
    },
    async (call) =>
      call.c.json(
        toCaseRecord(await moveCase(call.db, call.by, await caller(call), call.params.id, call.body)),
      ),
  );

import { Api } from "../../core/http/api";
import { callerOf } from "../access/caller";
import { caseFor } from "../access/case-access";
import { everybody } from "../access/rules";
import { findCase } from "../cases/find-case";
import { judgeCase, params } from "../cases/judge-case";
import { oneCase } from "../cases/schemas";
import { compareVersions, listEvents, listVersions } from "./read-versions";
import { readinessOf } from "./readiness";
import * as schemas from "./schemas";

const reading = { access: everybody, admit: judgeCase, params: oneCase } as const;

/** What a reviewer reads of a case. */
export const reviewApi = new Api("Casebook: review")
  .get(
    "/casebook/cases/:id/versions",
    {
      ...reading,
      summary: "The versions of a case",
      query: schemas.versionsQuery,
      responses: { 200: schemas.versionList },
      example: { params },
    },
    async ({ c, db, actor, params, query }) =>
      c.json(await listVersions(db, await caseFor(db, callerOf(actor), params.id), query)),
  )
  .get(
    "/casebook/cases/:id/compare",
    {
      ...reading,
      summary: "The fields in which two versions of a case differ",
      query: schemas.compareQuery,
      responses: { 200: schemas.comparison },
      example: { params, query: { from: "1", to: "1" } },
    },
    async ({ c, db, actor, params, query }) => {
      const caseId = await caseFor(db, callerOf(actor), params.id);
      return c.json(await compareVersions(db, caseId, query.from, query.to));
    },
  )
  .get(
    "/casebook/cases/:id/readiness",
    {
      ...reading,
      summary: "What a version lacks, and what a careful editor would ask",
      responses: { 200: schemas.readiness },
      example: { params },
    },
    async ({ c, db, params }) => c.json(await readinessOf(db, (await findCase(db, params.id)).content)),
  )
  .get(
    "/casebook/cases/:id/events",
    {
      ...reading,
      summary: "The log of a case",
      query: schemas.eventsQuery,
      responses: { 200: schemas.eventList },
      example: { params },
    },
    async ({ c, db, actor, params, query }) =>
      c.json(await listEvents(db, await caseFor(db, callerOf(actor), params.id), query)),
  );

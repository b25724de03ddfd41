import type { Actor } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { participantRecord } from "../participants/schemas";
import { settleDue, settledAccount } from "../progress/settle-due";
import { checkImport, refuseFaults, textOf } from "./check-import";
import { editParticipant } from "./edit-participant";
import { endParticipant } from "./end-account";
import { findParticipant, listParticipants } from "./find-participants";
import { importParticipants } from "./import-participants";
import { exampleFile } from "./read-participants-csv";
import { registerParticipant } from "./register-participant";
import * as schemas from "./schemas";

const all = "/workshops/assessments/:id/participants";
const one = `${all}/:pid`;
const params = schemas.oneParticipant;
const importLimit = 5 * 1024 * 1024;

/** Who facilitates the assessment, and staff. */
export const here = {
  access: facilitators,
  admit: ({ db, actor, params }: { db: Db; actor: Actor | null; params: { id: string } }) =>
    admitFacilitators(db, actor, params.id),
} as const;

const inAssessment = { id: "{assessment_id}" };
const oneOf = { id: "{assessment_id}", pid: "{participant_id}" };

export const registrationApi = new Api("Workshops: participants")
  .get(
    all,
    {
      summary: "List the participants of an assessment",
      ...here,
      params: schemas.oneAssessment,
      query: schemas.participantsQuery,
      responses: { 200: schemas.participantList },
      example: { params: inAssessment, query: { status: "invited" } },
    },
    async ({ c, db, now, params, query }) => {
      await settleDue(db, params.id, now);
      return c.json(await listParticipants(db, params.id, query));
    },
  )
  .post(
    all,
    {
      summary: "Register a participant; the temporary password and the link are shown this once",
      ...here,
      params: schemas.oneAssessment,
      body: schemas.newParticipant,
      problems: ["conflict", "role_conflict"],
      responses: { 201: schemas.createdParticipant },
      example: {
        params: inAssessment,
        body: {
          name: "Amina Sample",
          email: "amina.sample@example.org",
          stakeholder_type: "farmer",
          province_id: "{participant_province_id}",
        },
      },
    },
    async (call) => {
      const { c, db, params, body } = call;
      const id = await idForCreate("participant", call);
      const { temporaryPassword, invitationUrl } = await registerParticipant(call, params.id, id, body);
      const shown = { temporary_password: temporaryPassword, invitation_url: invitationUrl };
      return c.json({ ...(await findParticipant(db, params.id, id)), ...shown }, 201);
    },
  )
  .post(
    `${all}/import`,
    {
      summary: "Register participants from CSV, all or none; with dry_run=true only the report (200)",
      ...here,
      params: schemas.oneAssessment,
      query: schemas.importQuery,
      rawBody: {
        type: "multipart/form-data",
        limit: importLimit,
        tooLarge: "File size must be less than 5MB",
      },
      problems: ["conflict", "role_conflict"],
      problemMembers: { 400: schemas.importFaults },
      responses: { 200: schemas.importReport, 201: schemas.imported },
      example: {
        params: inAssessment,
        query: { dry_run: "true" },
        fileName: "participants.csv",
        body: exampleFile,
      },
    },
    async (call) => {
      const { c, db, params, query, file, fileName } = call;
      const text = textOf(file, fileName);
      if (query.dry_run === "true")
        return c.json(refuseFaults(await checkImport(db, params.id, text)).report);
      const idOf = (row: number) => idForCreate("participant", call, String(row));
      const invite = query.invite === "true";
      return c.json(await importParticipants(call, params.id, text, { invite, idOf }), 201);
    },
  )
  .get(
    one,
    {
      summary: "Read a participant",
      ...here,
      params,
      responses: { 200: participantRecord },
      example: { params: oneOf },
    },
    async ({ c, db, now, params }) => {
      await settledAccount(db, { assessmentId: params.id, id: params.pid }, now);
      return c.json(await findParticipant(db, params.id, params.pid));
    },
  )
  .patch(
    one,
    {
      summary: "Change a participant; e-mail and phone of those alone who have nothing else here",
      ...here,
      params,
      body: schemas.participantEdits,
      problems: ["conflict"],
      responses: { 200: participantRecord },
      example: { params: oneOf, body: { office_business_name: "Sample Cooperative" } },
    },
    async ({ c, db, by, now, params, body }) => {
      await settledAccount(db, { assessmentId: params.id, id: params.pid }, now);
      await editParticipant(db, by, params.id, params.pid, body);
      return c.json(await findParticipant(db, params.id, params.pid));
    },
  )
  .delete(
    one,
    {
      summary: "End an account and its drafts; with erase=true with all that was submitted",
      ...here,
      params,
      query: schemas.endQuery,
      problems: ["has_answers"],
      responses: { 204: null },
      example: { params: { id: "{assessment_id}", pid: "{spare_participant_id}" } },
    },
    async ({ c, db, by, params, query }) => {
      await endParticipant(db, by, params.id, params.pid, { erase: query.erase === "true" });
      return c.body(null, 204);
    },
  );

import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { admitWriter } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { documentLimit, putDocument, removeDocument, serveDocument } from "./documents";
import { findRecord, listRecords } from "./find-records";
import * as schemas from "./schemas";
import { createRecord, deleteRecord, editRecord } from "./write-record";

const params = schemas.oneRecord;
const example = { params: { id: "{record_id}" } };

type Admitted =
  Parameters<typeof admitWriter> extends [infer D, infer A, unknown] ? { db: D; actor: A } : never;
const admit = async ({ db, actor, params }: Admitted & { params: { id: string } }) =>
  admitWriter(db, actor, (await findRecord(db, params.id)).assessment_id);

/** What staff read, asked and wrote for an assessment. Staff and facilitators read all; a facilitator writes theirs. */
export const recordApi = new Api("Workshops: records")
  .get(
    "/workshops/records",
    {
      summary: "List records: desk reviews, surveys, interviews and reports",
      access: facilitators,
      query: schemas.recordsQuery,
      responses: { 200: schemas.recordList },
      example: { query: { kind: "desk_review" } },
    },
    async ({ c, db, query }) => c.json(await listRecords(db, query)),
  )
  .post(
    "/workshops/records",
    {
      summary: "Create a record of an assessment; its kind says which fields it takes",
      access: facilitators,
      body: schemas.newRecord,
      problems: ["conflict"],
      responses: { 201: schemas.recordRecord },
      example: {
        body: {
          ...{ kind: "desk_review", assessment_id: "{assessment_id}", title: "Census of wells" },
          ...{ source: "Provincial health office", year: 2024, findings: "One well for 400 people" },
        },
      },
    },
    async (call) => {
      const id = await idForCreate("staffRecord", call);
      await createRecord(call.db, call.by, id, call.body);
      return call.c.json(await findRecord(call.db, id), 201);
    },
  )
  .get(
    "/workshops/records/:id",
    {
      summary: "Read a record",
      access: facilitators,
      params,
      responses: { 200: schemas.recordRecord },
      example,
    },
    async ({ c, db, params }) => c.json(await findRecord(db, params.id)),
  )
  .patch(
    "/workshops/records/:id",
    {
      summary: "Change a record; its kind stays",
      access: facilitators,
      params,
      admit,
      body: schemas.recordEdits,
      problems: ["conflict"],
      responses: { 200: schemas.recordRecord },
      example: { ...example, body: { title: "Census of wells and springs" } },
    },
    async ({ c, db, by, params, body }) => {
      await editRecord(db, by, params.id, body);
      return c.json(await findRecord(db, params.id));
    },
  )
  .delete(
    "/workshops/records/:id",
    {
      summary: "Delete a record with its document",
      access: facilitators,
      params,
      admit,
      responses: { 204: null },
      example: { params: { id: "{spare_record_id}" } },
    },
    async ({ c, env, db, by, params }) => {
      await deleteRecord(env, db, by, params.id);
      return c.body(null, 204);
    },
  )
  .put(
    "/workshops/records/:id/document",
    {
      summary: "Upload a record’s document: PDF, PNG or JPEG as the body, or in the multipart field `file`",
      access: facilitators,
      params,
      admit,
      rawBody: {
        type: "application/pdf",
        alsoTypes: ["image/png", "image/jpeg", "application/octet-stream", "multipart/form-data"],
        limit: documentLimit,
      },
      problems: ["conflict"],
      responses: { 200: schemas.recordRecord },
      example: { ...example, body: "%PDF-1.7\nwells" },
    },
    async ({ c, env, db, by, params, file }) => {
      await putDocument(env, db, by, params.id, file);
      return c.json(await findRecord(db, params.id));
    },
  )
  .get(
    "/workshops/records/:id/document",
    {
      summary: "A record’s document, as a download",
      access: facilitators,
      params,
      responses: {
        200: { content: { "application/pdf": null, "image/png": null, "image/jpeg": null } },
      },
      example: { params: { id: "{documented_record_id}" } },
    },
    ({ env, db, params }) => serveDocument(env, db, params.id),
  )
  .delete(
    "/workshops/records/:id/document",
    {
      summary: "Remove a record’s document",
      access: facilitators,
      params,
      admit,
      problems: ["conflict"],
      responses: { 204: null },
      example,
    },
    async ({ c, env, db, by, params }) => {
      await removeDocument(env, db, by, params.id);
      return c.body(null, 204);
    },
  );

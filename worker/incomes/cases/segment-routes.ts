import * as z from "zod";
import { Api } from "../../core/http/api";
import { digits } from "../../core/http/list";
import { everybody } from "../access/rules";
import { onRevision } from "../bodies";
import { findCase, toCaseRecord } from "./find-case";
import { findAt, labelRevision, listRevisions, restoreRevision, undoRevision } from "./revisions";
import { caller } from "./routes";
import * as schemas from "./schemas";
import { addSegment, deleteSegment, editSegment, pinSegment } from "./segments";

const ofCase = z.object({ id: z.string().max(64) });
const ofSegment = ofCase.extend({ segment_id: z.string().max(64) });
const ofRevision = ofCase.extend({ revision: digits(1, 999_999_999) });
const params = { id: "{case_id}" };
const segment = { id: "{case_id}", segment_id: "{segment_id}" };
const first = { id: "{case_id}", revision: "1" };
const members = { 409: schemas.conflictMembers };

/** Segments of a case, and the history of all that is versioned in it. */
export const segmentApi = new Api("Incomes: segments and history")
  .post(
    "/incomes/cases/:id/segments",
    {
      summary: "Add a segment, with the answers of another where that is named",
      access: everybody,
      params: ofCase,
      body: schemas.newSegment,
      problems: ["segment_limit", "segmentation_off", "name_taken", "conflict"],
      idempotency: "repeatable",
      responses: { 201: schemas.segmentAnswer },
      example: { params, body: { name: "Women" } },
    },
    async (call) =>
      call.c.json(await addSegment(call.db, call.by, await caller(call), call.params.id, call.body), 201),
  )
  .patch(
    "/incomes/cases/:id/segments/:segment_id",
    {
      summary: "Change a segment",
      access: everybody,
      params: ofSegment,
      body: schemas.segmentEdits,
      problems: ["edit_conflict", "name_taken", "conflict"],
      problemMembers: members,
      responses: { 200: schemas.segmentAnswer },
      example: { params: segment, body: { target: 2400 } },
    },
    async (call) => {
      const { id, segment_id } = call.params;
      return call.c.json(await editSegment(call.db, call.by, await caller(call), id, segment_id, call.body));
    },
  )
  .delete(
    "/incomes/cases/:id/segments/:segment_id",
    {
      summary: "Delete a segment with its answers; undo brings them back",
      access: everybody,
      params: ofSegment,
      query: z.object({ base_revision: digits(1, 999_999_999).optional() }),
      problems: ["edit_conflict", "last_segment", "conflict"],
      problemMembers: members,
      responses: { 200: z.object({ revision: z.int() }) },
      example: { params: { id: "{case_id}", segment_id: "{spare_segment_id}" } },
    },
    async (call) => {
      const { id, segment_id } = call.params;
      const base = call.query.base_revision;
      const revision = await deleteSegment(call.db, call.by, await caller(call), id, segment_id, base);
      return call.c.json({ revision });
    },
  )
  .post(
    "/incomes/cases/:id/segments/:segment_id/pin",
    {
      summary: "Copy benchmark, price indices and exchange rate anew from the master data",
      access: everybody,
      params: ofSegment,
      ...onRevision,
      problems: ["edit_conflict", "conflict"],
      problemMembers: members,
      idempotency: "repeatable",
      responses: { 200: schemas.segmentAnswer },
      example: { params: segment, body: {} },
    },
    async (call) => {
      const { id, segment_id } = call.params;
      return call.c.json(
        await pinSegment(call.db, call.by, await caller(call), id, segment_id, call.body.base_revision),
      );
    },
  )
  .get(
    "/incomes/cases/:id/revisions",
    {
      summary: "The history of a case, the newest revision first",
      access: everybody,
      params: ofCase,
      query: schemas.revisionsQuery,
      responses: { 200: schemas.revisionList },
      example: { params },
    },
    async (call) => {
      await findCase(call.db, await caller(call), call.params.id, "view");
      return call.c.json(await listRevisions(call.db, call.params.id, call.query));
    },
  )
  .get(
    "/incomes/cases/:id/revisions/:revision",
    {
      summary: "The case as it was after a revision",
      access: everybody,
      params: ofRevision,
      responses: { 200: schemas.caseRecord },
      example: { params: first },
    },
    async (call) => {
      const { id, revision } = call.params;
      return call.c.json(toCaseRecord(await findAt(call.db, await caller(call), id, revision)));
    },
  )
  .patch(
    "/incomes/cases/:id/revisions/:revision",
    {
      summary: "Name a revision; null takes the name away",
      access: everybody,
      params: ofRevision,
      body: schemas.labelBody,
      responses: { 200: schemas.revisionRecord },
      example: { params: first, body: { label: "As the survey said" } },
    },
    async (call) => {
      const { id, revision } = call.params;
      return call.c.json(await labelRevision(call.db, await caller(call), id, revision, call.body.label));
    },
  )
  .post(
    "/incomes/cases/:id/revisions/:revision/undo",
    {
      summary: "Take back what a revision changed, as a new revision",
      access: everybody,
      params: ofRevision,
      ...onRevision,
      problems: [
        "edit_conflict",
        "first_revision",
        "last_segment",
        "segment_limit",
        "scenario_limit",
        "segmentation_off",
        "name_taken",
        "conflict",
      ],
      problemMembers: members,
      idempotency: "repeatable",
      responses: { 200: schemas.caseRecord },
      example: { params: { id: "{case_id}", revision: "2" }, body: {} },
    },
    async (call) => {
      const { id, revision } = call.params;
      return call.c.json(
        toCaseRecord(
          await undoRevision(call.db, call.by, await caller(call), id, revision, call.body.base_revision),
        ),
      );
    },
  )
  .post(
    "/incomes/cases/:id/revisions/:revision/restore",
    {
      summary: "Make the case as it was after a revision, as a new revision",
      access: everybody,
      params: ofRevision,
      ...onRevision,
      problems: ["edit_conflict", "conflict"],
      problemMembers: members,
      idempotency: "repeatable",
      responses: { 200: schemas.caseRecord },
      example: { params: first, body: {} },
    },
    async (call) => {
      const { id, revision } = call.params;
      return call.c.json(
        toCaseRecord(
          await restoreRevision(call.db, call.by, await caller(call), id, revision, call.body.base_revision),
        ),
      );
    },
  );

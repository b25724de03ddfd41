import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { parse } from "../../core/http/parse";
import { invalid } from "../../core/http/problem";
import { administrators } from "../viewer";
import { type AppliedList, applyList } from "./apply-list";
import { checkList, listLimit, mostEnrollments, openList } from "./check-list";
import { listFields } from "./list-fields";
import type { Mapping } from "./read-list";
import { listRecord, listResult, mappingSchema } from "./schemas";
import { undoList } from "./undo-list";

/** The text of the field `mapping`. */
function readMapping(text: string | undefined): Mapping {
  if (text === undefined || text.trim() === "") return {};
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw invalid("mapping", "Give a JSON object.");
  }
  return parse(mappingSchema, given, "mapping.");
}

const answer = ({ counts, rows, appliedId }: AppliedList): z.input<typeof listResult> => ({
  ...{ matched: counts.matched, unmatched: counts.unmatched, doubtful: counts.doubtful },
  applied_id: appliedId,
  rows: rows.map(({ row, status, signup, message }) => ({
    ...{ row, status, message },
    signup_id: signup?.id ?? null,
  })),
});

export const enrollmentListApi = new Api("Sign-ups")
  .post(
    "/enrollments/import",
    {
      summary: `Apply a list of enrolments, CSV or XLSX, at most ${mostEnrollments} at a time: all that match or none`,
      access: administrators,
      query: z.object({
        dry_run: z.enum(["true", "false"]).default("false").describe("true: says what would happen"),
      }),
      rawBody: {
        type: "multipart/form-data",
        limit: listLimit,
        beside: {
          mapping: `JSON: heading → ${listFields.join(", ")}, or null for none. Columns that it leaves out are known by their headings.`,
        },
      },
      responses: { 200: listResult },
      idempotency: "claimed",
      example: { query: { dry_run: "true" }, body: "email,enrolled_on\nasha@example.org,2026-11-05\n" },
    },
    async (call) => {
      const { c, db, query, file, fields } = call;
      const list = await openList(db, file, readMapping(fields.mapping));
      if (query.dry_run === "true")
        return c.json(answer({ ...(await checkList(call, list)), appliedId: null }));
      return c.json(answer(await applyList(call, list, await idForCreate("enrollmentList", call))));
    },
  )
  .post(
    "/enrollments/imports/:id/undo",
    {
      summary:
        "Take back the enrolments that a list made, where nobody has changed them since; safe to repeat",
      access: administrators,
      params: z.object({ id: z.string() }),
      responses: { 200: listRecord },
      example: { params: { id: "{enrollment_list_id}" } },
    },
    async (call) => call.c.json(await undoList(call, call.params.id)),
  );

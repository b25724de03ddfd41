import * as z from "zod";
import { nameSchemas } from "../../core/http/name-schemas";
import { rowStatuses } from "./judge-rows";
import { listFields } from "./list-fields";

/** Heading → field, or null for none. */
export const mappingSchema = z.record(z.string(), z.enum(listFields).nullable());

export const listResult = z.object({
  matched: z.int().describe("Rows whose enrolment is made, or would be with dry_run=false"),
  unmatched: z.int(),
  doubtful: z.int(),
  applied_id: z.string().nullable().describe("For the undo; null where nothing was applied"),
  rows: z.array(
    z.object({
      row: z.int().describe("As a spreadsheet numbers it: from 1, the header and empty rows included"),
      status: z
        .enum(rowStatuses)
        .describe(
          "matched: its enrolment is made · already: nothing to do, its sign-up is enrolled or stands further up · " +
            "pending: the list itself says that it is not completed · unmatched: no sign-up is meant · " +
            "doubtful: left out, a person must say which sign-up or what of it is meant",
        ),
      signup_id: z.string().nullable(),
      message: z.string().nullable(),
    }),
  ),
});

export const listRecord = z.object({
  id: z.string(),
  applied_at: z.string(),
  enrolled: z.int().describe("Enrolments that it made"),
  undone_at: z.string().nullable(),
  taken_back: z.int().nullable().describe("Fewer than it made where somebody has changed some since"),
});
export type ListRecord = z.infer<typeof listRecord>;

nameSchemas({ EnrollmentListResult: listResult, EnrollmentList: listRecord });

import * as z from "zod";
import { nameSchemas } from "../../core/http/name-schemas";
import { pastFields } from "./past-fields";

export const pastMapping = z.record(z.string(), z.enum(pastFields).nullable());

export const ownersSchema = z.record(
  z.string().max(2000),
  z.object({ officer: z.string().max(300).optional(), campaign: z.string().max(300).optional() }),
);

const owner = z
  .object({ id: z.string().nullable().describe("Null where it is to be created"), name: z.string() })
  .nullable();

export const pastResult = z.object({
  created: z.int().describe("Links that are new, or would be"),
  accepted: z.int().describe("Clicks that were written; 0 of a dry run"),
  duplicates: z.int().describe("Clicks that were there before; 0 of a dry run"),
  clicks: z.int().describe("Those that the file has a day for"),
  undated: z.int().describe("Clicks of which the file tells no day: they are not brought"),
  bots: z.int().describe("Visits of robots: they are not brought"),
  columns: z.array(z.object({ heading: z.string(), field: z.enum(pastFields).nullable() })),
  links: z.array(
    z.object({
      link: z.string().describe("As the old link is known: without scheme and query"),
      title: z.string(),
      clicks: z.int(),
      first_day: z.string().nullable(),
      last_day: z.string().nullable(),
      officer: owner,
      campaign: owner,
      referral_id: z.string().nullable().describe("Null before it is issued"),
      message: z.string().nullable().describe("What is in the way"),
    }),
  ),
  rejected: z.array(z.object({ row: z.int().describe("0: of no single row"), message: z.string() })),
});

nameSchemas({ PastLinks: pastResult });

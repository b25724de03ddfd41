import * as z from "zod";
import { date } from "../../core/http/fields";
import { nameSchemas } from "../../core/http/name-schemas";
import { readText } from "../../core/text/read-text";
import { type Content, caseTypes, languages, MOST_TAGS } from "./fields";
import { isTooDeep, sanitiseHtml } from "./html";
import { line, NOT_A_LINE, text, unitsAtMost } from "./texts";

/** Ids are judged where the table of their types is known (`check.ts`); here they are texts. */
const entityIds = () => z.array(z.string());
const needed = (longest: number) => text(longest).min(1, "This is needed.");
const once = (items: string[]) => [...new Set(items)];

export const title = () =>
  z
    .string({
      error: ({ input }) => (input === undefined || input === null ? "Title is required" : "Give a text."),
    })
    .overwrite(readText)
    .min(1, "Title is required")
    .max(200)
    .check(unitsAtMost(200))
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, NOT_A_LINE);

// Control characters may also come of entities: `&#1;`.
const html = () =>
  z
    .string()
    .max(1_000_000, { abort: true })
    .refine((html) => !isTooDeep(html), { error: "Put fewer elements within each other.", abort: true })
    .overwrite(sanitiseHtml)
    .max(200_000)
    .check(unitsAtMost(200_000))
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, "Leave out control characters.");

const timelineEntry = z.strictObject({
  date: date(),
  title: line(200).min(1),
  description: text(5000).default(""),
});
// A lone surrogate is another text to the database than to us.
const sourceId = () =>
  z
    .string()
    .min(1)
    .max(64)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Leave out control characters.");
const evidence = z.strictObject({ source_id: sourceId(), description: needed(5000) });
const reply = z.strictObject({
  entity_id: z.string(),
  date: date(),
  text: needed(5000),
  source_id: sourceId().nullable().default(null),
});

const translation = z.strictObject({
  title: line(200).nullable().optional(),
  description: html().nullable().optional(),
  key_allegations: z.array(text(1000).nullable()).max(50).nullable().optional(),
  timeline: z
    .array(
      z
        .strictObject({
          title: line(200).nullable().optional(),
          description: text(5000).nullable().optional(),
        })
        .nullable(),
    )
    .max(200)
    .nullable()
    .optional(),
  evidence: z
    .array(z.strictObject({ description: text(5000).nullable().optional() }).nullable())
    .max(200)
    .nullable()
    .optional(),
});

const fields = {
  case_type: z.enum(caseTypes),
  language: z.enum(languages),
  title: title(),
  case_start_date: date().nullable(),
  case_end_date: date().nullable(),
  alleged_entities: entityIds(),
  related_entities: entityIds(),
  locations: entityIds(),
  tags: z.array(line(50).min(1)).max(1000).overwrite(once).max(MOST_TAGS),
  key_allegations: z.array(needed(1000)).max(50),
  description: html(),
  timeline: z.array(timelineEntry).max(200),
  evidence: z.array(evidence).max(200),
  responses: z.array(reply).max(50),
  translations: z.strictObject({
    en: translation.nullable().optional(),
    ne: translation.nullable().optional(),
  }),
} satisfies Record<keyof Content, z.ZodType>;

/** The fields of a version that a call gives. */
export const givenContent = z.strictObject(fields).partial();
export type GivenContent = z.output<typeof givenContent>;
export const newCaseBody = z
  .strictObject({ ...fields, state: z.literal("DRAFT", { error: "New cases begin as DRAFT" }) })
  .partial()
  .extend({ title: title() });
export type NewCaseBody = z.output<typeof newCaseBody>;

/** What a PATCH gives. */
export const editBody = givenContent.extend({
  state: z
    .unknown()
    .refine(() => false, "Change the state by its own call")
    .optional(),
});

export const contentRecord = z.object(fields);

nameSchemas({ NewCasebookCase: newCaseBody, CasebookCaseEdits: editBody });

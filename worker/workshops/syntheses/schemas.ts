import * as z from "zod";
import { idOrLeftOut, longText, name } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { stakeholderTypes } from "../stakeholder-types";
import { workshopTypes } from "../workshop-types";
import { providers } from "./remote/remotes";
import { synthesisStatuses } from "./states";

export const oneSynthesis = z.object({ id: z.string().max(64), sid: z.string().max(64) });

const workshop = z.enum(workshopTypes);
export const newSynthesis = z.strictObject({
  workshop,
  province_id: idOrLeftOut().optional(),
  stakeholder_type: z.enum(stakeholderTypes).optional(),
  provider: z.enum(providers).default("extractive"),
  model: name(100).optional(),
});
export type NewSynthesis = z.output<typeof newSynthesis>;

const quote = z.object({ answer_id: z.string(), text: z.string() });

export const synthesisRecord = z
  .object({
    id: z.string(),
    workshop,
    filters: z.object({
      province_id: z.string().nullable(),
      stakeholder_type: z.enum(stakeholderTypes).nullable(),
    }),
    status: z.enum(synthesisStatuses),
    provider: z.enum(providers),
    model: z.string(),
    prompt: z.string(),
    input: z.object({ participants: z.int(), answers: z.int() }),
    synthesis_text: z.string(),
    key_themes: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        description: z.string(),
        support: z.int(),
        quotes: z.array(quote),
      }),
    ),
    recommendations: z.array(z.string()),
    tokens: z.object({ input: z.int(), output: z.int() }),
    tokens_used: z.int(),
    processing_ms: z.int().nullable(),
    attempts: z.int(),
    error_message: z.string().nullable(),
    stale: z.boolean(),
    replaces: z.string().nullable(),
    voting: z.enum(["closed", "open"]),
    created_by: z.string(),
    created_at: z.string(),
    completed_at: z.string().nullable(),
    reviewed_by: z.string().nullable(),
    review_notes: z.string(),
    reviewed_at: z.string().nullable(),
    approved_at: z.string().nullable(),
  })
  .meta({ id: "Synthesis" });
export type SynthesisRecord = z.infer<typeof synthesisRecord>;

export const synthesisList = listOf(synthesisRecord);
export const synthesesQuery = listQuery(["created_at"], "-created_at").extend({
  workshop: workshop.optional(),
  status: z.enum(synthesisStatuses).optional(),
});
export type SynthesesQuery = z.output<typeof synthesesQuery>;

export const reviewBody = z.strictObject({ notes: longText(5000).optional() });

export const providerList = z.object({
  data: z.array(
    z.object({ provider: z.enum(providers), available: z.boolean(), model: z.string().nullable() }),
  ),
});

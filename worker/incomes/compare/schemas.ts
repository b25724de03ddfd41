import * as z from "zod";
import { digits } from "../../core/http/list";

export const compareQuery = z.object({
  case_ids: z
    .string()
    .transform((text) => text.split(",").filter(Boolean))
    .refine(
      (ids) => ids.length >= 2 && ids.length <= 4 && new Set(ids).size === ids.length,
      "Name two to four cases, each once.",
    ),
  currency: z.enum(["USD", "EUR"]).default("USD"),
  year: digits(1990, 2100).optional(),
});

const money = z.number().nullable();
export const comparedRecord = z.object({
  currency: z.string(),
  year: z.int(),
  cases: z.array(
    z.object({
      case_id: z.string(),
      name: z.string(),
      segments: z.array(
        z.object({
          segment_id: z.string(),
          name: z.string(),
          ...{ income: money, feasible: money, target: money, gap: money, share_of_target: money },
          missing: z.enum(["cpi_missing", "rate_missing"]).nullable(),
        }),
      ),
    }),
  ),
});

export const overviewRecord = z.object({
  cases: z.int(),
  farmers: z.number(),
  countries: z.array(
    z.object({
      country_id: z.int(),
      iso: z.string(),
      name: z.string(),
      cases: z.int(),
      farmers: z.number(),
    }),
  ),
});

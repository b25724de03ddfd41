import * as z from "zod";
import { readLine } from "../text/read-text";

/** Query strings are text: a number there is digits and nothing else. It is described as the number that it is. */
export const digits = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "Give a whole number.")
    .transform(Number)
    .refine((n) => n >= from && n <= to, `Give a number from ${from} to ${to}.`)
    .meta({ type: "integer", minimum: from, maximum: to });

/** The same with up to four decimals, below zero too. */
export const decimals = () =>
  z
    .string()
    .regex(/^-?\d{1,9}(\.\d{1,4})?$/, "Give a number.")
    .transform(Number)
    .meta({ type: "number" });

/** `?page&limit&sort&q`, with the fields that may be sorted by; extend with the list's own filters. */
export function listQuery<F extends string>(sortable: readonly [F, ...F[]], fallback: F | `-${F}`) {
  return z.object({
    page: digits(1, 999_999_999).default(1),
    limit: digits(1, 100).default(20),
    sort: z
      .enum([...sortable, ...sortable.map((field) => `-${field}` as const)] as [string, ...string[]])
      .default(fallback)
      .transform((value) => {
        const descending = value.startsWith("-");
        return { field: (descending ? value.slice(1) : value) as F, descending };
      }),
    q: z.string().overwrite(readLine).max(100).default(""),
  });
}

export function listOf<S extends z.ZodType>(item: S) {
  return z.object({
    data: z.array(item),
    page: z.int(),
    limit: z.int(),
    total: z.int(),
    total_pages: z.int(),
  });
}

export function listPage<T>(data: T[], query: { page: number; limit: number }, total: number) {
  return { data, page: query.page, limit: query.limit, total, total_pages: Math.ceil(total / query.limit) };
}

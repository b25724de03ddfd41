import * as z from "zod";

/** The lines of a history, as `npm run fraud` reads them. */
const text = z.string().min(1).max(1000);
const at = z.iso.datetime({ offset: true });
const asn = z.int().min(0).max(4_294_967_295);
const optional = <T extends z.ZodType>(of: T) => of.nullish().transform((value) => value ?? null);
/** What may be said of somebody; empty where a table had nothing in its cell. */
const described = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

const line = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("officer"),
    id: text,
    email: described,
    phone: described,
    network: described,
    visitor: described,
  }),
  z.object({
    type: z.literal("click"),
    id: text,
    at,
    referral: text,
    officer: text,
    campaign: text,
    visitor: described,
    network: described,
    asn: optional(asn),
    country: described,
    user_agent: described,
    referrer: described,
    bot: optional(z.boolean()),
  }),
  z.object({
    type: z.literal("signup"),
    id: text,
    at,
    click_id: described,
    referral: described,
    campaign: text,
    email: text,
    phone: described,
    visitor: described,
    network: described,
    asn: optional(asn),
    country: described,
    user_agent: described,
    form_seconds: optional(z.number().min(0)),
  }),
]);

export type Line = z.infer<typeof line>;
export type OfficerLine = Extract<Line, { type: "officer" }>;
export type ClickLine = Extract<Line, { type: "click" }>;
export type SignupLine = Extract<Line, { type: "signup" }>;

/** Reads a line; throws a sentence that says what is wrong with it. */
export function readLine(json: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error("is no JSON");
  }
  const read = line.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${issue?.path.join(".") || "type"}: ${issue?.message ?? "is not right"}`);
}

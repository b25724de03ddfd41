import * as z from "zod";
import { longText } from "../../../core/http/fields";
import { digits, listOf, listQuery } from "../../../core/http/list";
import { nameSchemas } from "../../../core/http/name-schemas";
import { mostAtOnce } from "./at-once";

export const flagStatuses = ["open", "held", "confirmed", "dismissed"] as const;

export const flagRecord = z.object({
  id: z.string(),
  signup_id: z.string(),
  referral_id: z.string().nullable(),
  officer_id: z.string().nullable(),
  campaign_id: z.string().nullable(),
  score: z.int(),
  reasons: z.array(z.object({ rule: z.string(), points: z.number(), detail: z.string() })),
  status: z.enum(flagStatuses),
  created_at: z.string(),
  hold_until: z.string().nullable(),
  decided_at: z.string().nullable(),
  /** Null too where its deadline decided. */
  decided_by: z.string().nullable(),
  note: z.string().nullable(),
});
export type FlagRecord = z.infer<typeof flagRecord>;
export const flagList = listOf(flagRecord);

const id = z.string().min(1).max(60).optional();
export const flagsQuery = listQuery(["score", "created_at"], "-score")
  .omit({ q: true })
  .extend({
    status: z.enum(flagStatuses).optional(),
    rule: z.string().min(1).max(60).optional(),
    officer_id: id,
    campaign_id: id,
    referral_id: id,
    min_score: digits(0, 100).optional(),
  });
export type FlagsQuery = z.output<typeof flagsQuery>;

const note = longText(1000)
  .nullish()
  .transform((text) => text || null);
export const decisionBody = z.object({ note });

export const decideBody = z.object({
  ids: z.array(z.string().min(1).max(60)).min(1).max(mostAtOnce),
  decision: z.enum(["confirm", "dismiss"]),
  note,
});
export type DecideBody = z.output<typeof decideBody>;

export const fraudJobRecord = z.object({
  id: z.string(),
  decision: z.enum(["confirm", "dismiss"]),
  status: z.enum(["queued", "running", "done", "failed"]),
  /** How many are decided: taken back, it comes down to 0. */
  progress: z.object({ rows: z.int(), of: z.int() }),
  /** Its decisions are being taken back, or were. */
  undone: z.boolean(),
  /** Flags that stay as they were, for their sign-up would count again and its link has no click left. */
  refused: z.array(z.string()),
});
export type FraudJob = z.infer<typeof fraudJobRecord>;

nameSchemas({ FraudFlag: flagRecord, FraudJob: fraudJobRecord, FraudDecision: decideBody });

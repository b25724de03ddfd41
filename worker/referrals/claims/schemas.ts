import * as z from "zod";
import { longText } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { claimStatuses } from "./statuses";

export const claimRecord = z.object({
  id: z.string(),
  signup_id: z.string(),
  referral_id: z.string(),
  reason: z.string(),
  status: z.enum(claimStatuses),
  requested_by: z.string(),
  created_at: z.string(),
  decided_at: z.string().nullable(),
  decided_by: z.string().nullable(),
  note: z.string().nullable(),
});
export type ClaimRecord = z.infer<typeof claimRecord>;
export const claimList = listOf(claimRecord);

export const claimReason = longText(1000).min(1);
export const claimBody = z.object({ referral_id: z.string().min(1).max(60), reason: claimReason });
export type ClaimBody = z.output<typeof claimBody>;

export const claimDecision = z.object({
  note: longText(1000)
    .nullish()
    .transform((text) => text || null),
});

export const claimsQuery = listQuery(["created_at"], "-created_at")
  .omit({ q: true })
  .extend({ status: z.enum(claimStatuses).optional() });
export type ClaimsQuery = z.output<typeof claimsQuery>;

nameSchemas({ Claim: claimRecord, NewClaim: claimBody });

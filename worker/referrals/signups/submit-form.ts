import * as z from "zod";
import type { Db } from "../../core/db/db";
import { parse } from "../../core/http/api";
import * as fields from "../../core/http/fields";
import { invalid } from "../../core/http/problem";
import type { Env } from "../../env";
import { readClickCookie } from "../clicks/click-cookie";
import { readClick } from "../clicks/click-token";
import { keyRing } from "../links/key-ring";
import { acceptSignup } from "./accept-signup";
import type { Evidence } from "./evidence";
import type { SignupCampaign } from "./find-signup-form";
import { recordInterest } from "./record-interest";
import { firstName } from "./schemas";
import { requestVisitor } from "./visitor-evidence";

/** The hosted form's fields; what is hidden comes from the landing address. */
const submission = z.object({
  email: z.string().trim().min(1, "Give your e-mail address.").pipe(fields.emailAddress()),
  first_name: firstName(),
  consent: z.string().optional(),
  click_id: z.string().max(200).optional(),
  ref: z.string().max(200).optional(),
  /** A field that no person sees: who fills it in is a program. */
  website: z.string().optional(),
  intent: z.string().optional(),
});

type Fields = Record<string, string>;

/** The clicks that this visitor can show: the landing address's and the cookie's, of this campaign. */
function claimsOf(request: Request, campaign: number, clickId: string | undefined): Evidence["claims"] {
  const remembered = readClickCookie(request.headers.get("cookie"), campaign);
  return [
    ...(clickId ? [{ id: clickId, source: "click_id" as const }] : []),
    ...remembered.map((id) => ({ id, source: "cookie" as const })),
  ];
}

/** The newest genuine click of this campaign among them: what another device may go on with. */
export function clickToContinue(
  env: Env,
  request: Request,
  campaign: number,
  clickId: string | undefined,
): string | null {
  const ring = keyRing(env.LINK_KEYS);
  const own = claimsOf(request, campaign, clickId)
    .map(({ id }) => ({ id, click: readClick(ring, id) }))
    .filter(({ click }) => click?.campaign === campaign && !click.bot)
    .sort((a, b) => (b.click?.at ?? 0) - (a.click?.at ?? 0));
  return own[0]?.id ?? null;
}

/**
 * What the hosted form sent: a sign-up, or with the intent "interest" the wish to go on from another device. Throws
 * the 400 that names each field. Sent twice, it is one sign-up: the address is its key.
 */
export async function submitForm(
  env: Env,
  db: Db,
  now: number,
  campaign: SignupCampaign,
  request: Request,
  sent: Fields,
): Promise<"signed-up" | "noted"> {
  const form = parse(submission, sent);
  if (form.website) return "signed-up"; // a program learns nothing from the answer
  if (form.intent === "interest") {
    const clickId = clickToContinue(env, request, campaign.number, form.click_id);
    if (!clickId) throw invalid("email", "Open the link that you were given again, then continue elsewhere.");
    await recordInterest(env, db, now, { email: form.email, clickId });
    return "noted";
  }
  if (campaign.consentText !== null && form.consent === undefined) {
    throw invalid("consent", "To sign up, please agree to this.");
  }
  await acceptSignup(env, db, now, {
    email: form.email,
    firstName: form.first_name,
    campaignId: campaign.id,
    externalId: null,
    occurredAt: null,
    idempotencyKey: null,
    channel: "form",
    evidence: {
      claims: claimsOf(request, campaign.number, form.click_id),
      ref_code: form.ref || null,
      visitor: requestVisitor(env.DATA_KEY, { now, timeZone: campaign.organisation.timeZone }, request),
      ...(campaign.consentText === null ? {} : { consent: campaign.consentText }),
    },
  });
  return "signed-up";
}

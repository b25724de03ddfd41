import * as z from "zod";
import { parse } from "../../core/http/api";
import * as fields from "../../core/http/fields";
import { invalid } from "../../core/http/problem";
import { readLine } from "../../core/text/read-text";
import type { Env } from "../../env";
import { readClickCookie } from "../clicks/click-cookie";
import { readClick } from "../clicks/click-token";
import { refusesTracking } from "../clicks/do-not-track";
import { codeIn } from "../links/address";
import { keyRing } from "../signing/key-ring";
import { acceptSignup, type SignupCall } from "./accept-signup";
import { consentVersion } from "./consent";
import type { Evidence } from "./evidence";
import type { SignupCampaign } from "./find-signup-form";
import { readFormInstant, secondsSince } from "./form-instant";
import { isClickForm, isCodeForm } from "./read-ref";
import { recordInterest } from "./record-interest";
import { firstName } from "./schemas";
import { requestVisitor } from "./visitor-evidence";

/**
 * A field that no person sees. Its name means nothing to browsers and password managers, which fill in what they
 * recognise (`website` is a part of an address card); to a program it is a place for its words.
 */
export const trapField = "topic";

/** The field that says when the form was served, signed; it comes back with the form. */
export const servedField = "served";

/** The box once it is ticked: "yes" and which words stood beside it, or as programs that know no version send it. */
const consentTo = (words: string) =>
  z
    .string("To sign up, please agree to this.")
    .regex(/^(?:yes|on)(?: \w+)?$/, "To sign up, please agree to this.")
    .refine((ticked) => {
      const [, version] = ticked.split(" ");
      return version === undefined || version === consentVersion(words);
    }, "These words have changed since. Please read them again.");

/** The fields of the hosted form; all faults are told at once. */
const submission = (words: string | null) =>
  z.object({
    email: z.string().overwrite(readLine).min(1, "Give your e-mail address.").pipe(fields.emailAddress()),
    first_name: firstName(),
    consent: words === null ? z.string().optional() : consentTo(words),
  });

type Fields = Record<string, string>;

/** The click and the code of the landing address, which the form sends back; what is not spelt like ours is left out. */
export function readTracking({ click_id = "", ref = "" }: Fields): { clickId: string; refCode: string } {
  const code = codeIn(ref);
  return { clickId: isClickForm(click_id) ? click_id : "", refCode: isCodeForm(code) ? code : "" };
}

/** The clicks that this visitor can show: the landing address's and the cookie's, of this campaign. */
function claimsOf(request: Request, campaign: number, clickId: string): Evidence["claims"] {
  const { headers } = request;
  const remembered = refusesTracking(headers) ? [] : readClickCookie(headers.get("cookie"), campaign);
  return [
    ...(clickId ? [{ id: clickId, source: "click_id" as const }] : []),
    ...remembered.map((id) => ({ id, source: "cookie" as const })),
  ];
}

/**
 * The newest genuine click of this campaign among them, with which another device may go on. A bot click is as good:
 * whoever fills in a form is a person.
 */
export function clickToContinue(
  env: Env,
  request: Request,
  campaign: number,
  clickId: string,
): string | null {
  const ring = keyRing(env.LINK_KEYS);
  const own = claimsOf(request, campaign, clickId)
    .map(({ id }) => ({ id, click: readClick(ring, id) }))
    .filter(({ click }) => click?.campaign === campaign)
    .sort((a, b) => (b.click?.at ?? 0) - (a.click?.at ?? 0));
  return own[0]?.id ?? null;
}

/**
 * What the hosted form sent: a sign-up, or with the intent "interest" the wish to go on from another device. Throws
 * the 400 that names each field. Sent twice, it is one sign-up: the address is its key.
 */
export async function submitForm(
  call: SignupCall,
  campaign: SignupCampaign,
  visitorRequest: Request,
  sent: Fields,
): Promise<"signed-up" | "noted"> {
  const { env, db, now } = call;
  const { clickId, refCode } = readTracking(sent);
  const isInterest = sent.intent === "interest";
  const form = parse(submission(isInterest ? null : campaign.consentText), sent);
  if (isInterest) {
    const click = clickToContinue(env, visitorRequest, campaign.number, clickId);
    if (!click) throw invalid("email", "Open the link that you were given again, then continue elsewhere.");
    await recordInterest(env, db, now, { email: form.email, clickId: click });
    return "noted";
  }
  const served = readFormInstant(keyRing(env.LINK_KEYS), campaign.number, sent[servedField] ?? "");
  const seconds = secondsSince(served, now);
  await acceptSignup(call, {
    email: form.email,
    firstName: form.first_name,
    campaignId: campaign.id,
    externalId: null,
    occurredAt: null,
    request: null,
    channel: "form",
    evidence: {
      claims: claimsOf(visitorRequest, campaign.number, clickId),
      ref_code: refCode || null,
      ...(sent[trapField] ? { trap: true } : {}),
      ...(seconds === undefined ? {} : { form_seconds: seconds }),
      visitor: requestVisitor(
        env.DATA_KEY,
        { now, timeZone: campaign.organisation.timeZone },
        visitorRequest,
      ),
      ...(campaign.consentText === null ? {} : { consent: campaign.consentText }),
    },
  });
  return "signed-up";
}

import * as z from "zod";
import { languageIn } from "../../../web/i18n/translate";
import { parse } from "../../core/http/api";
import * as fields from "../../core/http/fields";
import { check, fieldErrors, notValid } from "../../core/http/parse";
import { invalid } from "../../core/http/problem";
import { readPhone } from "../../core/text/phone";
import { readLine } from "../../core/text/read-text";
import type { Env } from "../../env";
import type { PhoneMode } from "../campaigns/signup-form";
import { readClickCookie } from "../clicks/click-cookie";
import { isClickForm, readClick } from "../clicks/click-token";
import { refusesTracking } from "../clicks/do-not-track";
import { codeIn, isCodeForm } from "../links/address";
import { keyRing } from "../signing/key-ring";
import { acceptSignup, type SignupCall } from "./accept-signup";
import { readAnswers } from "./answers";
import { confirmationMail } from "./confirmation-mail";
import { agreedWords, consentWords, mailWords, phoneWords } from "./consent-words";
import type { Evidence } from "./evidence";
import type { SignupCampaign } from "./find-signup-form";
import { readFormInstant, secondsSince } from "./form-instant";
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

/** The field that says that the words about mail stood beside the address, where no box says them. */
export const mailField = "mail_words";

/** The box once it is ticked: "yes" and which words stood beside it, or as programs that know no version send it. */
const consent = (wordsOf: (version: string | undefined) => string | undefined) =>
  z
    .string("To sign up, please agree to this.")
    .regex(/^(?:yes|on)(?: \w+)?$/, "To sign up, please agree to this.")
    .transform((ticked, context) => {
      const words = wordsOf(ticked.split(" ")[1]);
      if (words !== undefined) return words;
      context.addIssue({
        code: "custom",
        message: "These words have changed since. Please read them again.",
      });
      return z.NEVER;
    });

/** A number as it was typed, in E.164; without its country's code it is of the organisation's country. */
const phone = (mode: PhoneMode, country: string | null) =>
  z
    .string()
    .max(64)
    .default("")
    .transform((typed, context) => {
      const text = readLine(typed);
      if (mode === "off" || (mode === "optional" && text === "")) return null;
      const read =
        text === "" ? { number: null, message: "Give your phone number." } : readPhone(text, country);
      if (read.number !== null) return read.number;
      context.addIssue({ code: "custom", message: read.message });
      return z.NEVER;
    });

const email = z
  .string()
  .overwrite(readLine)
  .min(1, "Give your e-mail address, like name@example.org.")
  .pipe(fields.emailAddress());

const interest = z.object({ email });

/** What the hosted form sent, or the 400 that names each field: all faults are told at once. */
function readSubmission(campaign: SignupCampaign, locale: string, sent: Fields) {
  const asksConsent = consentWords(campaign, locale) !== null;
  const read = check(
    z.object({
      email,
      first_name: firstName(),
      phone: phone(campaign.phone, campaign.organisation.country),
      consent: asksConsent
        ? consent((version) => agreedWords(campaign, locale, version))
        : z
            .unknown()
            .optional()
            .transform(() => undefined),
    }),
    sent,
  );
  const { answers, errors } = readAnswers(campaign.questions, sent, languageIn(locale));
  const faults = [...(read.success ? [] : fieldErrors(read.error)), ...errors];
  if (!read.success || faults.length > 0) throw notValid(faults);
  const { data } = read;
  // Whoever gives a number, or an address, where there is no box agrees to the words beside it.
  const mayMail = campaign.followUpsByMail && (asksConsent || sent[mailField] !== undefined);
  const beside = [
    ...(data.phone === null ? [] : [phoneWords(campaign, locale)]),
    ...(mayMail ? [mailWords(campaign, locale)] : []),
  ];
  const agreed = data.consent ?? (beside.length === 0 ? undefined : beside.join("\n\n"));
  return { ...data, consent: agreed, answers, mayMail };
}

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
 * the 400 that names each field. Sent twice, it is one sign-up: the address is its key. `locale`: of the page.
 */
export async function submitForm(
  call: SignupCall,
  campaign: SignupCampaign,
  visitorRequest: Request,
  sent: Fields,
  locale: string,
): Promise<"signed-up" | "noted"> {
  const { env, db, now } = call;
  const { clickId, refCode } = readTracking(sent);
  if (sent.intent === "interest") {
    const form = parse(interest, sent);
    const click = clickToContinue(env, visitorRequest, campaign.number, clickId);
    if (!click) throw invalid("email", "Open the link that you were given again, then continue elsewhere.");
    await recordInterest(env, db, now, { email: form.email, clickId: click });
    return "noted";
  }
  const form = readSubmission(campaign, locale, sent);
  const served = readFormInstant(keyRing(env.LINK_KEYS), campaign.number, sent[servedField] ?? "");
  const seconds = secondsSince(served, now);
  await acceptSignup(call, {
    email: form.email,
    firstName: form.first_name,
    phone: form.phone,
    answers: form.answers,
    language: languageIn(locale),
    mayMail: form.mayMail,
    mail: campaign.confirmsByMail ? confirmationMail(env, campaign, form.email, locale) : null,
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
      ...(form.consent === undefined ? {} : { consent: form.consent }),
    },
  });
  return "signed-up";
}

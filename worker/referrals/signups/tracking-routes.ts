import * as z from "zod";
import type { Db } from "../../core/db/db";
import { Api, type Call } from "../../core/http/api";
import { idempotencyKey } from "../../core/http/idempotency";
import { invalid } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { isNational, readPhone } from "../../core/text/phone";
import { acceptSignup, type NewSignup } from "./accept-signup";
import { answerPreflight, shareAnswer } from "./cross-origin";
import { changeEnrollment } from "./enroll-signup";
import type { Evidence } from "./evidence";
import { findSignupToEnroll } from "./find-signup-to-enroll";
import { signupSender } from "./publishable-key";
import { recordInterest } from "./record-interest";
import { resolveCampaign } from "./resolve-campaign";
import {
  enrollmentRequest,
  enrollmentStatus,
  interestRequest,
  type SignupRequest,
  signupAccepted,
  signupRequest,
} from "./schemas";
import { descriptionOf, requestVisitor } from "./visitor-evidence";

const trackers = { scopes: ["track:write"] } as const;
const clockLeeway = 60_000;
const oldest = 2 * 366 * 86_400_000;

/** Milliseconds of an instant that a client claims, or its refusal. */
function claimedInstant(text: string | null | undefined, now: number): number | null {
  if (!text) return null;
  const at = Date.parse(text);
  if (at > now + clockLeeway) throw invalid("occurred_at", "A sign-up cannot occur in the future.");
  if (at < now - oldest) throw invalid("occurred_at", "Give an instant of the last two years.");
  return at;
}

type SignupCall = Call<undefined, undefined, SignupRequest>;
type OfSender = Pick<NewSignup, "campaignId" | "occurredAt" | "channel" | "evidence">;

const claimsOf = ({ click_id, ref_code }: SignupRequest): Pick<Evidence, "claims" | "ref_code"> => ({
  claims: click_id ? [{ id: click_id, source: "click_id" }] : [],
  ref_code,
});

/** Another server is trusted with what it says of the sign-up and of its visitor. */
async function signupOfClient({ env, db, body, now }: SignupCall): Promise<OfSender> {
  if (!body.ref_code && !body.click_id && !body.campaign_id) {
    throw invalid("campaign_id", "Give a ref_code, a click_id or a campaign_id.");
  }
  const occurredAt = claimedInstant(body.occurred_at, now);
  const campaignId = await resolveCampaign(env, db, body);
  const { timeZone } = await readOrganisation(db);
  return {
    campaignId,
    occurredAt,
    channel: "api",
    evidence: {
      ...claimsOf(body),
      ...(occurredAt === null ? {} : { dated: true }),
      visitor: descriptionOf(env.DATA_KEY, { now, timeZone }, body),
    },
  };
}

/** A page speaks with a key that anybody can read: when it was and who sent it, we see for ourselves. */
async function signupOfPage({ c, env, db, body, now }: SignupCall, campaignId: string): Promise<OfSender> {
  if (body.campaign_id && body.campaign_id !== campaignId) {
    throw invalid("campaign_id", "The publishable key is that of another campaign.");
  }
  if (body.occurred_at) {
    throw invalid("occurred_at", "A sign-up with a publishable key occurs when it is sent.");
  }
  const { timeZone } = await readOrganisation(db);
  return {
    campaignId,
    occurredAt: null,
    channel: "script",
    evidence: { ...claimsOf(body), visitor: requestVisitor(env.DATA_KEY, { now, timeZone }, c.req.raw) },
  };
}

export const trackingApi = new Api("Tracking");
trackingApi.hono.options("/track/signup", answerPreflight);
trackingApi.hono.use("/track/signup", shareAnswer);

/** In E.164; without its country's code it is of the organisation's country. Null where it cannot be read. */
async function phoneOf(db: Db, typed: string | null): Promise<string | null> {
  if (typed === null) return null;
  const country = isNational(typed) ? (await readOrganisation(db)).country : null;
  return readPhone(typed, country).number;
}

trackingApi
  .post(
    "/track/signup",
    {
      summary: "Record a sign-up; with an API key, or a campaign's publishable key from an allowed origin",
      access: signupSender,
      body: signupRequest,
      problems: ["forbidden", "origin_not_allowed", "not_found", "conflict"],
      responses: { 202: signupAccepted },
      idempotency: "own",
      example: { body: { email: "asha@example.org", campaign_id: "{campaign_id}" } },
    },
    async (call) => {
      const { c, env, db, actor, body, now } = call;
      const ofPage = actor?.kind === "module" ? actor.id : null;
      const signup = ofPage === null ? await signupOfClient(call) : await signupOfPage(call, ofPage);
      const key = idempotencyKey(c);
      const { signupId } = await acceptSignup(
        { env, db, now, ctx: c.executionCtx },
        {
          ...signup,
          email: body.email,
          firstName: body.first_name,
          phone: await phoneOf(db, body.phone),
          externalId: body.external_id || null,
          request: key === null ? null : { key: `${actor?.id}:${key}`, body },
        },
      );
      return c.json({ ...(ofPage === null ? { signup_id: signupId } : {}), status: "accepted" }, 202);
    },
  )
  .post(
    "/track/interest",
    {
      summary: "Let a later sign-up by this address, from any device, be earned by this click",
      access: trackers,
      body: interestRequest,
      problems: ["token_invalid"],
      responses: { 202: z.object({ status: z.literal("accepted") }) },
      idempotency: "repeatable",
      example: { body: { email: "asha@example.org", click_id: "{click_id}" } },
    },
    async ({ c, env, db, now, body }) => {
      await recordInterest(env, db, now, { email: body.email, clickId: body.click_id });
      return c.json({ status: "accepted" }, 202);
    },
  )
  .post(
    "/track/enrollment",
    {
      summary: "Report that a sign-up led to an enrolment",
      access: trackers,
      body: enrollmentRequest,
      problems: ["not_found", "conflict"],
      responses: { 200: z.object({ signup_id: z.string(), enrollment_status: enrollmentStatus }) },
      example: { body: { signup_id: "{signup_id}" } },
    },
    async ({ c, env, db, by, body }) => {
      const id = await findSignupToEnroll(env.DATA_KEY, db, body);
      await changeEnrollment({ env, db }, by, id, "completed");
      return c.json({ signup_id: id, enrollment_status: "completed" });
    },
  );

import * as z from "zod";
import { Api } from "../../core/http/api";
import { idempotencyKey } from "../../core/http/idempotency";
import { invalid } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { acceptSignup } from "./accept-signup";
import { answerPreflight, shareAnswer } from "./cross-origin";
import { changeEnrollment } from "./enroll-signup";
import { findSignupToEnroll } from "./find-signup-to-enroll";
import { signupSender } from "./publishable-key";
import { recordInterest } from "./record-interest";
import { resolveCampaign } from "./resolve-campaign";
import {
  enrollmentRequest,
  enrollmentStatus,
  interestRequest,
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

export const trackingApi = new Api("Tracking");
trackingApi.hono.options("/track/signup", answerPreflight);
trackingApi.hono.use("/track/signup", shareAnswer);

trackingApi
  .post(
    "/track/signup",
    {
      summary: "Record a sign-up; with an API key, or a campaign's publishable key from an allowed origin",
      access: signupSender,
      body: signupRequest,
      responses: { 202: signupAccepted },
      example: { body: { email: "asha@example.org", campaign_id: "{campaign_id}" } },
    },
    async (call) => {
      const { c, env, db, actor, body, now } = call;
      const fromPage = actor?.kind === "module";
      if (fromPage && body.campaign_id && body.campaign_id !== actor.id) {
        throw invalid("campaign_id", "The publishable key is that of another campaign.");
      }
      const occurredAt = claimedInstant(body.occurred_at, now);
      const key = idempotencyKey(c);
      const { timeZone } = await readOrganisation(db);
      const at = { now, timeZone };
      const { signupId } = await acceptSignup(env, db, now, {
        email: body.email,
        firstName: body.first_name,
        campaignId: fromPage ? actor.id : await resolveCampaign(env, db, body),
        externalId: body.external_id || null,
        occurredAt,
        idempotencyKey: key && `${actor?.id}:${key}`,
        channel: fromPage ? "script" : "api",
        evidence: {
          claims: body.click_id ? [{ id: body.click_id, source: "click_id" }] : [],
          ref_code: body.ref_code,
          visitor: fromPage
            ? requestVisitor(env.DATA_KEY, at, c.req.raw)
            : descriptionOf(env.DATA_KEY, at, body),
        },
      });
      return c.json({ signup_id: signupId, status: "accepted" }, 202);
    },
  )
  .post(
    "/track/interest",
    {
      summary: "Let a later sign-up by this address, from any device, be earned by this click",
      access: trackers,
      body: interestRequest,
      responses: { 202: z.object({ status: z.literal("accepted") }) },
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
      responses: { 200: z.object({ signup_id: z.string(), enrollment_status: enrollmentStatus }) },
      example: { body: { signup_id: "{signup_id}" } },
    },
    async ({ c, env, db, by, body }) => {
      const id = await findSignupToEnroll(env.DATA_KEY, db, body);
      await changeEnrollment({ env, db }, by, id, "completed");
      return c.json({ signup_id: id, enrollment_status: "completed" });
    },
  );

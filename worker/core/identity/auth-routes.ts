import { getCookie } from "hono/cookie";
import * as z from "zod";
import { Api } from "../http/api";
import { isSameOrigin } from "../http/authenticate";
import { clientOf } from "../http/client";
import { Problem } from "../http/problem";
import { clearSiteData } from "../http/security-headers";
import { typedCode } from "../second-factor/typed-code";
import { personal } from "../trail/record";
import { accountById, showPerson } from "./account";
import { answerSignIn, bearer, signedIn, uncached } from "./answer-sign-in";
import { changePassword } from "./change-password";
import { cookieNames, forgottenCookies, sessionCookies } from "./cookies";
import { endEverySession, endSession } from "./end-session";
import { passwordChange, typedPassword } from "./password-schemas";
import { rotateSession } from "./rotate-session";
import { signIn } from "./sign-in";

/** Exactly one of the two; what is no address or number is simply unknown. */
export const identifier = z
  .object({ email: z.string().max(320).optional(), phone: z.string().max(40).optional() })
  .refine(({ email, phone }) => (email === undefined) !== (phone === undefined), {
    path: ["email"],
    error: "Give either an e-mail address or a phone number.",
  });

export const authApi = new Api("Sign-in")
  .post(
    "/auth/login",
    {
      summary: "Sign in with e-mail or phone, and password",
      access: "public",
      body: identifier.safeExtend({ password: typedPassword, totp: typedCode.optional() }),
      problems: ["invalid_credentials", "totp_required", "too_many_requests"],
      responses: { 200: signedIn },
      example: { body: { email: "{email}", password: "{password}" } },
    },
    async ({ c, env, db, by, now, body }) => {
      const session = await signIn(env, db, by, body, {
        client: clientOf(c.req.raw),
        device: getCookie(c, cookieNames.device) ?? "",
      });
      return answerSignIn(c, session, now);
    },
  )
  .post(
    "/auth/refresh",
    {
      summary: "A new access token for the refresh cookie, which is rotated",
      access: "public",
      problems: ["unauthenticated", "cross_site_request"],
      responses: { 200: signedIn },
    },
    async ({ c, env, db, by, now }) => {
      const cookie = getCookie(c, cookieNames.refresh);
      if (!cookie) throw new Problem("unauthenticated", "There is no refresh cookie.");
      if (!isSameOrigin(c.req.raw)) {
        throw new Problem("cross_site_request", "This call did not come from a page of this site.");
      }
      const tokens = await rotateSession(env, db, by, cookie, "call");
      const account = tokens ? await accountById(db, tokens.personId) : null;
      if (!tokens || !account) {
        c.get("setCookies").push(...forgottenCookies());
        throw new Problem("unauthenticated", "The session is over. Sign in again.");
      }
      c.get("setCookies").push(...sessionCookies(tokens, now));
      return c.json({ ...bearer(tokens), user: showPerson(account) }, 200, uncached);
    },
  )
  .post(
    "/auth/logout",
    { summary: "End this session", access: "signed-in", withoutSecondFactor: true, responses: { 204: null } },
    async ({ c, db, by }) => {
      const author = personal(by);
      await endSession(db, author, author.actor.sessionId, "signed_out");
      c.get("setCookies").push(...forgottenCookies());
      return c.body(null, 204, clearSiteData);
    },
  )
  .post(
    "/auth/logout-all",
    {
      summary: "End every session, on all devices",
      access: "signed-in",
      withoutSecondFactor: true,
      responses: { 204: null },
    },
    async ({ c, db, by }) => {
      await endEverySession(db, personal(by));
      c.get("setCookies").push(...forgottenCookies());
      return c.body(null, 204, clearSiteData);
    },
  )
  .post(
    "/auth/password",
    {
      summary: "Change the own password; other sessions end",
      access: "signed-in",
      withTemporaryPassword: true,
      body: passwordChange,
      problems: ["conflict"],
      responses: { 204: null },
      example: { body: { current_password: "{password}", new_password: "another password" } },
    },
    async ({ c, env, db, by, body }) => {
      await changePassword(env, db, personal(by), body, clientOf(c.req.raw).ip);
      return c.body(null, 204);
    },
  );

import * as z from "zod";
import type { AppContext } from "../http/context";
import { accessTokenSeconds } from "./access-token";
import { shownPerson, showPerson } from "./account";
import { deviceCookie, sessionCookies } from "./cookies";
import type { SessionTokens } from "./open-session";
import type { SignedIn } from "./sign-in";

export const signedIn = z.object({
  access_token: z.string(),
  token_type: z.literal("Bearer"),
  expires_in: z.int(),
  user: shownPerson,
});

export const bearer = (tokens: SessionTokens) => ({
  access_token: tokens.accessToken,
  token_type: "Bearer" as const,
  expires_in: accessTokenSeconds,
});

export const uncached = { "cache-control": "no-store" };

/** The answer of the API to whoever has signed in, by whatever way. */
export function answerSignIn(c: AppContext, session: SignedIn, now: number): Response {
  c.get("setCookies").push(...sessionCookies(session, now), deviceCookie(session.device));
  return c.json({ ...bearer(session), user: showPerson(session.account) }, 200, uncached);
}

import { waitUntil } from "cloudflare:workers";
import * as z from "zod";
import { Api } from "../http/api";
import { clientOf } from "../http/client";
import { limitPublic } from "../http/limit-public";
import { log } from "../http/log";
import { identifier, newPassword } from "./auth-routes";
import { requestReset, resetPassword } from "./reset-password";

// Long enough for what is done where somebody is found, so that the answer's time tells nothing.
const answerAfter = 300;

export const resetApi = new Api("Sign-in")
  .post(
    "/auth/forgot",
    {
      summary: "Ask for a link to choose a new password",
      access: "public",
      body: identifier,
      responses: { 202: z.object({ status: z.literal("accepted") }) },
      example: { body: { email: "nobody@milepost.test" } },
    },
    async ({ c, env, db, by, body }) => {
      await limitPublic(env, "forgot", clientOf(c.req.raw).ip);
      const work = requestReset(env, db, by, body, c.req.url).catch((error: unknown) => {
        log("error", "reset.not_sent", {
          request_id: by.requestId,
          error: error instanceof Error ? error.name : typeof error,
        });
      });
      waitUntil(work);
      await new Promise((resolve) => setTimeout(resolve, answerAfter));
      return c.json({ status: "accepted" as const }, 202);
    },
  )
  .post(
    "/auth/reset",
    {
      summary: "Choose a password with the link of a reset or an invitation",
      access: "public",
      body: z.object({ token: z.string().max(200), new_password: newPassword }),
      responses: { 204: null },
      example: { body: { token: "no-such-token", new_password: "another password" } },
    },
    async ({ c, env, db, by, body }) => {
      await resetPassword(env, db, by, body);
      return c.body(null, 204);
    },
  );

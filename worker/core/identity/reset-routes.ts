import * as z from "zod";
import { Api } from "../http/api";
import { askForReset } from "./ask-for-reset";
import { identifier } from "./auth-routes";
import { passwordReset } from "./password-schemas";
import { resetPassword } from "./reset-password";

export const resetApi = new Api("Sign-in")
  .post(
    "/auth/forgot",
    {
      summary: "Ask for a link to choose a new password",
      access: "public",
      body: identifier,
      problems: ["too_many_requests"],
      responses: { 202: z.object({ status: z.literal("accepted") }) },
      example: { body: { email: "nobody@milepost.test" } },
    },
    async (call) => {
      await askForReset(call, call.body);
      return call.c.json({ status: "accepted" as const }, 202);
    },
  )
  .post(
    "/auth/reset",
    {
      summary: "Choose a password with the link of a reset or an invitation",
      access: "public",
      body: passwordReset,
      problems: ["token_invalid"],
      responses: { 204: null },
      example: { body: { token: "{reset_token}", new_password: "another password" } },
    },
    async ({ c, db, by, body }) => {
      await resetPassword(db, by, body);
      return c.body(null, 204);
    },
  );

import * as z from "zod";
import { Api, type Call } from "../http/api";
import { clientOf } from "../http/client";
import { personal } from "../trail/record";
import { newRecoveryCodes, removeTotp, removeTotpOf } from "./change-totp";
import { beginTotp, confirmTotp } from "./set-up-totp";
import { typedCode } from "./typed-code";

export const codeBody = z.object({ code: typedCode });
const recoveryCodes = z.object({ recovery_codes: z.array(z.string()) });
const uncached = { "cache-control": "no-store" };
/** Not somebody's own recovery code, which an example cannot know. */
const example = { body: { code: "123456" } };

const ipOf = ({ c }: Pick<Call<unknown, unknown, unknown>, "c">) => clientOf(c.req.raw).ip;

export const secondFactorApi = new Api("Sign-in")
  .post(
    "/auth/totp",
    {
      summary: "A new secret for an authenticator app; it asks for nothing until it is confirmed",
      access: "signed-in",
      withoutSecondFactor: true,
      problems: ["conflict"],
      responses: { 200: z.object({ secret: z.string(), otpauth_url: z.string() }) },
    },
    async ({ c, env, db, by }) => c.json(await beginTotp(env, db, personal(by)), 200, uncached),
  )
  .post(
    "/auth/totp/confirm",
    {
      summary: "Confirm the app with its code; the recovery codes are shown this once",
      access: "signed-in",
      withoutSecondFactor: true,
      body: codeBody,
      problems: ["conflict"],
      responses: { 200: recoveryCodes },
      example,
    },
    async (call) => {
      const { c, env, db, by, body } = call;
      const codes = await confirmTotp(env, db, personal(by), body.code, ipOf(call));
      return c.json({ recovery_codes: codes }, 200, uncached);
    },
  )
  .delete(
    "/auth/totp",
    {
      summary: "Sign in without a code from now on",
      access: "signed-in",
      body: codeBody,
      responses: { 204: null },
      example,
    },
    async (call) => {
      const { c, env, db, by, body } = call;
      await removeTotp(env, db, personal(by), body.code, ipOf(call));
      return c.body(null, 204);
    },
  )
  .post(
    "/auth/totp/recovery-codes",
    {
      summary: "New recovery codes, shown this once; those before end",
      access: "signed-in",
      body: codeBody,
      responses: { 200: recoveryCodes },
      example,
    },
    async (call) => {
      const { c, env, db, by, body } = call;
      const codes = await newRecoveryCodes(env, db, personal(by), body.code, ipOf(call));
      return c.json({ recovery_codes: codes }, 200, uncached);
    },
  )
  .delete(
    "/users/:id/totp",
    {
      summary: "Remove the second factor of somebody who has lost it",
      access: { grants: ["organisation:admin"] },
      params: z.object({ id: z.string() }),
      responses: { 204: null },
      example: { params: { id: "{person_id}" } },
    },
    async ({ c, db, by, params }) => {
      await removeTotpOf(db, by, params.id);
      return c.body(null, 204);
    },
  );

import { getCookie } from "hono/cookie";
import * as z from "zod";
import { Api, type Call } from "../http/api";
import { clientOf } from "../http/client";
import { idForCreate } from "../http/idempotency";
import { listOf } from "../http/list";
import { notFound } from "../http/problem";
import { answerSignIn, signedIn } from "../identity/answer-sign-in";
import { cookieNames } from "../identity/cookies";
import { personal } from "../trail/record";
import { addPasskey, beginPasskey } from "./add-passkey";
import { findPasskey, listPasskeys, listPasskeysOf } from "./find-passkeys";
import { removePasskey, removePasskeyOf } from "./remove-passkey";
import { assertion, newPasskey, options, passkeyRecord, passkeysQuery, proof } from "./schemas";
import { passkeyOptions, signInByPasskey } from "./sign-in-by-passkey";

const uncached = { "cache-control": "no-store" };
const id = z.object({ id: z.string() });
/** Of no device: an example cannot sign a challenge. */
const credential = { id: "AAAA", rawId: "AAAA", type: "public-key" };

const ipOf = ({ c }: Pick<Call<unknown, unknown, unknown>, "c">) => clientOf(c.req.raw).ip;

export const passkeyApi = new Api("Sign-in")
  .post(
    "/auth/login/passkey/options",
    {
      summary: "What a browser needs to sign in with a passkey: its challenge stands for ten minutes",
      access: "public",
      problems: ["not_configured"],
      responses: { 200: options },
    },
    async ({ c, env, now }) => c.json({ ...(await passkeyOptions(env, now)) }, 200, uncached),
  )
  .post(
    "/auth/login/passkey",
    {
      summary: "Sign in with a passkey: what it signed, each challenge once",
      access: "public",
      body: z.object({ response: assertion }),
      problems: ["invalid_credentials", "too_many_requests", "not_configured"],
      responses: { 200: signedIn },
      example: {
        body: {
          response: {
            ...credential,
            response: { clientDataJSON: "e30", authenticatorData: "AAAA", signature: "AAAA" },
          },
        },
      },
    },
    async ({ c, env, db, by, now, body }) => {
      const place = { client: clientOf(c.req.raw), device: getCookie(c, cookieNames.device) ?? "" };
      return answerSignIn(c, await signInByPasskey(env, db, by, body.response, place), now);
    },
  )
  .get(
    "/auth/passkeys",
    {
      summary: "The person's passkeys",
      access: "signed-in",
      withoutSecondFactor: true,
      query: passkeysQuery,
      responses: { 200: listOf(passkeyRecord) },
    },
    async ({ c, db, by, query }) => c.json(await listPasskeys(db, personal(by).actor.id, query)),
  )
  .post(
    "/auth/passkeys/options",
    {
      summary: "What a browser needs to make a passkey, for the password or the code given once more",
      access: "signed-in",
      withoutSecondFactor: true,
      body: proof,
      problems: ["conflict", "not_configured"],
      responses: { 200: options },
      example: { body: { password: "{password}" } },
    },
    async (call) => {
      const { c, env, db, by, body } = call;
      const made = await beginPasskey(env, db, personal(by), body, ipOf(call));
      return c.json({ ...made }, 200, uncached);
    },
  )
  .post(
    "/auth/passkeys",
    {
      summary: "Keep the passkey that a device has made",
      access: "signed-in",
      withoutSecondFactor: true,
      body: newPasskey,
      problems: ["conflict", "not_configured"],
      responses: { 201: passkeyRecord },
      example: {
        body: {
          name: "Phone",
          response: { ...credential, response: { clientDataJSON: "e30", attestationObject: "AAAA" } },
        },
      },
    },
    async (call) => {
      const { c, env, db, by, body } = call;
      const author = personal(by);
      const key = await idForCreate("passkey", call);
      const kept = await findPasskey(db, author.actor.id, key); // by the same Idempotency-Key
      if (!kept) await addPasskey(env, db, author, { ...body, id: key });
      const passkey = kept ?? (await findPasskey(db, author.actor.id, key));
      if (!passkey) throw notFound();
      return c.json(passkey, 201);
    },
  )
  .delete(
    "/auth/passkeys/:id",
    {
      summary: "Remove one of the own passkeys, for the password or the code given once more",
      access: "signed-in",
      withoutSecondFactor: true,
      params: id,
      body: proof,
      responses: { 204: null },
      example: { params: { id: "{passkey_id}" }, body: { password: "{password}" } },
    },
    async (call) => {
      const { c, env, db, by, params, body } = call;
      await removePasskey(env, db, personal(by), { ...body, id: params.id }, ipOf(call));
      return c.body(null, 204);
    },
  )
  .get(
    "/users/:id/passkeys",
    {
      summary: "Somebody's passkeys",
      access: { grants: ["organisation:admin"] },
      params: id,
      query: passkeysQuery,
      responses: { 200: listOf(passkeyRecord) },
      example: { params: { id: "{person_id}" } },
    },
    async ({ c, db, params, query }) => c.json(await listPasskeysOf(db, params.id, query)),
  )
  .delete(
    "/users/:id/passkeys/:passkey_id",
    {
      summary: "Remove a passkey of somebody who has lost the device; who signed in with one is out",
      access: { grants: ["organisation:admin"] },
      params: z.object({ id: z.string(), passkey_id: z.string() }),
      responses: { 204: null },
      example: { params: { id: "{person_id}", passkey_id: "{passkey_id}" } },
    },
    async ({ c, db, by, params }) => {
      await removePasskeyOf(db, by, params.id, params.passkey_id);
      return c.body(null, 204);
    },
  );

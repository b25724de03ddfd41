import * as z from "zod";
import { knownScopes } from "../access/scopes";
import { Api } from "../http/api";
import * as fields from "../http/fields";
import { idForCreate } from "../http/idempotency";
import { listOf, listPage } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { notFound } from "../http/problem";
import { findApiKey, keysQuery, listApiKeys, scope, shownKey } from "./api-key-list";
import { expiryIn, issueApiKey } from "./issue-api-key";
import { revokeApiKey } from "./revoke-api-key";

const administrators = { grants: ["organisation:admin"] } as const;

export const newApiKey = z.object({
  name: fields.name(),
  scopes: z
    .array(scope)
    .min(1)
    .max(50)
    .refine((given) => new Set(given).size === given.length, "Name each scope once."),
  expires_at: fields.instant().nullish(),
});

nameSchemas({ NewApiKey: newApiKey });

export const apiKeyApi = new Api("API keys")
  .get(
    "/api-keys",
    {
      summary: "List API keys",
      access: administrators,
      query: keysQuery,
      responses: { 200: listOf(shownKey) },
    },
    async ({ c, db, now, query }) => {
      const { data, total } = await listApiKeys(db, query, now);
      return c.json(listPage(data, query, total));
    },
  )
  .post(
    "/api-keys",
    {
      summary: "Issue an API key; the key itself is shown this once",
      access: administrators,
      body: newApiKey,
      responses: { 201: shownKey.extend({ key: z.string().nullable() }) },
      // The narrowest scope there is: what a module offers, where one is there.
      get example() {
        return { body: { name: "Weather station", scopes: knownScopes().slice(0, 1) } };
      },
    },
    async (call) => {
      const { c, db, by, now, body } = call;
      const expiresAt = expiryIn(body.expires_at ?? null, now);
      const id = await idForCreate("apiKey", call);
      const key = await issueApiKey(db, by, { id, name: body.name, scopes: body.scopes, expiresAt });
      const shown = await findApiKey(db, id, now);
      if (!shown) throw notFound();
      return c.json({ ...shown, key }, 201, { "cache-control": "no-store" });
    },
  )
  .delete(
    "/api-keys/:id",
    {
      summary: "Revoke an API key",
      access: administrators,
      params: z.object({ id: z.string() }),
      responses: { 204: null },
      example: { params: { id: "{api_key_id}" } },
    },
    async ({ c, db, by, params }) => {
      await revokeApiKey(db, by, params.id);
      return c.body(null, 204);
    },
  );

import { Api } from "../../core/http/api";
import { administrators, readers } from "../viewer";
import { eraseCandidate } from "./erase-candidate";
import { readWhom } from "./find-candidate";
import { readCandidate } from "./read-candidate";
import { changeRetention, readRetention, retentionSettings } from "./retention-settings";
import { heldData, whomQuery } from "./schemas";

const example = { query: { email: "asha@example.org" } };

export const candidateApi = new Api("Sign-ups")
  .get(
    "/candidates",
    {
      summary: "All that is held of a person, by their address or phone number; audited",
      access: administrators,
      query: whomQuery,
      responses: { 200: heldData },
      example,
    },
    async ({ c, env, db, by, query }) => {
      const held = await readCandidate({ env, db, by }, await readWhom(db, query));
      return c.json(held, 200, { "cache-control": "no-store" });
    },
  )
  .delete(
    "/candidates",
    {
      summary: "Erase a person; their sign-ups go on counting, for nobody's. Repeated, it changes nothing",
      access: administrators,
      query: whomQuery,
      problems: ["conflict"],
      responses: { 204: null },
      example,
    },
    async ({ c, env, db, by, now, query }) => {
      await eraseCandidate({ env, db, by, now }, await readWhom(db, query));
      return c.body(null, 204);
    },
  );

export const privacySettingsApi = new Api("Settings")
  .get(
    "/settings/privacy",
    {
      summary: "How long what is known of candidates is kept",
      access: readers,
      responses: { 200: retentionSettings },
    },
    async ({ c, db }) => c.json(await readRetention(db)),
  )
  .put(
    "/settings/privacy",
    {
      summary: "Say how long what is known of candidates is kept; every hour what is older goes",
      access: administrators,
      body: retentionSettings,
      responses: { 200: retentionSettings },
      example: { body: { evidence_days: 400, contact_days: null } },
    },
    async ({ c, db, by, body }) => {
      await changeRetention(db, by, body);
      return c.json(await readRetention(db));
    },
  );

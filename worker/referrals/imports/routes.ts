import * as z from "zod";
import { translator } from "../../../web/i18n/translate";
import { Api } from "../../core/http/api";
import { nameSchemas } from "../../core/http/name-schemas";
import { administrators } from "../viewer";
import { importEvents } from "./import-events";
import { faults } from "./read-events";
import { splitNdjson } from "./split-lines";

/** Bytes of one file. */
export const importLimit = 10 * 1024 * 1024;

const done = z.object({
  accepted: z.int().describe("The clicks that sign-ups brought among them"),
  duplicates: z.int(),
  rejected: z.array(
    z.object({
      line: z.int().describe("From 1, as an editor numbers them"),
      message: z.string(),
      code: z.enum(faults),
    }),
  ),
});

const importQuery = z.object({
  add_missing_clicks: z
    .enum(["true", "false"])
    .default("false")
    .describe("A sign-up whose link has no click left brings one, instead of being rejected"),
});

nameSchemas({ ImportedEvents: done });

export const importApi = new Api("Tracking").post(
  "/imports/events",
  {
    summary: "Import clicks and sign-ups of the past, one JSON object a line; safe to repeat",
    access: administrators,
    query: importQuery,
    rawBody: {
      type: "application/x-ndjson",
      alsoTypes: ["application/ndjson", "application/jsonl"],
      limit: importLimit,
    },
    responses: { 200: done },
    idempotency: "repeatable",
    example: {
      body: '{"timestamp":"2025-06-01T08:30:00.000Z","eventType":"click","referralID":"{referral_code}","visitor":"v-17"}\n',
    },
  },
  async ({ c, env, db, by, now, file, query }) => {
    const lines = splitNdjson(file);
    const { rejected, ...counts } = await importEvents({ env, db, by, now }, lines, {
      addMissingClicks: query.add_missing_clicks === "true",
    });
    const t = translator("en");
    return c.json({
      ...counts,
      rejected: rejected.map(({ line, fault }) => ({
        line,
        message: t(`imports.fault.${fault}`),
        code: fault,
      })),
    });
  },
);

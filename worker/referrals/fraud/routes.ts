import * as z from "zod";
import { Api } from "../../core/http/api";
import { nameSchemas } from "../../core/http/name-schemas";
import { administrators, readers } from "../viewer";
import { previewSettings } from "./preview";
import { fraudSettings } from "./rules/settings";
import { changeFraudSettings, readFraudSettings } from "./settings-store";

const shown = z.object({
  rules: z.array(
    z
      .looseObject({ name: z.string(), enabled: z.boolean(), points: z.int() })
      .describe("A rule; its own thresholds stand beside these, as numbers"),
  ),
  flag_at: z.int(),
  hold_at: z.int().nullable(),
  hold_days: z.int(),
  hold_default: z.enum(["count", "drop"]),
  throttle_at: z
    .int()
    .nullable()
    .describe("Clicks a minute of one visitor on one link, beyond which they count as bots' clicks"),
});
const preview = z.object({
  flagged: z.int().describe("About so many where `judged` is there"),
  of: z.int().describe("Sign-ups of the last 30 days that rules judge"),
  by_rule: z.array(z.object({ rule: z.string(), flags: z.int() })),
  judged: z
    .int()
    .optional()
    .describe(
      "There where sign-ups are many: from so many, spread evenly over the 30 days, the rest is estimated",
    ),
});

nameSchemas({ FraudSettings: fraudSettings, FraudSettingsRecord: shown, FraudPreview: preview });

const example = { body: { rules: [], flag_at: 60 } };

export const fraudSettingsApi = new Api("Settings")
  .get(
    "/settings/fraud",
    {
      summary: "The fraud rules as they are set",
      access: readers,
      responses: { 200: shown },
    },
    async ({ c, db }) => c.json(await readFraudSettings(db)),
  )
  .put(
    "/settings/fraud",
    {
      summary: "Set fraud rules; what is left out is as it is initially",
      access: administrators,
      body: fraudSettings,
      responses: { 200: shown },
      example,
    },
    async ({ c, db, by, body }) => {
      await changeFraudSettings(db, by, body);
      return c.json(await readFraudSettings(db));
    },
  )
  .post(
    "/settings/fraud/preview",
    {
      summary: "What such settings would flag of the last 30 days; changes nothing",
      access: administrators,
      body: fraudSettings,
      responses: { 200: preview },
      example,
    },
    async ({ c, env, db, now, body }) => c.json(await previewSettings({ env, db, now }, body)),
  );

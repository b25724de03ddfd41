import * as z from "zod";
import { translator } from "../../../web/i18n/translate";
import { Api } from "../http/api";
import { nameSchemas } from "../http/name-schemas";
import { beginRecount } from "../recount/run-recount";
import { readHealth } from "./read-health";

const instant = z.string();
const percent = z.number().nullable();

const healthRecord = z.object({
  probed_at: instant.nullable(),
  checks: z.array(
    z.object({
      name: z.string(),
      status: z.enum(["well", "off", "unknown"]),
      message: z.string().nullable(),
      counts_for_availability: z.boolean(),
    }),
  ),
  availability: z.object({ target: z.number(), measured: percent }),
  days: z.array(
    z.object({
      day: z.string().describe("UTC"),
      availability: percent,
      probes_due: z.int(),
      probes: z.int(),
      off: z.record(z.string(), z.int()).describe("How many probes found each check off, where any did"),
    }),
  ),
  incidents: z.array(
    z.object({ started_at: instant, ended_at: instant.nullable(), checks: z.array(z.string()) }),
  ),
  recounts: z.array(
    z.object({
      id: z.string(),
      started_at: instant,
      finished_at: instant.nullable(),
      compared: z.int(),
      differences: z.int(),
    }),
  ),
  differences: z
    .array(
      z.object({
        ...{ place: z.string(), owner: z.string(), period: z.string(), measure: z.string() },
        ...{ expected: z.int(), found: z.int() },
      }),
    )
    .describe("What the last recount found: at most 200"),
});

nameSchemas({ Health: healthRecord });

const english = translator("en");

export const healthApi = new Api("Health")
  .get(
    "/health",
    {
      summary: "What the probes of the last thirty days found, and what was counted again",
      access: {},
      responses: { 200: healthRecord },
      example: {},
    },
    async ({ c, db, now }) => {
      const health = await readHealth(db, now);
      return c.json({
        probed_at: health.probedAt,
        checks: health.checks.map(({ name, finding, isNeeded }) => ({
          name,
          status: finding ? (finding.isWell ? ("well" as const) : ("off" as const)) : ("unknown" as const),
          message: finding ? english(finding.words, finding.with) : null,
          counts_for_availability: isNeeded,
        })),
        availability: { target: health.target, measured: health.availability },
        days: health.days.map(({ day, availability, due, looked, off }) => ({
          ...{ day, availability, off },
          ...{ probes_due: due, probes: looked },
        })),
        incidents: health.incidents.map(({ startedAt, endedAt, checks }) => ({
          ...{ started_at: startedAt, ended_at: endedAt, checks },
        })),
        recounts: health.recounts.map(({ id, startedAt, finishedAt, compared, differences }) => ({
          ...{ id, compared, differences },
          ...{ started_at: startedAt, finished_at: finishedAt },
        })),
        differences: health.differences,
      });
    },
  )
  .post(
    "/health/recount",
    {
      summary: "Count all totals again, now; nothing is changed. While one is under way, no other begins",
      access: {},
      idempotency: "repeatable",
      responses: { 202: z.object({ begun: z.boolean() }) },
      example: {},
    },
    async ({ c, env, db, by }) => c.json({ begun: await beginRecount({ env, db, by }) }, 202),
  );

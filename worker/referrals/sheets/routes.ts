import * as z from "zod";
import type { Db } from "../../core/db/db";
import { serviceAccountAddress } from "../../core/google/service-account";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { nameSchemas } from "../../core/http/name-schemas";
import type { Env } from "../../env";
import { exportReports } from "../exports/choices";
import { findExport } from "../exports/find-exports";
import { requestExport } from "../exports/request-export";
import { exportReaderOf } from "../exports/routes";
import { exportRecord } from "../exports/schemas";
import { administrators, readers } from "../viewer";
import { readNext, readRuns } from "./read-runs";
import { scheduledReports } from "./report-range";
import { changeReportSettings, readReportSettings, reportSettings } from "./report-settings";
import { daysOfRunNow } from "./run-now";
import { testConnection } from "./test-connection";

const switches = (names: readonly string[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.boolean()])));

const shownSettings = z.object({
  spreadsheet_id: z.string().nullable(),
  schedule: switches(scheduledReports),
  digests: switches(["weekly"]),
  service_account_email: z
    .string()
    .nullable()
    .describe("With whom to share the spreadsheet; null: none is set up"),
  runs: z.array(
    z.object({
      report: z.enum(scheduledReports),
      period: z
        .string()
        .describe("An hour (UTC), a local day, a week's Monday, a month; of raw events a minute"),
      status: z.enum(["queued", "running", "done", "failed"]),
      at: z.string(),
      error: z.object({ code: z.string(), message: z.string() }).nullable(),
    }),
  ),
  next: z.array(z.object({ report: z.enum(scheduledReports), at: z.string() })),
});

nameSchemas({ ReportSettings: reportSettings, ReportSettingsRecord: shownSettings });

const runRequest = z.object({ report: z.enum(exportReports) });

/** The settings, with what has been written and what will be. */
export async function readReports(env: Env, db: Db, now: number) {
  const { book: _, ...settings } = await readReportSettings(db);
  const [runs, next] = await Promise.all([readRuns(db), readNext(db, settings, now)]);
  return { ...settings, service_account_email: serviceAccountAddress(env), runs, next };
}

const settings = {
  spreadsheet_id: "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg",
  schedule: {
    raw_events: true,
    officer_summary: true,
    campaign_summary: true,
    weekly_summary: true,
    yoy: true,
  },
  digests: { weekly: true },
};

export const reportApi = new Api("Settings")
  .get(
    "/settings/reports",
    {
      summary: "The connected spreadsheet, which reports are written to it, and when",
      access: readers,
      responses: { 200: shownSettings },
    },
    async ({ c, env, db, now }) => c.json(await readReports(env, db, now)),
  )
  .put(
    "/settings/reports",
    {
      summary: "Connect a spreadsheet, and choose what is written to it by itself",
      access: administrators,
      body: reportSettings,
      responses: { 200: shownSettings },
      example: { body: settings },
    },
    async ({ c, env, db, by, body, now }) => {
      await changeReportSettings(db, by, body);
      return c.json(await readReports(env, db, now));
    },
  )
  .post(
    "/settings/reports/test",
    {
      summary:
        "Try the connection: signs in at Google, reads the spreadsheet, and makes the tabs that it lacks",
      access: administrators,
      responses: {
        200: z.object({ ok: z.boolean(), message: z.string(), spreadsheet_title: z.string().nullable() }),
      },
    },
    async ({ c, env, db }) => c.json(await testConnection(env, db)),
  )
  .post(
    "/settings/reports/run",
    {
      summary: "Write a report to the connected spreadsheet now, of the days that its schedule would choose",
      access: administrators,
      body: runRequest,
      problems: ["no_spreadsheet"],
      responses: { 202: exportRecord },
      example: { body: { report: "officer_summary" } },
    },
    async (call) => {
      const { c, env, db, by, body, now, actor } = call;
      const reader = await exportReaderOf(call);
      const id = await idForCreate("export", call);
      const days = await daysOfRunNow(db, body.report, now);
      const wanted = { ...body, ...days, format: "google_sheets", delimiter: ",", decimal: "." } as const;
      const locale = actor?.kind === "person" ? actor.locale : "en";
      await requestExport({ env, db, by, viewer: reader.viewer, locale }, wanted, id);
      return c.json(await findExport(db, reader, id), 202);
    },
  );

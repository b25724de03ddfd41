import { localSpreadsheet } from "../../core/google/local-spreadsheet";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { withEditsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo } from "../../core/http/show";
import { renderSettings } from "../../core/settings/pages";
import { requestExport } from "../exports/request-export";
import { shownTo } from "../shown-to";
import { administrators as access, readers, viewerOf } from "../viewer";
import { scheduledReports } from "./report-range";
import {
  changeReportSettings,
  readReportSettings,
  reportSettings,
  type ReportSettings as Settings,
} from "./report-settings";
import { readReports } from "./routes";
import { daysOfRunNow } from "./run-now";
import { type Tested, testConnection } from "./test-connection";
import { ReportSettings } from "./views/settings";

const path = "/dashboard/settings/reports";

const isOn = (value: boolean | undefined) => (value ? "on" : "");

const valuesOf = ({ spreadsheet_id, schedule, digests }: Settings): FormFields => ({
  spreadsheet_id: spreadsheet_id ?? "",
  ...Object.fromEntries(scheduledReports.map((report) => [`schedule.${report}`, isOn(schedule[report])])),
  "digests.weekly": isOn(digests.weekly),
});

/** What the form holds as the API takes it: a box that is not ticked is not sent. */
const settingsIn = (form: FormFields) => ({
  spreadsheet_id: form.spreadsheet_id?.trim() ? form.spreadsheet_id : null,
  schedule: Object.fromEntries(
    scheduledReports.map((report) => [report, form[`schedule.${report}`] === "on"]),
  ),
  digests: { weekly: form["digests.weekly"] === "on" },
});

interface Shown {
  refused?: Refused;
  tested?: Tested;
  status?: number;
}

async function showReports(call: PageCall<unknown>, { refused, tested, status = 200 }: Shown = {}) {
  const { env, db, now, csrf } = call;
  const reports = await readReports(env, db, now);
  const { service_account_email: account, runs, next } = reports;
  const isLocal = env.ENVIRONMENT === "development" && account?.includes("local-fake");
  return renderSettings(call, {
    title: call.t("sheets.title"),
    status,
    body: shownTo(
      await viewerOf(call.db, call.actor),
      <ReportSettings
        form={{ values: refused?.values ?? valuesOf(reports), refused: refused ?? null }}
        {...{ account, runs, next, csrf }}
        isConnected={reports.spreadsheet_id !== null}
        local={isLocal ? localSpreadsheet : null}
        tested={tested ? { ...tested, title: tested.spreadsheet_title } : null}
      />,
    ),
  });
}

export const sheetPages = new Pages()
  .get(path, { access: readers }, (call) => showReports(call))
  .post(path, { access, form: fields }, async (call) => {
    const { db, by, form, t } = call;
    const saved = await attempt(form, async () => {
      const edited = withEditsOf(form, valuesOf(await readReportSettings(db)));
      await changeReportSettings(db, by, parse(reportSettings, settingsIn(edited)));
    });
    if (!saved.done) return showReports(call, { refused: saved.refused, status: saved.status });
    return goTo(call, path, t("sheets.saved"));
  })
  .post(`${path}/test`, { access, form: fields }, async (call) =>
    showReports(call, { tested: await testConnection(call.env, call.db) }),
  )
  .post(`${path}/run`, { access, form: fields }, async (call) => {
    const { env, db, by, now, actor, person, form, t } = call;
    const asked = await attempt(form, async () => {
      const id = await idFromForm("export", call);
      const days = await daysOfRunNow(db, "all", now);
      const wanted = {
        report: "all",
        ...days,
        format: "google_sheets",
        delimiter: ",",
        decimal: ".",
      } as const;
      const viewer = await viewerOf(db, actor);
      await requestExport({ env, db, by, viewer, locale: person.locale }, wanted, id);
    });
    if (!asked.done) return showReports(call, { refused: asked.refused, status: asked.status });
    return goTo(call, path, t("sheets.writing"));
  });

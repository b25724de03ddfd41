import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { campaignChoices, officerChoices } from "../campaigns/choices";
import { readsAll, type Viewer } from "../policies";
import { periodOf } from "../rollups/periods";
import { readReportSettings } from "../sheets/report-settings";
import { everybody as access, readerOf } from "../viewer";
import { csvStyleOf, usualStyle } from "./csv-styles";
import { deleteExport } from "./delete-export";
import { listExports } from "./find-exports";
import { nameExports } from "./named-exports";
import { requestExport } from "./request-export";
import { retryExport } from "./retry-export";
import { exportsQuery, newExport } from "./schemas";
import { ExportsPage } from "./views/page";

const path = "/dashboard/exports";

/** What the form begins with: what the page before showed, else the last 30 days of the officers' figures. */
function beginning(query: FormFields, today: string, locale: string): FormFields {
  const chosen = ["report", "format", "campaign_id", "officer_id"].map((name) => [name, query[name] ?? ""]);
  const period = periodOf({ from: query.from || undefined, to: query.to || undefined }, today);
  return { ...Object.fromEntries(chosen), ...period, style: query.style ?? usualStyle(locale) };
}

async function showExports(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, c, now, actor, csrf, locale } = call;
  const reader = { ...(await readerOf(call)), actor };
  const address = c.req.query();
  const query = readList(exportsQuery, { page: address.page ?? "", limit: address.limit ?? "" });
  const hasSheets = reader.viewer.role === "admin";
  const [{ timeZone }, campaigns, officers, list, sheets] = await Promise.all([
    readOrganisation(db),
    campaignChoices(db, reader.viewer),
    readsAll(reader.viewer) ? officerChoices(db) : null,
    listExports(db, reader, query),
    hasSheets ? readReportSettings(db) : null,
  ]);
  const values = refused?.values ?? beginning(address, localDay(now, timeZone), locale);
  const data = await nameExports(db, list.data, timeZone);
  return show(call, {
    title: call.t("exports.title"),
    status,
    body: (
      <ExportsPage
        form={{
          form: { values, refused },
          campaigns,
          officers,
          csrf,
          hasSheets,
          isConnected: sheets !== null && sheets.book !== null,
        }}
        list={{
          list: { ...list, data },
          query: address,
          csrf,
          owner: ownerIn(reader.viewer, call.person.id),
        }}
      />
    ),
  });
}

/** Whose exports alone the reader may change; null: everybody's that they see. */
const ownerIn = ({ role }: Viewer, personId: string) => (role === "viewer" ? personId : null);

/** A select without a choice is sent empty. */
function wantedIn({ report, format, from, to, campaign_id, officer_id, style }: FormFields) {
  return {
    ...{ report, format, from, to, ...csvStyleOf(style) },
    ...(campaign_id ? { campaign_id } : {}),
    ...(officer_id ? { officer_id } : {}),
  };
}

export const exportPages = new Pages()
  .get(path, { access }, (call) => showExports(call))
  .post(path, { access, form: fields }, async (call) => {
    const { env, db, by, form, t, person } = call;
    const { viewer } = await readerOf(call);
    const asked = await attempt(form, async () => {
      const wanted = parse(newExport, wantedIn(form));
      const id = await idFromForm("export", call);
      await requestExport({ env, db, by, viewer, locale: person.locale }, wanted, id);
    });
    return asked.done ? goTo(call, path, t("exports.begun")) : showExports(call, asked.refused, asked.status);
  })
  .post(`${path}/:id/retry`, { access, form: fields }, async (call) => {
    const reader = { ...(await readerOf(call)), actor: call.actor };
    await retryExport(call.env, call.db, call.by, reader, idOf(call));
    return goTo(call, path, call.t("exports.retried"));
  })
  .post(`${path}/:id/delete`, { access, form: fields }, async (call) => {
    const reader = { ...(await readerOf(call)), actor: call.actor };
    await deleteExport(call.env, call.db, call.by, reader, idOf(call));
    return goTo(call, path, call.t("exports.deleted"));
  });

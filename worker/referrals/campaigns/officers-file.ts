import { listFile, wholeList } from "../../core/csv/list-file";
import type { PageCall } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { officersQuery } from "../insight/officer-table";
import { campaignOfficerFigures } from "../insight/read-details";
import type { StatFilter } from "../insight/stat-filter";

/** What each officer brought to a campaign in a range, as the page's table has it. */
export async function officersFile(call: PageCall<unknown>, filter: StatFilter, assigned: string[]) {
  const { t } = call;
  const query = wholeList(readList(officersQuery, call.c.req.query()));
  const { officers } = await campaignOfficerFigures(call.db, filter, assigned, query);
  return listFile(
    call,
    "campaign-officers",
    [
      [t("detail.officer"), ({ name }) => name],
      [t("detail.rank"), ({ rank }) => rank],
      [t("detail.clicks"), ({ clicks }) => clicks],
      [t("detail.unique"), ({ unique_clicks }) => unique_clicks],
      [t("detail.signups"), ({ signups }) => signups],
      [t("detail.enrolments"), ({ enrollments }) => enrollments],
      [t("detail.rate"), ({ conversion_rate }) => conversion_rate],
      [t("detail.score"), ({ score }) => score],
    ],
    officers.data,
  );
}

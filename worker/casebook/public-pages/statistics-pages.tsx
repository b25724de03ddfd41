import { languageIn } from "../../../web/i18n/translate";
import { rowsOf } from "../../../web/ui/figure/table";
import { csvDownload } from "../../core/csv/download";
import { siteOrigin } from "../../core/http/origin";
import { type PageCall, Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { publicStatistics } from "../public-api/statistics";
import { figureNames, figureTable } from "./figure-tables";
import { archiveFigures } from "./figures";
import { anybody, ofOneState, readArchive, showArchive } from "./show-archive";
import { Statistics } from "./views/statistics";

const path = "/cases/statistics";

async function showStatistics(call: PageCall<unknown>): Promise<Response> {
  const archive = await readArchive(call);
  const [figures, counts] = await Promise.all([
    archiveFigures(call.db, archive.timeZone),
    publicStatistics(call.db, call.now),
  ]);
  return showArchive(call, archive, {
    title: call.t("archive.statistics"),
    body: <Statistics figures={figures} counts={counts} url={siteOrigin(call.c) + path} />,
  });
}

/** The cells of one figure, as a file. */
async function figureFile(call: PageCall<unknown>): Promise<Response> {
  const asked = (call.c.req.param("figure") ?? "").replace(/\.csv$/, "");
  const name = figureNames.find((one) => one === asked);
  if (!name) throw notFound("There is no such figure.");
  const archive = await readArchive(call);
  const figures = await archiveFigures(call.db, archive.timeZone);
  const isNepali = languageIn(call.locale) === "ne";
  const table = figureTable(name, figures, {
    t: call.t,
    nameOf: ({ display_name, display_name_ne }) => (isNepali && display_name_ne) || display_name,
  });
  return csvDownload(call, `cases-by-${name}`, rowsOf(table));
}

export const statisticsPages = new Pages()
  .get(path, anybody, ofOneState(showStatistics))
  .get(`${path}/:figure{[a-z]+\\.csv}`, anybody, ofOneState(figureFile));

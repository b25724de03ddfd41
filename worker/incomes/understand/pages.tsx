import { rowsOf } from "../../../web/ui/figure/table";
import { csvDownload } from "../../core/csv/download";
import { siteOrigin } from "../../core/http/origin";
import { type PageCall, Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { show } from "../../core/http/show";
import { everybody } from "../access/rules";
import { commodityNames } from "../cases/asked";
import { inputOf } from "../cases/document";
import { readResults } from "../cases/results";
import { ofCase } from "../drivers/of-case";
import { driverGroups } from "../drivers/rows";
import { modelOf } from "../engine/model";
import { changesOf } from "../farmers/changes";
import { type SimulatedSegment, simulateSegment } from "../farmers/simulate";
import { readDistribution } from "../farmers/spread";
import { type OpenCase, openCase } from "../frame/open-case";
import { casesPath } from "../frame/steps";
import { farFromStudies } from "../hints/hints";
import { questionsOf } from "../master/question-sets";
import { type ReadCommodity, type Reading, readingOf } from "./reading";
import { figures, isFigure } from "./views/figures/all";
import { Understand } from "./views/understand";

const BINS = 30;
const DRAWS = 5000;

const path = `${casesPath}/cases/:id/understand`;

/** What the figures are drawn from, with what the address chooses. */
async function readUnderstand(call: PageCall<unknown>, { caller, found }: OpenCase): Promise<Reading> {
  const { c, db, t, locale } = call;
  const { document, row } = found;
  const { segment, driver, at = "" } = c.req.query();
  const scenarios = Object.entries(document.scenarios).map(([id, { name }]) => ({ id, name }));
  const scenario = scenarios.find(({ id }) => id === at) ?? null;
  const [results, names, { segments: farmers }, far] = await Promise.all([
    readResults(db, found),
    commodityNames(db, document, locale),
    readDistribution(db, found, { at: scenario?.id ?? "current", bins: BINS }),
    farFromStudies(db, caller, document),
  ]);
  const input = inputOf(document);
  const { currency } = input;
  const model = modelOf(questionsOf(document.profile.question_set), input);
  const commodities = Object.entries(document.commodities).map(
    ([id, { type, commodity_id, area_unit, volume_unit }]): ReadCommodity => ({
      ...{ id, type, area_unit, volume_unit },
      name: names.get(commodity_id) ?? "",
    }),
  );
  const changes = (scenario && document.scenarios[scenario.id]) ?? null;
  const simulated = new Map<string, SimulatedSegment>();
  return readingOf(
    {
      ...{ t, locale, currency, results, model, commodities, caseId: row.id },
      answersOf: (id) => document.values[id] ?? {},
      ...{ farmers, far, scenarios, scenario },
      simulate: (id) => {
        const index = input.segments.findIndex((one) => one.id === id);
        const one = input.segments[index];
        if (!one) return null;
        const made =
          simulated.get(id) ??
          simulateSegment(model, one, changesOf(changes, id), { draws: DRAWS, seed: 1, index });
        simulated.set(id, made);
        return made;
      },
      groups: driverGroups(model, commodities, { t, locale, currency }),
    },
    { ...(segment ? { segment } : {}), ...(driver ? { driver } : {}) },
  );
}

/** Whether anything was answered that an income comes from. */
const hasIncome = ({ found, missing }: OpenCase): boolean => {
  const lacking = missing.filter(({ what }) => what === "income").length;
  return lacking < Object.keys(found.document.segments).length;
};

async function showUnderstand(call: PageCall<unknown>) {
  const open = await openCase(call);
  const reading = hasIncome(open) ? await readUnderstand(call, open) : null;
  return show(call, {
    title: `${call.t("incomes.step.understand")}: ${open.record.name}`,
    isWork: true,
    isWithoutCharts: true,
    body: <Understand of={open} reading={reading} origin={siteOrigin(call)} />,
  });
}

export const understandPages = new Pages()
  .get(path, { access: everybody }, ofCase(showUnderstand))
  .get(`${path}/:figure{[a-z-]+\\.csv}`, { access: everybody }, async (call) => {
    const id = (call.c.req.param("figure") ?? "").replace(/\.csv$/, "");
    const open = await openCase(call);
    if (!isFigure(id) || !hasIncome(open)) throw notFound();
    const shown = figures[id](await readUnderstand(call, open));
    if (shown.lack) throw notFound();
    return csvDownload(call, id, rowsOf(shown.table));
  });

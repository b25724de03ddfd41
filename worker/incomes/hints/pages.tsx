import { parse } from "../../core/http/api";
import { fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { show } from "../../core/http/show";
import { everybody } from "../access/rules";
import { actOn } from "../admin/page-calls";
import { commodityNames } from "../cases/asked";
import { inputOf, segmentsOf } from "../cases/document";
import { valuesBody } from "../cases/schemas";
import { saveValues } from "../cases/values";
import { driverGroups } from "../drivers/rows";
import { modelOf } from "../engine/model";
import { type OpenCase, openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { questionsOf } from "../master/question-sets";
import { foundIn } from "./found";
import { readHints } from "./hints";
import { KnownPage } from "./views/known";

const path = `${casesPath}/cases/:id/drivers/known`;

/** All that the case asks, as the page of drivers calls it. */
async function groupsOf({ db, t, locale }: PageCall<unknown>, { found: { document } }: OpenCase) {
  const input = inputOf(document);
  const names = await commodityNames(db, document, locale);
  const commodities = Object.entries(document.commodities).map(
    ([id, { commodity_id, area_unit, volume_unit }]) => ({
      ...{ id, area_unit, volume_unit, name: names.get(commodity_id) ?? "" },
    }),
  );
  const model = modelOf(questionsOf(document.profile.question_set), input);
  return driverGroups(model, commodities, { t, locale, currency: input.currency });
}

/** What is known of the numbers of a case, without script. */
export const knownPages = new Pages()
  .get(path, { access: everybody }, async (call) => {
    const open = await openCase(call);
    const { caller, found, record, mayEdit } = open;
    const groups = await groupsOf(call, open);
    const rows = groups.flatMap((group) => group.rows);
    const wanted = call.c.req.query("key");
    const asked = rows.find(({ key }) => key === wanted) ?? rows.find(({ level }) => level === 1);
    if (!asked) throw notFound();
    const hints = await readHints(call.db, caller, record.id, asked.key);
    const segments = segmentsOf(found.document).map(([id, { name }]) => ({ id, name }));
    const far = segments.filter(({ id }) => hints.far.includes(id)).map(({ name }) => name);
    const shown = groups.map((group) => ({
      title: group.title,
      questions: group.rows.map(({ key, label, level }) => ({
        key,
        label: `${"– ".repeat(Math.max(0, level - 1))}${label}`,
      })),
    }));
    return show(call, {
      title: `${call.t("incomes.drivers.known")}: ${record.name}`,
      ...{ isWork: true, isWithoutCharts: true },
      body: (
        <KnownPage
          {...{ of: { ...open, mayEdit }, csrf: call.csrf, groups: shown, asked, segments, far }}
          found={foundIn(hints)}
          median={hints.median}
        />
      ),
    });
  })
  .post(path, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    const { key = "", pick = "", segment_id = "", mode = "" } = call.form;
    const one = foundIn(await readHints(call.db, caller, record.id, key)).find(({ id }) => id === pick);
    if (!one) throw notFound();
    const back = `${casePath(record.id, "drivers/known")}?key=${encodeURIComponent(key)}`;
    const source = mode === "feasible" ? "feasible_source" : "source";
    const value = {
      ...{ segment_id, key, [mode === "feasible" ? "feasible" : "current"]: one.value },
      [source]: one.source,
    };
    const take = async () => {
      await saveValues(call.db, call.by, caller, record.id, parse(valuesBody, { values: [value] }));
      return call.t("incomes.known.taken");
    };
    return actOn(call, casePath(record.id, "drivers"), take, back);
  });

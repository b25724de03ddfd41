import { optionsIn } from "../../../web/ui";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { show } from "../../core/http/show";
import { callerOf } from "../access/member";
import { everybody } from "../access/rules";
import { findCases } from "../cases/list-cases";
import { casesQuery } from "../cases/schemas";
import { casesPath } from "../frame/steps";
import { readUnits } from "../profile/read-choices";
import { readFilters } from "./read-filters";
import { CaseList } from "./views/case-list";

/** `/dashboard/incomes`, the module's home. */
export async function showCases(call: PageCall<unknown>) {
  const { db, c, now, t, locale, csrf } = call;
  const caller = await callerOf(db, call.actor);
  const address = c.req.query();
  const query = readList(casesQuery, address);
  const [cases, choices] = await Promise.all([
    findCases(db, caller, query, now),
    readFilters(db, caller, locale),
  ]);
  const countries = new Map(choices.countries.map(({ value, label }) => [Number(value), label]));
  const data = cases.data.map((card) => ({
    ...card,
    country: countries.get(card.country_id) ?? card.country,
  }));
  const isFirst = cases.total === 0 && caller.role !== "user" && caller.role !== "super_admin";
  const units = isFirst ? await readUnits(db, caller) : [];
  return show(call, {
    title: t("incomes.list.title"),
    ...{ isWork: true, isWithoutCharts: true },
    body: (
      <CaseList
        cases={{ ...cases, data }}
        tab={query.tab}
        query={address}
        filters={[
          { name: "country_id", label: t("incomes.profile.country"), options: choices.countries },
          { name: "focus_commodity_id", label: t("incomes.profile.commodity"), options: choices.commodities },
          { name: "year", label: t("incomes.list.year"), options: optionsIn(choices.years) },
        ]}
        commodityNames={choices.names}
        mayCreate={caller.role !== "user"}
        units={units}
        csrf={csrf}
      />
    ),
  });
}

export const casePages = new Pages().get(casesPath, { access: everybody }, showCases);

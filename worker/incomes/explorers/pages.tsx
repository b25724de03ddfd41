import { passes } from "../../core/access/actor";
import { Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { show } from "../../core/http/show";
import { callerOf } from "../access/member";
import { admins, everybody, superAdmins } from "../access/rules";
import { casesPath } from "../frame/steps";
import { listReferences, referenceFacets } from "../master/references";
import { benchmarksQuery, referencesQuery } from "../master/schemas";
import { optionsIn, readNames } from "./names";
import { benchmarkChoices, readBenchmarks } from "./read-benchmarks";
import { Benchmarks } from "./views/benchmarks";
import { Studies } from "./views/references";

const yearsIn = (years: readonly number[]) =>
  years.map((year) => ({ value: String(year), label: String(year) }));

/** Plain lists of what there is to compare a case with. */
export const explorerPages = new Pages()
  .get(`${casesPath}/benchmarks`, { access: everybody }, async (call) => {
    const { db, t, locale } = call;
    const query = call.c.req.query();
    const [names, choices] = await Promise.all([readNames(db, locale), benchmarkChoices(db)]);
    const moneyOf = choices.prices.find((year) => String(year) === query.money) ?? null;
    const list = await readBenchmarks(db, readList(benchmarksQuery, query), names, moneyOf);
    const filters = [
      {
        name: "country_id",
        label: t("incomes.explorers.country"),
        options: optionsIn(choices.countries, names.countries),
      },
      { name: "year", label: t("incomes.explorers.year"), options: yearsIn(choices.years) },
      {
        name: "money",
        label: t("incomes.explorers.money"),
        all: t("incomes.explorers.money_latest"),
        options: yearsIn(choices.prices),
      },
    ];
    return show(call, {
      title: t("incomes.explorers.benchmarks"),
      body: <Benchmarks {...{ list, query, filters }} mayWrite={passes(call.person, superAdmins)} />,
    });
  })
  .get(`${casesPath}/references`, { access: everybody }, async (call) => {
    const { db, t, locale } = call;
    const query = call.c.req.query();
    const reads = { isExternal: (await callerOf(db, call.actor)).role === "user" };
    const [names, facets] = await Promise.all([readNames(db, locale), referenceFacets(db, reads)]);
    const { data, ...page } = await listReferences(db, reads, readList(referencesQuery, query), names.order);
    const rows = data.map((row) => ({
      ...row,
      country: names.countries.get(row.country_id) ?? row.country,
      commodity: names.commodities.get(row.commodity_id) ?? row.commodity,
    }));
    const ids = (of: readonly { id: number }[]) => of.map(({ id }) => id);
    const filters = [
      {
        name: "country_id",
        label: t("incomes.explorers.country"),
        options: optionsIn(ids(facets.countries), names.countries),
      },
      {
        name: "commodity_id",
        label: t("incomes.explorers.commodity"),
        options: optionsIn(ids(facets.commodities), names.commodities),
      },
      {
        name: "driver",
        label: t("incomes.explorers.figure"),
        options: facets.drivers.map((value) => ({ value, label: t(`incomes.explorers.driver.${value}`) })),
      },
    ];
    return show(call, {
      title: t("incomes.explorers.references"),
      body: (
        <Studies
          {...{ list: { ...page, data: rows }, query, filters }}
          mayWrite={passes(call.person, admins)}
        />
      ),
    });
  });

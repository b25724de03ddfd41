import { type FormState, freshForm } from "../../../web/ui";
import { passes } from "../../core/access/actor";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { basisOf, editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, show } from "../../core/http/show";
import { admins, superAdmins } from "../access/rules";
import { byWords } from "../frame/country-words";
import { readMaster } from "../master/read-master";
import { newCommodity, newCpi, newRate, yearsQuery } from "../master/schemas";
import { masterPath } from "../master/views/master";
import { createCommodity, listCpi, listRates, setCpi, setRate } from "../master/write-master";
import { commodityInput, yearInput, yearValues } from "./forms";
import { readChoices, valueAt } from "./read-choices";
import { Commodities, CommodityForm } from "./views/commodities";
import { YearForm, Years, type YearsOf } from "./views/years";

const commodities = `${masterPath}/commodities`;
const kinds = {
  cpi: { list: listCpi, table: "master_cpi" },
  "conversion-rates": { list: listRates, table: "master_rates" },
} as const;

async function showYears(call: PageCall<unknown>, of: YearsOf) {
  const { db, t, locale } = call;
  const query = call.c.req.query();
  const { names, countries } = await readChoices(db, locale);
  const { data, ...page } = await kinds[of].list(db, readList(yearsQuery, query), names.order.countries);
  const rows = data.map((row) => ({ ...row, country: names.countries.get(row.country_id) ?? "" }));
  const filters = [{ name: "country_id", label: t("incomes.explorers.country"), options: countries }];
  return show(call, {
    title: t(`incomes.master.${of}`),
    body: (
      <Years
        {...{ of, list: { ...page, data: rows }, query, filters }}
        mayWrite={passes(call.person, superAdmins)}
      />
    ),
  });
}

/** What the form begins with: what is told of the country and year that the address names. */
async function yearForm(call: PageCall<unknown>, of: YearsOf): Promise<FormState> {
  const { country_id = "", year = "", currency = "USD" } = call.c.req.query();
  const more = of === "cpi" ? {} : { currency };
  const at = { country_id: Number(country_id), year: Number(year) };
  if (!(at.country_id > 0 && at.year > 0)) return freshForm(more);
  const value = await valueAt(call.db, kinds[of].table, { ...at, country: at.country_id, currency });
  return freshForm(yearValues({ ...at, ...more, value }, call.locale));
}

/** Whether the form changes anything: 409 where somebody else has set meanwhile what it was shown with. */
async function changesYear({ db, form, locale }: PageCall<FormFields>, of: YearsOf): Promise<boolean> {
  const shown = basisOf(form);
  const isOfSame = (["country_id", "year", "currency"] as const).every(
    (name) => shown?.[name] === form[name],
  );
  if (!isOfSame) return true;
  const at = { country_id: Number(form.country_id), year: Number(form.year) };
  const { currency = "" } = form;
  const value = await valueAt(db, kinds[of].table, { ...at, country: at.country_id, currency });
  const current = yearValues({ ...at, currency, value }, locale);
  const edits = editsOf(form, current, (values) => ({ value: yearInput(values, locale).value }));
  return Object.keys(edits).length > 0;
}

async function showYear(call: PageCall<unknown>, of: YearsOf, refused: Refused | null = null, status = 200) {
  const { countries } = await readChoices(call.db, call.locale);
  const form = refused ? { values: refused.values, refused } : await yearForm(call, of);
  return show(call, {
    title: call.t(`incomes.master_form.${of}_new`),
    status,
    body: <YearForm {...{ of, form, countries }} csrf={call.csrf} />,
  });
}

async function showCommodity(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { categories } = await readChoices(call.db, call.locale);
  const form = refused ? { values: refused.values, refused } : freshForm();
  return show(call, {
    title: call.t("incomes.master_form.commodity_new"),
    status,
    body: <CommodityForm {...{ form, categories }} csrf={call.csrf} />,
  });
}

export const masterListPages = new Pages()
  .get(commodities, { access: admins }, async (call) => {
    const { db, t, locale } = call;
    const [master, { names, categories }] = await Promise.all([readMaster(db), readChoices(db, locale)]);
    const labels = new Map(categories.map(({ value, label }) => [value, label]));
    const rows = master.commodities
      .map(({ id, category_id, name }) => ({
        id,
        name: names.commodities.get(id) ?? name,
        category: labels.get(String(category_id)) ?? "",
      }))
      .sort((a, b) => byWords(a.name, b.name));
    return show(call, {
      title: t("incomes.master.commodities"),
      body: <Commodities rows={rows} mayWrite={passes(call.person, superAdmins)} />,
    });
  })
  .get(`${commodities}/new`, { access: superAdmins }, (call) => showCommodity(call))
  .post(`${commodities}/new`, { access: superAdmins, form: fields }, async (call) => {
    const made = await attempt(
      call.form,
      async () => createCommodity(call.db, call.by, parse(newCommodity, commodityInput(call.form))),
      { name_taken: "name" },
    );
    if (!made.done) return showCommodity(call, made.refused, made.status);
    return goTo(call, commodities, call.t("incomes.saved"));
  });

for (const of of ["cpi", "conversion-rates"] as const) {
  const path = `${masterPath}/${of}`;
  masterListPages
    .get(path, { access: admins }, (call) => showYears(call, of))
    .get(`${path}/set`, { access: superAdmins }, (call) => showYear(call, of))
    .post(`${path}/set`, { access: superAdmins, form: fields }, async (call) => {
      const input = yearInput(call.form, call.locale);
      const set = await attempt(call.form, async () => {
        if (of === "cpi") {
          const year = parse(newCpi, input);
          return (await changesYear(call, of)) ? setCpi(call.db, call.by, year) : year;
        }
        const year = parse(newRate, input);
        return (await changesYear(call, of)) ? setRate(call.db, call.by, year) : year;
      });
      if (!set.done) return showYear(call, of, set.refused, set.status);
      return goTo(call, `${path}?country_id=${set.value.country_id}`, call.t("incomes.saved"));
    });
}

import { sql } from "drizzle-orm";
import type { PageCall } from "../../core/http/pages";
import { commodityNames } from "../cases/asked";
import { inputOf } from "../cases/document";
import type { FoundCase } from "../cases/find-case";
import { modelOf } from "../engine/model";
import { readNames } from "../explorers/names";
import type { OpenCase } from "../frame/open-case";
import { questionsOf } from "../master/question-sets";
import { categories } from "../master/read-master";
import { allNames } from "../names/find-names";
import { companyKind } from "../names/kinds";
import type { Names } from "./change-words";

/** What the ids of a case's parts are called, in the reader's language. */
export async function namesOf(
  { db, locale, t }: Pick<PageCall<unknown>, "db" | "locale" | "t">,
  { document }: Pick<FoundCase, "document">,
): Promise<Names> {
  const byId = await commodityNames(db, document, locale);
  const commodities = new Map(
    Object.entries(document.commodities).map(([id, { commodity_id }]) => [id, byId.get(commodity_id) ?? ""]),
  );
  const model = modelOf(questionsOf(document.profile.question_set), inputOf(document));
  const language = locale.startsWith("fr") ? "fr" : "en";
  const asked = model.plans.flatMap((plan) =>
    plan.asked.map(({ key, question }) => {
      const label = question.parent_id === null ? t("incomes.drivers.net_income") : question.label[language];
      return [key, `${commodities.get(plan.commodity.id) ?? ""}: ${label}`] as const;
    }),
  );
  return {
    commodities,
    segments: new Map(Object.entries(document.segments).map(([id, { name }]) => [id, name])),
    questions: new Map([
      ...asked,
      ...model.diversified.map(({ key, question }) => [key, question.label[language]] as const),
    ]),
  };
}

/** The same, and what a case's fields hold the numbers of; somebody external reads no companies. */
export async function namesOfAll(
  call: Pick<PageCall<unknown>, "db" | "locale" | "t">,
  { caller, found }: Pick<OpenCase, "caller" | "found">,
): Promise<Names> {
  const { db, locale } = call;
  const [names, { countries, commodities }, regions, companies] = await Promise.all([
    namesOf(call, found),
    readNames(db, locale),
    db.all<{ id: number; name: string }>(sql`SELECT DISTINCT id, name FROM master_regions`),
    caller.role === "user" ? [] : allNames(db, companyKind),
  ]);
  const byId = (of: readonly { id: unknown; name: string }[]) =>
    new Map(of.map(({ id, name }) => [id, name]));
  return {
    ...names,
    ofField: {
      ...{ country_id: countries, commodity_id: commodities, region_id: byId(regions) },
      category_id: new Map(
        categories.map(({ id, name, name_fr }) => [id, locale.startsWith("fr") ? name_fr : name]),
      ),
      company_id: byId(companies),
    },
  };
}

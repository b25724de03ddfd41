import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import type { Db } from "../../core/db/db";
import { commodityNames } from "../cases/asked";
import { inputOf } from "../cases/document";
import type { FoundCase } from "../cases/find-case";
import { logoUrl } from "../cases/logo-url";
import { readResults } from "../cases/results";
import { driverGroups } from "../drivers/rows";
import { modelOf } from "../engine/model";
import { PLACES } from "../engine/plan";
import { countryWords } from "../frame/country-words";
import { questionsOf } from "../master/question-sets";
import { resultsOfScenario, scenariosOf } from "../scenarios/scenarios";
import type { Paper } from "./paper";

/** A case with all that is printed of it, in a language. */
export async function readPaper(
  { db, locale }: { db: Db; locale: string },
  found: FoundCase,
): Promise<Paper> {
  const { document, row } = found;
  const { profile } = document;
  const [results, names, country] = await Promise.all([
    readResults(db, found),
    commodityNames(db, document, locale),
    db.get<{ name: string; iso: string }>(
      sql`SELECT name, iso FROM master_countries WHERE id = ${profile.country_id}`,
    ),
  ]);
  const commodities = Object.entries(document.commodities)
    .map(([id, commodity]) => ({ id, ...commodity, name: names.get(commodity.commodity_id) ?? "" }))
    .sort((a, b) => PLACES.indexOf(a.type) - PLACES.indexOf(b.type));
  const model = modelOf(questionsOf(profile.question_set), inputOf(document));
  return {
    ...{ name: profile.name, description: profile.description, date: profile.date, revision: row.revision },
    logoUrl: logoUrl(row.logo_key),
    facts: {
      ...{
        country: country ? countryWords(country, locale) : "",
        year: profile.year,
        currency: profile.currency,
      },
      commodities: commodities.map(({ name }) => name).join(", "),
    },
    study: profile.living_income_study,
    perSeason: profile.reporting_period === "per-season",
    groups: driverGroups(model, commodities, {
      ...{ t: translator(locale), locale, currency: profile.currency },
    }),
    ...{ document, results },
    scenarios: scenariosOf(document).map(({ id, ...scenario }) => ({
      ...{ id, scenario, results: resultsOfScenario(document, scenario) },
    })),
  };
}

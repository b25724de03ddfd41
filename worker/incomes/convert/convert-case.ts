import type { Db } from "../../core/db/db";
import { invalid, Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import type { CaseDocument } from "../cases/document";
import type { FoundCase } from "../cases/find-case";
import { ownOf } from "../cases/own";
import { currencyIn, placeOf } from "../cases/profile";
import { writeCase } from "../cases/write-case";
import { conversionFactor, type Unit } from "../engine/units";
import { questionsOf } from "../master/question-sets";
import { rateOf, readMoney } from "../money/country-money";
import { isTooLarge, rescaled, rescaleOf } from "./rescale";
import type { ConvertBody } from "./schemas";

/** How many units of a case's new currency one of its old is, by its year's rates; 409 `rate_missing`. */
async function moneyFactor(
  db: Db,
  { country_id, currency, year }: CaseDocument["profile"],
  to: string,
): Promise<number> {
  if (to === currency) return 1;
  const place = await placeOf(db, country_id);
  currencyIn(place, to);
  const money = (await readMoney(db, [country_id])).get(country_id);
  const [old, fresh] = [currency, to].map((of) => (money ? rateOf(money, of, year) : null));
  if (!old || !fresh) {
    throw new Problem(
      "rate_missing",
      "No exchange rate is known for this country and one of these currencies.",
    );
  }
  return old / fresh;
}

function unitFactor(from: Unit | null, to: Unit | undefined, path: string): number {
  if (to === undefined) return 1;
  const factor = from === null ? null : conversionFactor(from, to);
  if (factor === null) throw invalid(path, "This unit does not convert to that one.");
  return factor;
}

const focusOf = (document: CaseDocument) =>
  Object.entries(document.commodities).find(([, { type }]) => type === "focus")?.[0] ?? "";

/** 400 where a figure of a case became larger than the API takes. */
export function refuseTooLarge(document: CaseDocument): void {
  if (isTooLarge(document)) throw invalid("", "The figures would become too large.");
}

async function converted(db: Db, document: CaseDocument, body: ConvertBody): Promise<CaseDocument> {
  const id = body.case_commodity_id ?? focusOf(document);
  const commodity = ownOf(document.commodities, id);
  if (!commodity) throw invalid("case_commodity_id", "This commodity is no longer in the case.");
  const area = unitFactor(commodity.area_unit, body.area_unit, "area_unit");
  const volume = unitFactor(commodity.volume_unit, body.volume_unit, "volume_unit");
  const currency = body.currency ?? document.profile.currency;
  const money = await moneyFactor(db, document.profile, currency);
  if (area === 1 && volume === 1 && money === 1) {
    return { ...document, profile: { ...document.profile, currency } };
  }
  const by = rescaleOf(questionsOf(document.profile.question_set), document, { money, of: id, area, volume });
  const made = rescaled(document, by);
  refuseTooLarge(made);
  return {
    ...made,
    profile: { ...made.profile, currency },
    commodities: {
      ...made.commodities,
      [id]: {
        ...commodity,
        area_unit: body.area_unit ?? commodity.area_unit,
        volume_unit: body.volume_unit ?? commodity.volume_unit,
      },
    },
  };
}

/**
 * Tells a case in other units or another currency, in one revision: every figure follows, so every income stays, but for
 * the currency. 400 where a unit does not convert, 409 `rate_missing` without an exchange rate.
 */
export const convertCase = (
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  body: ConvertBody,
): Promise<FoundCase> =>
  writeCase(db, by, caller, id, {
    action: "case.converted",
    base: body.base_revision,
    make: ({ document }) => converted(db, document, body),
  });

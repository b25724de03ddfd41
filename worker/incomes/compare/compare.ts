import type { Db } from "../../core/db/db";
import type { Caller } from "../access/member";
import { inputOf } from "../cases/document";
import { type FoundCase, findCase } from "../cases/find-case";
import { resultsOf } from "../engine/results";
import { questionsOf } from "../master/question-sets";
import { type CountryMoney, inflation, rateOf, readMoney } from "../money/country-money";

export interface CompareIn {
  case_ids: readonly string[];
  currency: "USD" | "EUR";
  /** The latest of the cases' where it is not told. */
  year?: number | undefined;
}

type Missing = "cpi_missing" | "rate_missing" | null;

/**
 * By what a case's money is multiplied to be of another currency and year: to local money by the case's year, by prices
 * to the other year, and by that year's rate. One of that currency and year stays as it is.
 */
function factorOf(
  { currency, year }: { currency: string; year: number },
  money: CountryMoney | undefined,
  to: { currency: string; year: number },
): { factor: number | null; missing: Missing } {
  if (currency === to.currency && year === to.year) return { factor: 1, missing: null };
  const prices = money && inflation(money, year, to.year);
  if (!money || !prices) return { factor: null, missing: "cpi_missing" };
  const [own, other] = [rateOf(money, currency, year), rateOf(money, to.currency, to.year)];
  if (own === null || other === null) return { factor: null, missing: "rate_missing" };
  return { factor: (own * prices) / other, missing: null };
}

function comparedCase(
  { row, document }: FoundCase,
  money: CountryMoney | undefined,
  to: { currency: string; year: number },
) {
  const { profile } = document;
  const { factor, missing } = factorOf(profile, money, to);
  const { segments } = resultsOf(questionsOf(profile.question_set), inputOf(document));
  const told = (value: number | null) => (value === null || factor === null ? null : value * factor);
  return {
    case_id: row.id,
    name: profile.name,
    segments: segments.map(({ segment_id, name, current, feasible, target }) => ({
      segment_id,
      name,
      income: told(current.income),
      feasible: told(feasible.income),
      target: told(target.value),
      gap: told(current.gap),
      share_of_target: current.share_of_target,
      missing,
    })),
  };
}

/** Cases side by side, in one currency and of one year. A case that the caller may not see is 404. */
export async function compareCases(db: Db, caller: Caller, { case_ids, currency, year }: CompareIn) {
  const found = await Promise.all(case_ids.map((id) => findCase(db, caller, id, "view")));
  const of = found.map(({ document }) => document.profile);
  const to = { currency, year: year ?? Math.max(...of.map((profile) => profile.year)) };
  const money = await readMoney(db, [...new Set(of.map(({ country_id }) => country_id))]);
  return {
    ...to,
    cases: found.map((one) => comparedCase(one, money.get(one.document.profile.country_id), to)),
  };
}
export type Compared = Awaited<ReturnType<typeof compareCases>>;

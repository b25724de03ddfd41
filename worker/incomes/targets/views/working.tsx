import { useLanguage } from "../../../../web/i18n/language";
import { equivalence, type Pin, type Working as WorkingOfTarget } from "../../engine/target";
import { amountWords } from "../../frame/amount";

/** A factor with the digits that somebody needs who works it out again. */
const factorWords = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);

export interface WorkingProps {
  working: WorkingOfTarget;
  pin: Pin;
  currency: string;
  localCurrency: string;
  household: { adults: number | null; children: number | null };
  inflationPercent: number | null;
}

/** The sum behind a target, line by line, so that a person can check it by hand. */
export function Working({
  working,
  pin,
  currency,
  localCurrency,
  household,
  inflationPercent,
}: WorkingProps) {
  const { t, locale } = useLanguage();
  const { benchmark, cpi_factor, cpi_from, cpi_to, rate, rate_year, target } = working;
  const ofBenchmark = equivalence(benchmark.nr_adults, benchmark.household_size - benchmark.nr_adults);
  const number = (value: number) => factorWords(value, locale);
  const inflation =
    inflationPercent !== null
      ? t("incomes.targets.by_hand", { percent: number(inflationPercent) })
      : benchmark.year === pin.case_year
        ? t("incomes.targets.same_year")
        : cpi_from !== null && cpi_to !== null
          ? t("incomes.targets.by_cpi", {
              ...{ from: number(cpi_from), to: number(cpi_to) },
              ...{ from_year: String(benchmark.year), to_year: String(pin.case_year) },
            })
          : t("incomes.targets.cpi_missing");
  const isOwnHousehold = household.adults !== null && household.children !== null;
  return (
    <table class="working">
      <caption>{t("incomes.targets.working")}</caption>
      <tbody>
        <tr>
          <th scope="row">
            {t("incomes.targets.benchmark_of", { region: benchmark.region, year: String(benchmark.year) })}
            <small>
              {benchmark.link ? (
                <a href={benchmark.link} rel="noreferrer" target="_blank">
                  {benchmark.source ?? benchmark.link}
                </a>
              ) : (
                benchmark.source
              )}
            </small>
          </th>
          <td>
            {amountWords(benchmark.value, locale)} {localCurrency}
          </td>
        </tr>
        <tr>
          <th scope="row">
            {t("incomes.targets.inflation")}
            <small>{inflation}</small>
          </th>
          <td>× {number(1 + (cpi_factor ?? 0))}</td>
        </tr>
        {currency !== localCurrency && (
          <tr>
            <th scope="row">
              {t("incomes.targets.rate")}
              <small>
                {rate === null
                  ? t("incomes.targets.rate_missing")
                  : t("incomes.targets.rate_of", {
                      local: localCurrency,
                      currency,
                      year: String(rate_year ?? ""),
                    })}
              </small>
            </th>
            <td>÷ {rate === null ? "–" : number(rate)}</td>
          </tr>
        )}
        <tr>
          <th scope="row">
            {t("incomes.targets.household_own")}
            <small>
              {isOwnHousehold
                ? t("incomes.targets.equivalents", {
                    adults: number(household.adults ?? 0),
                    children: number(household.children ?? 0),
                  })
                : t("incomes.targets.household_of_benchmark")}
            </small>
          </th>
          <td>× {number(working.equivalence)}</td>
        </tr>
        <tr>
          <th scope="row">
            {t("incomes.targets.household_theirs")}
            <small>
              {t("incomes.targets.equivalents", {
                adults: number(benchmark.nr_adults),
                children: number(benchmark.household_size - benchmark.nr_adults),
              })}
            </small>
          </th>
          <td>÷ {number(ofBenchmark)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("incomes.targets.target_year")}</th>
          <td>
            = {amountWords(target, locale)} {currency}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

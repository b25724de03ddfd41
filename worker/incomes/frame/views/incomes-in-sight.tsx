import { useLanguage } from "../../../../web/i18n/language";
import { IncomeCard, type SegmentIncome } from "./income-card";

/** The income of each segment's household, in sight on every step; the step of the numbers has its own, which follows them. */
export function IncomesInSight({
  incomes,
  currency,
}: {
  incomes: readonly SegmentIncome[];
  currency: string;
}) {
  const { t, locale } = useLanguage();
  const words = {
    income: t("incomes.drivers.income"),
    feasible: t("incomes.drivers.feasible"),
    no_target: t("incomes.drivers.no_target"),
    reached: t("incomes.drivers.reached"),
    gap: t("incomes.drivers.gap"),
    of_target: t("incomes.drivers.of_target", { share: "{share}", target: "{target}" }),
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by keyboard
    <section class="incomes-bar incomes-bar--slim" aria-label={words.income} tabIndex={0}>
      <ul class="incomes-bar__all">
        {incomes.map((of, at) => (
          <IncomeCard key={of.name} {...{ of, at, currency, locale, words }} />
        ))}
      </ul>
    </section>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Card, DataTable, EmptyState, PageHeader } from "../../../../web/ui";
import { ExplorerTabs } from "../../explorers/views/tabs";
import { amountWords } from "../../frame/amount";
import { byWords, countryWords } from "../../frame/country-words";
import { casesPath } from "../../frame/steps";
import type { Overview as Countries } from "../overview";

/** Cases and farmers by country, the most first. */
export function Overview({ overview }: { overview: Countries }) {
  const { t, locale } = useLanguage();
  const countries = overview.countries
    .map(({ iso, name, ...one }) => ({ ...one, name: countryWords({ iso, name }, locale) }))
    .sort((a, b) => b.cases - a.cases || byWords(a.name, b.name));
  const [most, second] = countries;
  const isTold = most !== undefined && most.cases > (second?.cases ?? 0);
  return (
    <>
      <PageHeader
        title={t("incomes.overview.title")}
        lead={t("incomes.overview.lead")}
        back={{ href: casesPath, label: t("incomes.cases") }}
      />
      <div class="stack">
        <ExplorerTabs current="overview" />
        {most ? (
          <Card
            flush
            title={isTold ? t("incomes.overview.most", { name: most.name }) : t("incomes.overview.title")}
          >
            <DataTable
              caption={t("incomes.overview.title")}
              rows={countries}
              keyOf={({ country_id }) => String(country_id)}
              columns={[
                {
                  label: t("incomes.overview.country"),
                  cell: ({ country_id, name }) => (
                    <a href={`${casesPath}?country_id=${country_id}`}>{name}</a>
                  ),
                },
                {
                  label: t("incomes.overview.cases"),
                  numeric: true,
                  cell: ({ cases }) => amountWords(cases, locale),
                  total: amountWords(overview.cases, locale),
                },
                {
                  label: t("incomes.overview.farmers"),
                  numeric: true,
                  cell: ({ farmers }) => amountWords(farmers, locale),
                  total: amountWords(overview.farmers, locale),
                },
              ]}
            />
          </Card>
        ) : (
          <EmptyState icon="target" title={t("incomes.overview.none")} />
        )}
      </div>
    </>
  );
}

import { formatTenths } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, DataTable, type Filter, type ListData } from "../../../../web/ui";
import { amountWords, NONE } from "../../frame/amount";
import { casesPath } from "../../frame/steps";
import { masterPath } from "../../master/views/master";
import { ExplorerFrame } from "./frame";

/** A benchmark, and what it is in the money of another year. */
export interface BenchmarkRow {
  id: string;
  country: string;
  region: string;
  year: number;
  household_size: number;
  nr_adults: number;
  value: number;
  currency: string;
  source: string | null;
  link: string | null;
  /** Null where a price index is not known. */
  inflated: { year: number; value: number; percent: number } | null;
}

export interface BenchmarksProps {
  list: ListData<BenchmarkRow>;
  query: Record<string, string>;
  filters: Filter[];
  /** Whether the reader may add and change. */
  mayWrite: boolean;
}

const Source = ({ source, link }: { source: string | null; link: string | null }) =>
  link ? <a href={link}>{source || link}</a> : source || NONE;

/** What a household needs to live decently, by country, region and year, with inflation since. */
export function Benchmarks({ list, query, filters, mayWrite }: BenchmarksProps) {
  const { t, locale } = useLanguage();
  const title = t("incomes.explorers.benchmarks_total", { count: list.total });
  const money = (value: number, currency: string) => `${amountWords(value, locale)} ${currency}`;
  const number = (value: number) => formatTenths(value, locale);
  return (
    <ExplorerFrame
      {...{ of: "benchmarks", query, filters, list }}
      lead={t("incomes.explorers.benchmarks_lead")}
      search={t("incomes.explorers.benchmarks_search")}
      total={title}
      actions={
        mayWrite && (
          <ButtonLink href={`${masterPath}/benchmarks/new`} icon="plus">
            {t("incomes.master_form.benchmark_new")}
          </ButtonLink>
        )
      }
    >
      <DataTable
        caption={title}
        rows={list.data}
        keyOf={({ id }) => id}
        sorting={{ path: `${casesPath}/benchmarks`, query, sort: "country" }}
        columns={[
          { label: t("incomes.explorers.country"), sort: "country", cell: ({ country }) => country },
          {
            label: t("incomes.explorers.region"),
            sort: "region",
            cell: ({ id, region }) =>
              mayWrite ? <a href={`${masterPath}/benchmarks/${id}`}>{region}</a> : region,
          },
          { label: t("incomes.explorers.year"), sort: "year", cell: ({ year }) => String(year) },
          {
            label: t("incomes.explorers.household"),
            cell: ({ household_size, nr_adults }) =>
              t("incomes.explorers.household_of", {
                people: amountWords(household_size, locale),
                adults: amountWords(nr_adults, locale),
              }),
          },
          {
            label: t("incomes.explorers.value"),
            sort: "value",
            numeric: true,
            cell: ({ value, currency }) => money(value, currency),
          },
          {
            label: t("incomes.explorers.inflated"),
            numeric: true,
            cell: ({ inflated, currency, year }) =>
              inflated === null || inflated.year === year
                ? NONE
                : t("incomes.explorers.inflated_to", {
                    value: money(inflated.value, currency),
                    year: String(inflated.year),
                    percent: `${inflated.percent < 0 ? "−" : "+"}${number(Math.abs(inflated.percent))}`,
                  }),
          },
          { label: t("incomes.explorers.source"), cell: (row) => <Source {...row} /> },
        ]}
      />
    </ExplorerFrame>
  );
}

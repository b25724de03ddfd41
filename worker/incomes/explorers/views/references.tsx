import { useLanguage } from "../../../../web/i18n/language";
import { DataTable, type Filter, type ListData } from "../../../../web/ui";
import { NONE } from "../../frame/amount";
import { casesPath } from "../../frame/steps";
import { ExplorerFrame } from "./frame";

export const driverNames = ["area", "volume", "price", "cost_of_production", "diversified_income"] as const;
type Driver = (typeof driverNames)[number];

interface Figure {
  as_written: string;
  unit?: string | undefined;
  measure?: "mean" | "median" | "max" | "min" | undefined;
}

/** A study, with names in the reader's language. */
export type StudyRow = Record<Driver, Figure | null> & {
  id: string;
  country: string;
  commodity: string;
  region: string;
  year: number | null;
  source: string;
  link: string | null;
  notes: string;
  confidence: "high" | "medium" | "low" | null;
};

export interface StudiesProps {
  list: ListData<StudyRow>;
  query: Record<string, string>;
  filters: Filter[];
}

function Figures({ row }: { row: StudyRow }) {
  const { t } = useLanguage();
  const told = driverNames.flatMap((driver) => {
    const figure = row[driver];
    if (!figure) return [];
    const { as_written, unit, measure } = figure;
    const words = [as_written, unit, measure && `(${t(`incomes.explorers.measure.${measure}`)})`];
    return [{ driver, words: words.filter(Boolean).join(" ") }];
  });
  if (told.length === 0) return <>{NONE}</>;
  return (
    <>
      {told.map(({ driver, words }) => (
        <div key={driver}>
          <span class="quiet">{t(`incomes.explorers.driver.${driver}`)}:</span> {words}
        </div>
      ))}
    </>
  );
}

/** What studies say of yields, prices, costs and incomes. */
export function Studies({ list, query, filters }: StudiesProps) {
  const { t } = useLanguage();
  const title = t("incomes.explorers.references_total", { count: list.total });
  return (
    <ExplorerFrame
      {...{ of: "references", query, filters, list }}
      lead={t("incomes.explorers.references_lead")}
      search={t("incomes.explorers.references_search")}
      total={title}
    >
      <DataTable
        caption={title}
        rows={list.data}
        keyOf={({ id }) => id}
        sorting={{ path: `${casesPath}/references`, query, sort: "country" }}
        columns={[
          {
            label: t("incomes.explorers.country"),
            sort: "country",
            cell: ({ country, region }) => [country, region].filter(Boolean).join(", "),
          },
          { label: t("incomes.explorers.commodity"), sort: "commodity", cell: ({ commodity }) => commodity },
          {
            label: t("incomes.explorers.year"),
            sort: "year",
            cell: ({ year }) => (year === null ? NONE : String(year)),
          },
          { label: t("incomes.explorers.figures"), cell: (row) => <Figures row={row} /> },
          {
            label: t("incomes.explorers.confidence"),
            cell: ({ confidence }) => (confidence ? t(`incomes.confidence.${confidence}`) : NONE),
          },
          {
            label: t("incomes.explorers.source"),
            sort: "source",
            cell: ({ source, link }) => (link ? <a href={link}>{source}</a> : source),
          },
        ]}
      />
    </ExplorerFrame>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, DataTable, type Filter, type ListData } from "../../../../web/ui";
import { NONE } from "../../frame/amount";
import { casesPath } from "../../frame/steps";
import { type Driver, drivers } from "../../master/drivers";
import { masterPath } from "../../master/views/master";
import { ExplorerFrame } from "./frame";

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
  /** Whether the reader may add and change. */
  mayWrite: boolean;
}

function Figures({ row }: { row: StudyRow }) {
  const { t } = useLanguage();
  const told = drivers.flatMap((driver) => {
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
export function Studies({ list, query, filters, mayWrite }: StudiesProps) {
  const { t } = useLanguage();
  const title = t("incomes.explorers.references_total", { count: list.total });
  return (
    <ExplorerFrame
      {...{ of: "references", query, filters, list }}
      lead={t("incomes.explorers.references_lead")}
      search={t("incomes.explorers.references_search")}
      total={title}
      actions={
        mayWrite && (
          <ButtonLink href={`${masterPath}/references/new`} icon="plus">
            {t("incomes.master_form.study_new")}
          </ButtonLink>
        )
      }
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
          {
            label: t("incomes.explorers.commodity"),
            sort: "commodity",
            cell: ({ id, commodity }) =>
              mayWrite ? <a href={`${masterPath}/references/${id}`}>{commodity}</a> : commodity,
          },
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

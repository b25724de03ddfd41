import type { ComponentChildren } from "preact";
import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Badge } from "../../../../web/ui/badge";
import { Card } from "../../../../web/ui/card";
import { DataTable } from "../../../../web/ui/data-table";
import { EmptyState } from "../../../../web/ui/empty-state";
import { Notice } from "../../../../web/ui/notice";
import { Time } from "../../../../web/ui/time";
import type { Health } from "../read-health";

type Differences = Health["differences"];

function DifferenceTable({ differences }: { differences: Differences }) {
  const { t, locale } = useLanguage();
  const number = (n: number) => formatNumber(n, locale);
  return (
    <>
      <Notice tone="bad">{t("health.differencesWords")}</Notice>
      <DataTable
        caption={t("health.differences")}
        rows={differences}
        keyOf={(one) => [one.place, one.owner, one.period, one.measure].join(" ")}
        columns={[
          {
            label: t("health.place"),
            cell: ({ place, measure }) => (
              <code>
                {place}.{measure}
              </code>
            ),
          },
          { label: t("health.owner"), cell: ({ owner }) => <code>{owner || "–"}</code> },
          { label: t("health.period"), cell: ({ period }) => period || t("health.wholeTime") },
          { label: t("health.expected"), numeric: true, cell: ({ expected }) => number(expected) },
          { label: t("health.foundThere"), numeric: true, cell: ({ found }) => number(found) },
          {
            label: t("health.difference"),
            numeric: true,
            cell: ({ expected, found }) => (found > expected ? "+" : "") + number(found - expected),
          },
        ]}
      />
    </>
  );
}

/** The recounts of the last nights, and what the last one found. */
export function Recounts({
  recounts,
  differences,
  action,
}: {
  recounts: Health["recounts"];
  differences: Differences;
  action: ComponentChildren;
}) {
  const { t, locale } = useLanguage();
  return (
    <Card title={t("health.recounts")} lead={t("health.recountsLead")} actions={action} flush>
      {differences.length > 0 && <DifferenceTable differences={differences} />}
      {recounts.length === 0 ? (
        <EmptyState title={t("health.noRecount")} icon="check">
          <p>{t("health.noRecountWords")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("health.recounts")}
          rows={recounts.slice(0, 7)}
          keyOf={({ id }) => id}
          columns={[
            { label: t("health.began"), cell: ({ startedAt }) => <Time at={startedAt} /> },
            {
              label: t("health.ended"),
              cell: ({ finishedAt }) =>
                finishedAt ? <Time at={finishedAt} /> : <Badge tone="info">{t("health.goesOn")}</Badge>,
            },
            {
              label: t("health.compared"),
              numeric: true,
              cell: ({ compared }) => formatNumber(compared, locale),
            },
            {
              label: t("health.differences"),
              numeric: true,
              cell: (row) => (
                <Badge tone={row.differences === 0 ? "good" : "bad"}>
                  {formatNumber(row.differences, locale)}
                </Badge>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}

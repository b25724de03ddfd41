import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  Field,
  freshForm,
  Notice,
  PageHeader,
  Select,
} from "../../../../web/ui";
import { amountWords, shareWords } from "../../frame/amount";
import { casePath, casesPath } from "../../frame/steps";
import type { Compared } from "../compare";

export const comparePath = `${casesPath}/compare`;

/** Segments of several cases side by side; null where too few or too many were chosen. */
export function Compare({ compared }: { compared: Compared | null }) {
  const { t, locale } = useLanguage();
  const rows = (compared?.cases ?? []).flatMap(({ case_id, name: ofCase, segments }) =>
    segments.map((segment) => ({ ...segment, case_id, ofCase })),
  );
  type Row = (typeof rows)[number];
  const widest = rows.reduce<Row | null>(
    (found, row) => ((row.gap ?? 0) > (found?.gap ?? 0) ? row : found),
    null,
  );
  const money = (label: "income" | "feasible" | "target" | "gap") => ({
    label: t(`incomes.compare.${label}`),
    numeric: true,
    cell: (row: Row) => amountWords(row[label], locale),
  });
  const form = freshForm({ currency: compared?.currency ?? "USD", year: String(compared?.year ?? "") });
  return (
    <>
      <PageHeader
        title={t("incomes.compare.title")}
        lead={t("incomes.compare.lead")}
        back={{ href: casesPath, label: t("incomes.cases") }}
      />
      {compared === null ? (
        <EmptyState
          icon="list"
          title={t("incomes.compare.how_many")}
          action={<ButtonLink href={casesPath}>{t("incomes.cases")}</ButtonLink>}
        />
      ) : (
        <div class="stack">
          <form class="row" method="get" action={comparePath}>
            <input
              type="hidden"
              name="case_ids"
              value={compared.cases.map(({ case_id }) => case_id).join(",")}
            />
            <Select
              form={form}
              name="currency"
              label={t("incomes.compare.currency")}
              options={["USD", "EUR"].map((value) => ({ value, label: value }))}
            />
            <Field
              form={form}
              name="year"
              label={t("incomes.list.year")}
              inputMode="numeric"
              short
              maxLength={4}
            />
            <Button>{t("incomes.compare.show")}</Button>
          </form>
          {(["cpi_missing", "rate_missing"] as const)
            .filter((kind) => rows.some(({ missing }) => missing === kind))
            .map((kind) => (
              <Notice key={kind} tone="warn">
                {t(`incomes.compare.${kind}`)}
              </Notice>
            ))}
          <Card
            title={
              widest
                ? t("incomes.compare.widest", {
                    name: `${widest.ofCase}, ${widest.name}`,
                    gap: amountWords(widest.gap, locale),
                    currency: compared.currency,
                  })
                : t("incomes.compare.no_gap")
            }
          >
            <DataTable<Row>
              caption={`${t("incomes.compare.title")} (${compared.currency}, ${compared.year})`}
              rows={rows}
              keyOf={(row) => `${row.case_id} ${row.segment_id}`}
              columns={[
                {
                  label: t("incomes.compare.segment"),
                  cell: (row) => (
                    <>
                      <a href={casePath(row.case_id)}>{row.ofCase}</a>
                      <br />
                      {row.name}
                    </>
                  ),
                },
                money("income"),
                money("feasible"),
                money("target"),
                money("gap"),
                {
                  label: t("incomes.compare.share"),
                  numeric: true,
                  cell: (row) => shareWords(row.share_of_target, locale),
                },
              ]}
            />
          </Card>
        </div>
      )}
    </>
  );
}

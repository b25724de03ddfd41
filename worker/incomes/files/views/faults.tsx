import { useLanguage } from "../../../../web/i18n/language";
import { Card, DataTable } from "../../../../web/ui";

interface Report {
  rows: number;
  valid: number;
  errors: { row: number; column: string; message: string }[];
}

/** So many faults of a file are told. */
const MOST_TOLD = 100;

/** What is wrong with a file that was sent, row by row. */
export function Faults({ report }: { report: Report }) {
  const { t, say } = useLanguage();
  return (
    <Card
      flush
      title={t("incomes.files.wrong", { count: report.errors.length })}
      lead={t("incomes.files.nothing_changed")}
    >
      <DataTable
        caption={t("incomes.files.faults")}
        rows={report.errors.slice(0, MOST_TOLD)}
        keyOf={({ row, column, message }) => `${row} ${column} ${message}`}
        columns={[
          { label: t("incomes.files.fault"), cell: ({ message }) => say(message) },
          { label: t("incomes.files.row"), cell: ({ row }) => String(row) },
          { label: t("incomes.files.column"), cell: ({ column }) => (column ? <code>{column}</code> : "–") },
        ]}
      />
      {report.errors.length > MOST_TOLD && (
        <p class="card-foot quiet small">
          {t("incomes.files.more", { count: report.errors.length - MOST_TOLD })}
        </p>
      )}
    </Card>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  FormActions,
  Notice,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { columnNames, columnOf } from "../officer-columns";
import type { ReadOfficer } from "../read-officers-csv";
import type { ImportReport } from "../schemas";

export interface ImportCheckProps {
  report: ImportReport;
  /** The rows that can be read. */
  officers: ReadOfficer[];
  csv: string;
  csrf: string;
}

const mostShown = 100;

/** Second step: what is in the file, and what is wrong with it; then import it all, or mend the file. */
export function ImportCheck({ report, officers, csv, csrf }: ImportCheckProps) {
  const { t, say } = useLanguage();
  const rows = (count: number) => t("officers.n_rows", { count });
  const faulty = report.errors.length > 0;
  const again = (
    <ButtonLink href="/dashboard/officers/import" tone="plain">
      {t("officers.another_file")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("officers.import_title")}
        back={{ href: "/dashboard/officers", label: t("officers.officers") }}
      />
      <div class="stack">
        {faulty ? (
          <Notice tone="bad">
            {t("officers.some_rows_right", { valid: report.valid, rows: rows(report.rows) })}
          </Notice>
        ) : (
          <Notice tone="good">{t("officers.file_right", { rows: rows(report.rows) })}</Notice>
        )}
        {faulty && (
          <Card flush title={t("officers.to_mend")}>
            <DataTable
              caption={t("officers.faults")}
              columns={[
                { label: t("officers.row"), numeric: true, cell: ({ row }) => row },
                { label: t("officers.column"), cell: ({ column }) => column || "–" },
                { label: t("officers.fault"), cell: ({ message }) => say(message) },
              ]}
              rows={report.errors}
              keyOf={(error) => `${error.row} ${error.column} ${error.message}`}
            />
          </Card>
        )}
        {officers.length > 0 && (
          <Card flush title={faulty ? t("officers.readable_rows") : t("officers.in_file")}>
            <DataTable
              caption={t("officers.in_file")}
              columns={columnNames.map((name) => ({
                label: t(columnOf(name).label),
                numeric: columnOf(name).kind === "number",
                cell: ({ officer }: ReadOfficer) => (
                  <span class="break">{String(officer[name] ?? "") || "–"}</span>
                ),
              }))}
              rows={officers.slice(0, mostShown)}
              keyOf={({ row }) => String(row)}
            />
            {officers.length > mostShown && (
              <p class="card-foot quiet small">
                {t("officers.and_more", { rows: rows(officers.length - mostShown) })}
              </p>
            )}
          </Card>
        )}
        {faulty ? (
          <FormActions>{again}</FormActions>
        ) : (
          <PostForm action="/dashboard/officers/import" csrf={csrf} id="import-confirm" upload>
            <input type="hidden" name="step" value="create" />
            <textarea name="csv" hidden value={csv} />
            <FormActions>
              <Button tone="primary">{t("officers.import_rows", { rows: rows(report.rows) })}</Button>
              {again}
            </FormActions>
          </PostForm>
        )}
      </div>
    </>
  );
}

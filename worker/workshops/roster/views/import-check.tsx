import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  DataTable,
  FormActions,
  Notice,
  PostForm,
} from "../../../../web/ui";
import { ledPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { stakeholderName } from "../../leading/views/people-filters";
import { Section } from "../../leading/views/section";
import type { ImportReport } from "../../registration/schemas";
import type { StakeholderType } from "../../stakeholder-types";

export interface ReadRow {
  row: number;
  name: string;
  contact: string;
  stakeholder_type: StakeholderType | null;
  place: string;
}

export interface ImportCheckProps {
  led: Led;
  report: ImportReport;
  /** Those that become accounts. */
  rows: ReadRow[];
  csv: string;
  csrf: string;
}

const mostShown = 100;

/** Every fault at its row and column, and the rows that are passed over. */
function Faults({ report }: Pick<ImportCheckProps, "report">) {
  const { t, say } = useLanguage();
  return (
    <>
      {report.errors.length > 0 && (
        <Card flush title={t("roster.faults")}>
          <DataTable
            caption={t("roster.faults")}
            rows={report.errors}
            keyOf={({ row, column, message }) => `${row} ${column} ${message}`}
            columns={[
              { label: t("roster.row"), numeric: true, cell: ({ row }) => row },
              { label: t("roster.column"), cell: ({ column }) => column || "–" },
              { label: t("roster.fault"), cell: ({ message }) => say(message) },
            ]}
          />
        </Card>
      )}
      {report.skipped.length > 0 && (
        <Card flush title={t("roster.passed_over")}>
          <DataTable
            caption={t("roster.passed_over")}
            rows={report.skipped}
            keyOf={({ row }) => String(row)}
            columns={[
              { label: t("roster.row"), numeric: true, cell: ({ row }) => row },
              { label: t("roster.why"), cell: ({ reason }) => t(`roster.skip.${reason}`) },
            ]}
          />
        </Card>
      )}
    </>
  );
}

/** Second step: what is in the file, and what is wrong with it; then all of it is made, or the file is mended. */
export function ImportCheck({ led, report, rows, csv, csrf }: ImportCheckProps) {
  const { t } = useLanguage();
  const path = ledPage(led.id, "participants/");
  const isFaulty = report.errors.length > 0;
  const again = (
    <ButtonLink href={`${path}import/`} tone="plain">
      {t("roster.another_file")}
    </ButtonLink>
  );
  return (
    <Section
      led={led}
      section="participants/"
      title={t("leading.import")}
      back={{ href: path, label: t("leading.participants") }}
    >
      <Notice tone={isFaulty ? "bad" : "good"}>
        <p>
          {isFaulty
            ? t("roster.file_faulty", { count: report.errors.length })
            : t("roster.file_right", { count: rows.length })}
        </p>
      </Notice>
      <Faults report={report} />
      {rows.length > 0 && (
        <Card flush title={t("roster.in_file")}>
          <DataTable
            caption={t("roster.in_file")}
            rows={rows.slice(0, mostShown)}
            keyOf={({ row }) => String(row)}
            columns={[
              { label: t("roster.name"), cell: ({ name }) => name },
              { label: t("roster.contact"), cell: ({ contact }) => <span class="break">{contact}</span> },
              {
                label: t("leading.stakeholder"),
                cell: ({ stakeholder_type: type }) => (type ? stakeholderName(t, type) : "–"),
              },
              { label: t("roster.place"), cell: ({ place }) => place },
            ]}
          />
          {rows.length > mostShown && (
            <p class="card-foot quiet small">{t("roster.and_more", { count: rows.length - mostShown })}</p>
          )}
        </Card>
      )}
      {isFaulty || rows.length === 0 ? (
        <FormActions>{again}</FormActions>
      ) : (
        <PostForm action={`${path}import/`} csrf={csrf} id="import-confirm" upload>
          <input type="hidden" name="step" value="create" />
          <textarea name="csv" hidden value={csv} />
          <Check name="invite" label={t("roster.invite_file")} checked={false} />
          <FormActions>
            <Button>{t("roster.import_button", { count: rows.length })}</Button>
            {again}
          </FormActions>
        </PostForm>
      )}
    </Section>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Check,
  CheckGroup,
  DateField,
  FormActions,
  FormFaults,
  PostForm,
  Select,
} from "../../../../web/ui";
import type { FormState } from "../../../../web/ui/form-state";
import { exportFormats, exportReports } from "../choices";
import { csvStyles } from "../csv-styles";

interface Choice {
  id: string;
  name: string;
}

export interface ExportFormProps {
  form: FormState;
  campaigns: Choice[];
  /** Null for an officer, who has their own figures alone. */
  officers: Choice[] | null;
  /** Whether it may be written into the spreadsheet. */
  hasSheets: boolean;
  /** Whether there is one. */
  isConnected: boolean;
  csrf: string;
}

const withEvery = (every: string, choices: Choice[]) => [
  { value: "", label: every },
  ...choices.map(({ id, name }) => ({ value: id, label: name })),
];

/** What to take along: which report, of which days and whom, as which file. */
export function ExportForm({ form, campaigns, officers, csrf, hasSheets, isConnected }: ExportFormProps) {
  const { t } = useLanguage();
  const { values } = form;
  const isOffered = (format: (typeof exportFormats)[number]) => format !== "google_sheets" || hasSheets;
  return (
    <PostForm action="/dashboard/exports" csrf={csrf} once>
      <FormFaults form={form} />
      <Card title={t("exports.new")}>
        <Select
          form={form}
          name="report"
          label={t("exports.report")}
          options={exportReports.map((value) => ({ value, label: t(`exports.report.${value}`) }))}
        />
        <div class="pair">
          <DateField form={form} name="from" label={t("exports.from")} required />
          <DateField form={form} name="to" label={t("exports.to")} required />
        </div>
        <div class="pair">
          <Select
            form={form}
            name="campaign_id"
            label={t("exports.campaign")}
            options={withEvery(t("exports.every_campaign"), campaigns)}
          />
          {officers && (
            <Select
              form={form}
              name="officer_id"
              label={t("exports.officer")}
              options={withEvery(t("exports.every_officer"), officers)}
            />
          )}
        </div>
        <CheckGroup form={form} name="format" legend={t("exports.format")}>
          {exportFormats.filter(isOffered).map((value) => (
            <Check
              key={value}
              type="radio"
              name="format"
              value={value}
              checked={(values.format || "xlsx") === value}
              label={t(`exports.format.${value}`)}
              hint={
                value === "google_sheets" && !isConnected ? (
                  <>
                    {t("exports.not_connected")}{" "}
                    <a href="/dashboard/settings/reports">{t("exports.connect")}</a>
                  </>
                ) : (
                  t(`exports.format_hint.${value}`)
                )
              }
            />
          ))}
        </CheckGroup>
        <div class="export-style">
          <Select
            form={form}
            name="style"
            label={t("exports.style")}
            options={csvStyles.map((value) => ({ value, label: t(`exports.style.${value}`) }))}
          />
        </div>
        <FormActions>
          <Button tone="primary">{t("exports.make")}</Button>
        </FormActions>
      </Card>
    </PostForm>
  );
}

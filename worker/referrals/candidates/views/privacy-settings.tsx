import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  DataTable,
  Facts,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PostForm,
} from "../../../../web/ui";
import { useMayWrite } from "../../../../web/ui/writes";
import { addressOfSpreadsheet } from "../../../core/google/local-spreadsheet";
import type { SheetRow } from "../schemas";

export interface PrivacySettingsProps {
  retention: FormState;
  who: FormState;
  /** For how long clicks stay in the database, and what may be set. */
  clicks: FormState;
  hotDays: { fewest: number; most: number };
  /** Rows at Google that an administrator has to clear. */
  sheetRows: SheetRow[];
  csrf: string;
}

const path = "/dashboard/settings/privacy";

/** How long what is kept, for whoever only reads. */
function PrivacyRead({ retention, clicks }: Pick<PrivacySettingsProps, "retention" | "clicks">) {
  const { t } = useLanguage();
  return (
    <Card title={t("privacy.retention_title")} lead={t("privacy.retention_lead")}>
      <Facts
        facts={[
          [t("privacy.evidence_days"), retention.values.evidence_days || "–"],
          [t("privacy.contact_days"), retention.values.contact_days || "–"],
          [t("privacy.hot_days"), clicks.values.hot_days || "–"],
        ]}
      />
    </Card>
  );
}

/** A candidate's data on request, and how long everybody's is kept. */
export function PrivacySettings({ retention, who, clicks, hotDays, sheetRows, csrf }: PrivacySettingsProps) {
  const { t } = useLanguage();
  if (!useMayWrite()) return <PrivacyRead retention={retention} clicks={clicks} />;
  return (
    <div class="stack">
      <PostForm action={`${path}/candidate`} csrf={csrf} id="candidate">
        <FormFaults form={who} />
        <Card title={t("privacy.candidate_title")} lead={t("privacy.candidate_lead")}>
          <Field
            form={who}
            name="who"
            label={t("privacy.who")}
            maxLength={254}
            autocomplete="off"
            dir="ltr"
            required
          />
          <FormActions>
            <Button>{t("privacy.show")}</Button>
          </FormActions>
        </Card>
      </PostForm>
      {sheetRows.length > 0 && (
        <Card title={t("privacy.sheets_title")} lead={t("privacy.sheets_lead")}>
          <DataTable
            caption={t("privacy.sheets_title")}
            columns={[
              { label: t("privacy.timestamp"), cell: ({ timestamp }) => timestamp },
              {
                label: t("privacy.referral_id"),
                cell: ({ referral_id }) => <code class="small">{referral_id}</code>,
              },
              {
                label: t("privacy.spreadsheet"),
                cell: ({ spreadsheet_id }) => (
                  <a href={addressOfSpreadsheet(spreadsheet_id)}>{t("privacy.open_spreadsheet")}</a>
                ),
              },
            ]}
            rows={sheetRows}
            keyOf={({ signup_id }) => signup_id}
          />
        </Card>
      )}
      <PostForm action={path} csrf={csrf} id="retention" edits={retention}>
        <FormFaults form={retention} />
        <Card title={t("privacy.retention_title")} lead={t("privacy.retention_lead")}>
          <Field
            form={retention}
            name="evidence_days"
            label={t("privacy.evidence_days")}
            hint={t("privacy.evidence_days_hint")}
            type="number"
            min={60}
            max={3650}
            required={false}
            short
          />
          <Field
            form={retention}
            name="contact_days"
            label={t("privacy.contact_days")}
            hint={t("privacy.contact_days_hint")}
            type="number"
            min={60}
            max={3650}
            required={false}
            short
          />
          <FormActions>
            <Button>{t("common.save")}</Button>
          </FormActions>
        </Card>
      </PostForm>
      <PostForm action={`${path}/clicks`} csrf={csrf} id="clicks" edits={clicks}>
        <FormFaults form={clicks} />
        <Card title={t("privacy.clicks_title")} lead={t("privacy.clicks_lead")}>
          <Field
            form={clicks}
            name="hot_days"
            label={t("privacy.hot_days")}
            hint={t("privacy.hot_days_hint", hotDays)}
            type="number"
            min={hotDays.fewest}
            max={hotDays.most}
            required
            short
          />
          <FormActions>
            <Button>{t("common.save")}</Button>
          </FormActions>
        </Card>
      </PostForm>
    </div>
  );
}

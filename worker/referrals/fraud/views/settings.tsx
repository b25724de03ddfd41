import { useLanguage } from "../../../../web/i18n/language";
import type { MessageKey } from "../../../../web/i18n/translate";
import {
  Button,
  Card,
  Check,
  DataTable,
  Field,
  FormActions,
  FormFaults,
  Notice,
  PostForm,
  Select,
} from "../../../../web/ui";
import type { FormState } from "../../../../web/ui/form-state";
import { rules } from "../rules/rules";

export interface FraudSettingsProps {
  form: FormState;
  preview: { flagged: number; of: number; by_rule: { rule: string; flags: number }[] } | null;
  csrf: string;
}

const path = "/dashboard/settings/fraud";

/** Names of rules and thresholds have words of their own (rules/words). */
const ruleWords = (name: string) => `fraud.rule.${name}` as MessageKey;
const thresholdWords = (name: string) => `fraud.threshold.${name}` as MessageKey;

function Scores({ form }: Pick<FraudSettingsProps, "form">) {
  const { t } = useLanguage();
  return (
    <Card title={t("fraudSettings.scores")} lead={t("fraudSettings.lead")}>
      <Field
        form={form}
        name="flag_at"
        label={t("fraudSettings.flag_at")}
        type="number"
        min={1}
        max={100}
        short
      />
      <Field
        form={form}
        name="hold_at"
        label={t("fraudSettings.hold_at")}
        hint={t("fraudSettings.hold_at_hint")}
        type="number"
        min={1}
        max={100}
        required={false}
        short
      />
      <Field
        form={form}
        name="hold_days"
        label={t("fraudSettings.hold_days")}
        type="number"
        min={1}
        max={90}
        short
      />
      <Select
        form={form}
        name="hold_default"
        label={t("fraudSettings.hold_default")}
        options={[
          { value: "count", label: t("fraudSettings.count") },
          { value: "drop", label: t("fraudSettings.drop") },
        ]}
      />
      <Field
        form={form}
        name="throttle_at"
        label={t("fraudSettings.throttle_at")}
        hint={t("fraudSettings.throttle_at_hint")}
        type="number"
        min={1}
        max={10000}
        required={false}
        short
      />
    </Card>
  );
}

function Previewed({ preview }: Pick<FraudSettingsProps, "preview">) {
  const { t } = useLanguage();
  if (!preview) return null;
  const { flagged, of, by_rule: byRule } = preview;
  return (
    <Card title={t("fraudSettings.preview")}>
      <Notice tone="info">{t("fraudSettings.previewed", { flagged, of })}</Notice>
      <p class="quiet small">{t("fraudSettings.preview_limit")}</p>
      {byRule.length > 0 && (
        <DataTable
          caption={t("fraudSettings.by_rule")}
          columns={[
            { label: t("fraudSettings.rule"), cell: ({ rule }) => t(ruleWords(rule)) },
            { label: t("fraudSettings.flags"), cell: ({ flags }) => flags },
          ]}
          rows={byRule}
          keyOf={({ rule }) => rule}
        />
      )}
    </Card>
  );
}

/** What is flagged and held, and every rule with its points and thresholds; a preview needs no script. */
export function FraudSettingsForm({ form, preview, csrf }: FraudSettingsProps) {
  const { t } = useLanguage();
  return (
    <div class="stack">
      <Previewed preview={preview} />
      <PostForm action={path} csrf={csrf}>
        <FormFaults form={form} />
        <Scores form={form} />
        {rules.map(({ name, thresholds }, i) => (
          <Card key={name} title={t(ruleWords(name))}>
            <Check
              name={`rules.${i}.enabled`}
              label={t("fraudSettings.enabled")}
              checked={form.values[`rules.${i}.enabled`] === "on"}
            />
            <Field
              form={form}
              name={`rules.${i}.points`}
              label={t("fraudSettings.points")}
              type="number"
              min={0}
              max={100}
              short
            />
            {Object.entries(thresholds).map(([threshold, { least, most }]) => (
              <Field
                key={threshold}
                form={form}
                name={`rules.${i}.${threshold}`}
                label={t(thresholdWords(threshold))}
                type="number"
                min={least}
                max={most}
                step="any"
                short
              />
            ))}
          </Card>
        ))}
        <FormActions>
          <Button>{t("common.save")}</Button>
          <Button tone="plain" name="intent" value="preview">
            {t("fraudSettings.preview")}
          </Button>
        </FormActions>
      </PostForm>
    </div>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Check,
  DataTable,
  Field,
  FormActions,
  FormFaults,
  PostForm,
  Select,
} from "../../../../web/ui";
import { type FormState, faultOf } from "../../../../web/ui/form-state";
import type { Preview } from "../preview";
import type { Rule } from "../rules/rule";
import { ruleKinds, rules } from "../rules/rules";
import { ruleWords, thresholdWords } from "./rule-words";

export interface FraudSettingsProps {
  form: FormState;
  preview: Preview | null;
  csrf: string;
}

const path = "/dashboard/settings/fraud";

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

function Previewed({ preview }: { preview: NonNullable<FraudSettingsProps["preview"]> }) {
  const { t } = useLanguage();
  const { flagged, of, judged, by_rule: byRule } = preview;
  return (
    <Card
      title={t(judged === undefined ? "fraudSettings.previewed" : "fraudSettings.estimated", { flagged, of })}
      lead={judged !== undefined && t("fraudSettings.estimated_from", { judged })}
    >
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

/** A rule: whether it is used and its points; its thresholds for who wants them, and where one was refused. */
function RuleRow({ form, rule, place }: Pick<FraudSettingsProps, "form"> & { rule: Rule; place: number }) {
  const { t } = useLanguage();
  const thresholds = Object.entries(rule.thresholds);
  const named = (field: string) => `rules.${place}.${field}`;
  const isRefused = thresholds.some(([threshold]) => faultOf(form, named(threshold)) !== null);
  return (
    <div class="rule">
      <Check
        name={named("enabled")}
        label={t(ruleWords(rule.name))}
        checked={form.values[named("enabled")] === "on"}
      />
      <Field
        form={form}
        name={named("points")}
        label={t("fraudSettings.points")}
        type="number"
        min={0}
        max={100}
        short
      />
      {thresholds.length > 0 && (
        <details class="rule__more" open={isRefused}>
          <summary>{t("fraudSettings.thresholds", { rule: t(ruleWords(rule.name)) })}</summary>
          <div class="pair">
            {thresholds.map(([threshold, { least, most }]) => (
              <Field
                key={threshold}
                form={form}
                name={named(threshold)}
                label={t(thresholdWords(threshold))}
                type="number"
                min={least}
                max={most}
                step="any"
                short
              />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** What is flagged and held, and every rule by kind; a preview needs no script. */
export function FraudSettingsForm({ form, preview, csrf }: FraudSettingsProps) {
  const { t } = useLanguage();
  return (
    <div class="stack">
      {preview && <Previewed preview={preview} />}
      <PostForm action={path} csrf={csrf} edits={form}>
        <FormFaults form={form} />
        <Scores form={form} />
        {ruleKinds.map(({ kind, rules: ofKind }) => (
          <Card key={kind} title={t(`fraudSettings.kind_${kind}`)} lead={t(`fraudSettings.about_${kind}`)}>
            {ofKind.map((rule) => (
              <RuleRow key={rule.name} form={form} rule={rule} place={rules.indexOf(rule)} />
            ))}
          </Card>
        ))}
        <div class="rule-actions">
          {preview && (
            <p role="status">
              <strong>
                {t(preview.judged === undefined ? "fraudSettings.previewed" : "fraudSettings.estimated", {
                  flagged: preview.flagged,
                  of: preview.of,
                })}
              </strong>
            </p>
          )}
          <FormActions>
            <Button>{t("common.save")}</Button>
            <Button tone="plain" name="intent" value="preview">
              {t("fraudSettings.preview")}
            </Button>
          </FormActions>
        </div>
      </PostForm>
    </div>
  );
}

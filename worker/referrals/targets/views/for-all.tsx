import { formatDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  DateField,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PostForm,
  Select,
} from "../../../../web/ui";

/** The days of a campaign, which hold where a target names none. */
export interface Run {
  startsOn: string;
  endsOn: string | null;
}

export interface ForAllProps {
  campaign: Run;
  form: FormState;
  action: string;
  /** Officers who have a target now. */
  count: number;
  csrf: string;
}

/** One target for everybody who works for the campaign. */
export function ForAll({ campaign, form, action, count, csrf }: ForAllProps) {
  const { t, locale } = useLanguage();
  const day = (date: string) => formatDate(date, locale);
  return (
    <Card title={t("targets.for_all")} lead={count > 0 ? t("targets.for_all_lead", { count }) : undefined}>
      <PostForm action={action} csrf={csrf} id="for-all">
        <FormFaults form={form} />
        <div class="target-fields">
          <Field
            form={form}
            name="goal"
            label={t("targets.goal")}
            hint={t("targets.goal_hint")}
            type="number"
            inputMode="numeric"
            min={1}
            max={1_000_000}
            required
            short
          />
          <Select
            form={form}
            name="measure"
            label={t("targets.measure")}
            options={[
              { value: "signups", label: t("targets.signups") },
              { value: "enrollments", label: t("targets.enrollments") },
            ]}
          />
          <DateField
            form={form}
            name="from"
            label={t("targets.from")}
            hint={t("targets.from_hint", { day: day(campaign.startsOn) })}
          />
          <DateField
            form={form}
            name="to"
            label={t("targets.to")}
            hint={
              campaign.endsOn === null
                ? t("targets.to_hint_open")
                : t("targets.to_hint", { day: day(campaign.endsOn) })
            }
          />
        </div>
        <FormActions>
          <Button>{t("targets.set_for_all")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Button } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { Select } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import { FormActions, FormFaults, PostForm } from "../../../../web/ui/post-form";
import { OrganisationFields } from "./fields";

export interface OrganisationProps {
  form: FormState;
  /** IANA names to choose from; any other valid one may be typed. */
  timeZones: string[];
  csrf: string;
}

export function OrganisationForm({ form, timeZones, csrf }: OrganisationProps) {
  const { t } = useLanguage();
  return (
    <Card title={t("organisation.title")}>
      <PostForm action="/dashboard/settings/organisation" csrf={csrf} edits={form}>
        <FormFaults form={form} />
        <OrganisationFields form={form} timeZones={timeZones} />
        <Select
          form={form}
          name="second_factor"
          label={t("organisation.secondFactor")}
          hint={t("organisation.secondFactorHint")}
          options={[
            { value: "optional", label: t("organisation.secondFactor.optional") },
            { value: "administrators", label: t("organisation.secondFactor.administrators") },
          ]}
        />
        <FormActions>
          <Button>{t("common.save")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Button } from "../../../../web/ui/button";
import type { FormState } from "../../../../web/ui/form-state";
import { FormActions, FormFaults, PostForm } from "../../../../web/ui/post-form";
import { setUpPath } from "../paths";
import { OrganisationFields } from "./fields";

export interface SetUpOrganisationProps {
  form: FormState;
  timeZones: string[];
  csrf: string;
}

/** What a new organisation is asked once. */
export function SetUpOrganisation({ form, timeZones, csrf }: SetUpOrganisationProps) {
  const { t } = useLanguage();
  return (
    <PostForm action={setUpPath} csrf={csrf} id="set-up-organisation">
      <FormFaults form={form} />
      <OrganisationFields form={form} timeZones={timeZones} proposesZone={form.refused === null} />
      <FormActions>
        <Button tone="primary">{t("organisation.setUp")}</Button>
      </FormActions>
    </PostForm>
  );
}

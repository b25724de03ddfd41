import { useLanguage } from "../../../../web/i18n/language";
import { Button, Field, FormActions, FormFaults, type FormState, PostForm } from "../../../../web/ui";
import { assessmentOf } from "../../paths";

/** Somebody who is on no list yet facilitates this assessment. */
export function NewFacilitator({ id, form, csrf }: { id: string; form: FormState; csrf: string }) {
  const { t } = useLanguage();
  return (
    <details class="led-more" open={form.refused !== null}>
      <summary>{t("workshops.assessment.new_facilitator")}</summary>
      <PostForm action={assessmentOf(id)} csrf={csrf} id="form-facilitator" once>
        <FormFaults form={form} />
        <input type="hidden" name="action" value="facilitator_make" />
        <Field form={form} name="name" label={t("roster.name")} maxLength={120} autocomplete="off" required />
        <div class="pair">
          <Field form={form} name="email" label={t("roster.email")} type="email" required={false} />
          <Field
            form={form}
            name="phone"
            label={t("roster.phone")}
            hint={t("workshops.assessment.contact_hint")}
            type="tel"
            required={false}
          />
        </div>
        <FormActions>
          <Button tone="plain" icon="plus">
            {t("workshops.assessment.make_facilitator")}
          </Button>
        </FormActions>
      </PostForm>
    </details>
  );
}

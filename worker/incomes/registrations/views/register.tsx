import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell } from "../../../../web/layout/public-shell";
import { Button, Field, FormFaults, type FormState, PostForm, TextArea } from "../../../../web/ui";
import { UnitBoxes } from "../../admin/views/choices";

const formId = "register";

function Back() {
  const { t, carry } = useLanguage();
  return <a href={carry("/login")}>{t("incomes.register_sign_in")}</a>;
}

/** Anybody asks to be let in. */
export function Register({ form, units }: { form: FormState; units: { id: string; name: string }[] }) {
  const { t } = useLanguage();
  return (
    <PublicShell foot={<Back />} typedIn={formId}>
      <h1>{t("incomes.register_title")}</h1>
      <p class="quiet">{t("incomes.register_lead")}</p>
      <PostForm action="/incomes/register" csrf="" id={formId}>
        <FormFaults form={form} />
        <Field
          form={form}
          name="name"
          label={t("incomes.name")}
          maxLength={120}
          autocomplete="name"
          required
        />
        <Field
          form={form}
          name="email"
          label={t("incomes.email")}
          type="email"
          maxLength={254}
          autocomplete="email"
          required
        />
        <Field
          form={form}
          name="company"
          label={t("incomes.company")}
          maxLength={120}
          autocomplete="organization"
          required={false}
        />
        {units.length > 0 && <UnitBoxes form={form} units={units} />}
        <TextArea
          form={form}
          name="message"
          label={t("incomes.register_message")}
          hint={t("incomes.register_message_hint")}
          maxLength={2000}
          rows={3}
          required={false}
        />
        <Button>{t("incomes.register_send")}</Button>
      </PostForm>
    </PublicShell>
  );
}

/** The same whoever has the address. */
export function Registered() {
  const { t } = useLanguage();
  return (
    <PublicShell icon="check" foot={<Back />}>
      <h1>{t("incomes.register_done")}</h1>
      <p>{t("incomes.register_done_words")}</p>
    </PublicShell>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Field } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";

/** What a person signs in with, beside the password. */
export const IdentifierField = ({ form }: { form: FormState }) => (
  <Field
    form={form}
    name="email"
    label={useLanguage().t("signIn.identifier")}
    autocomplete="username"
    inputMode="email"
    maxLength={320}
    required
    autoFocus
  />
);

import { useLanguage } from "../../../../web/i18n/language";
import { Field } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";

export interface IdentifierFieldProps {
  form: FormState;
  /** The browser offers passkeys there, once a script asks it to. */
  offersPasskeys?: boolean;
}

/** What a person signs in with, beside the password. */
export const IdentifierField = ({ form, offersPasskeys = false }: IdentifierFieldProps) => (
  <Field
    form={form}
    name="email"
    label={useLanguage().t("signIn.identifier")}
    autocomplete={offersPasskeys ? "username webauthn" : "username"}
    inputMode="email"
    maxLength={320}
    required
    autoFocus
  />
);

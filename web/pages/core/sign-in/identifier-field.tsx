import { Field } from "../../../ui/field";
import type { FormState } from "../../../ui/form-state";

/** What a person signs in with, beside the password. */
export const IdentifierField = ({ form }: { form: FormState }) => (
  <Field
    form={form}
    name="email"
    label="E-mail or phone number"
    autocomplete="username"
    inputMode="email"
    maxLength={320}
    required
    autoFocus
  />
);

import { Fault } from "../../../../web/ui/field-frame";
import { useOutline } from "../../../../web/ui/form-outline";
import type { FormState } from "../../../../web/ui/form-state";

/** What is wrong with a list or an object as a whole, within its `fieldset`; its fields say what is wrong with them. */
export function WholeFault({ form, name, label }: { form: FormState; name: string; label: string }) {
  useOutline(form, name, label);
  const fault = form.refused?.errors.find(({ path }) => path === name);
  return <Fault id={`field-${name}-fault`} words={fault?.message ?? null} />;
}

import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { useFieldId } from "./field-ids";
import { useOutline } from "./form-outline";
import { type FormState, faultOf } from "./form-state";
import { Icon } from "./icon";

export interface FieldBase {
  form: FormState;
  name: string;
  label: string;
  hint?: ComponentChildren;
  required?: boolean | undefined;
}

/** The attributes that tie a control to its label, hint and fault. */
export function useControl({ form, name, label, hint, required }: FieldBase) {
  const { isFirstFault } = useOutline(form, name, label);
  const id = useFieldId(name);
  const fault = faultOf(form, name);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return {
    id,
    name,
    required,
    "aria-invalid": fault ? ("true" as const) : undefined,
    "aria-describedby": described || undefined,
    autofocus: isFirstFault || undefined,
  };
}

export function FieldFrame({ field, children }: { field: FieldBase; children: ComponentChildren }) {
  const { t } = useLanguage();
  const { form, name, label, hint, required } = field;
  const id = useFieldId(name);
  const fault = faultOf(form, name);
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
        {required === false && <span class="field__optional"> {t("ui.optional")}</span>}
      </label>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <Fault id={`${id}-fault`} words={fault} />
    </div>
  );
}

export function Fault({ id, words }: { id: string; words: string | null }) {
  const { say } = useLanguage();
  return words ? (
    <p class="field__fault" id={id}>
      <Icon name="warning" />
      {say(words)}
    </p>
  ) : null;
}

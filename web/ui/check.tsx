import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { Fault } from "./field-frame";
import { IdsBegin, useFieldId } from "./field-ids";
import { useOutline } from "./form-outline";
import { type FormState, faultOf } from "./form-state";

export interface CheckProps {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  checked: boolean;
  value?: string;
  type?: "checkbox" | "radio";
  disabled?: boolean;
}

export function Check({ name, label, hint, checked, value = "on", type = "checkbox", disabled }: CheckProps) {
  const id = `${useContext(IdsBegin)}check-${name}-${value}`;
  return (
    <div class="check">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <p class="field__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

export interface CheckGroupProps {
  form: FormState;
  /** The field of the API that the ticked boxes make up. */
  name: string;
  legend: string;
  children: ComponentChildren;
}

/** Boxes that belong together, and what is wrong with them as a whole. */
export function CheckGroup({ form, name, legend, children }: CheckGroupProps) {
  useOutline(form, name, legend);
  const id = useFieldId(name);
  const fault = faultOf(form, name);
  return (
    <fieldset class="check-group" id={id} tabIndex={-1} aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend class="field__label">{legend}</legend>
      {children}
      <Fault id={`${id}-fault`} words={fault} />
    </fieldset>
  );
}

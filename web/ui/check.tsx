import type { ComponentChildren } from "preact";

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
  const id = `check-${name}-${value}`;
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

/** Boxes that belong together. */
export function CheckGroup({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class="check-group">
      <legend class="field__label">{legend}</legend>
      {children}
    </fieldset>
  );
}

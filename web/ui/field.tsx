import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { type FieldBase, FieldFrame, useControl } from "./field-frame";

export interface FieldProps extends FieldBase {
  type?:
    | "text"
    | "email"
    | "tel"
    | "url"
    | "password"
    | "number"
    | "date"
    | "time"
    | "datetime-local"
    | "file"
    | "search";
  autocomplete?: string;
  maxLength?: number;
  minLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  placeholder?: string;
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url";
  pattern?: string;
  accept?: string;
  list?: string;
  /** Narrow, for a few digits. */
  short?: boolean;
  dir?: "ltr" | "auto";
  autoFocus?: boolean;
  /** Begins with the browser's own time zone. */
  "data-time-zone"?: string;
}

/** One line of text, a number, a date or a file, with its label, hint and what was wrong with it. */
export function Field(props: FieldProps) {
  const { form, name, label: _, hint: __, required: ___, type = "text", short, autoFocus, ...rest } = props;
  const control = useControl(props);
  // One component for all kinds of input: the types of JSX know each kind alone.
  const more: object = { ...rest, ...control, type };
  // A secret is never sent back to be shown, a file cannot be.
  const value = type === "password" || type === "file" ? undefined : (form.values[name] ?? "");
  const input = (
    <input
      class={short ? "input input--short" : "input"}
      value={value}
      {...more}
      autofocus={control.autofocus ?? (autoFocus && !form.refused) ?? undefined}
    />
  );
  return <FieldFrame field={props}>{type === "password" ? <Secret>{input}</Secret> : input}</FieldFrame>;
}

/** A password that can be looked at while it is typed: on a phone, most wrong ones are typing errors. */
function Secret({ children }: { children: ComponentChildren }) {
  const { t } = useLanguage();
  return (
    <div class="secret">
      {children}
      <button type="button" class="button button--plain needs-script" data-reveal={t("ui.hide")}>
        {t("ui.show")}
      </button>
    </div>
  );
}

/** A calendar date, `YYYY-MM-DD`. */
export const DateField = (props: Omit<FieldProps, "type">) => <Field {...props} type="date" short />;

export interface TextAreaProps extends FieldBase {
  /** What it is written in, where that is not the page's language. */
  lang?: string;
  rows?: number;
  maxLength?: number;
  placeholder?: string;
}

export function TextArea(props: TextAreaProps) {
  const { form, name, rows = 4, maxLength, placeholder, lang } = props;
  const control = useControl(props);
  return (
    <FieldFrame field={props}>
      <textarea
        class="input"
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        lang={lang}
        {...control}
      >
        {form.values[name] ?? ""}
      </textarea>
    </FieldFrame>
  );
}

export interface SelectProps extends FieldBase {
  options: { value: string; label: string }[];
  /** The words for no choice yet; without them the first option is chosen. */
  placeholder?: string;
}

export function Select(props: SelectProps) {
  const { form, name, options, placeholder } = props;
  const control = useControl(props);
  const chosen = form.values[name] ?? "";
  return (
    <FieldFrame field={props}>
      <select class="input" {...control}>
        {placeholder && <option value="">{placeholder}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

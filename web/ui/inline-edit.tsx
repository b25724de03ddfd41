import { useLanguage } from "../i18n/language";
import { Button } from "./button";
import { BasedOn } from "./post-form";

export interface InlineEditProps {
  action: string;
  csrf: string;
  name: string;
  value: string;
  /** What is edited, with whose: "Label of Asha's link". */
  label: string;
  maxLength?: number;
  placeholder?: string;
  /** `based_on` of a form that was refused. */
  basis?: string | undefined;
}

/** Text changed where it stands: shown at once, taken back with a message if it is refused. */
export function InlineEdit(props: InlineEditProps) {
  const { action, csrf, name, value, label, maxLength, placeholder, basis } = props;
  const { t } = useLanguage();
  return (
    <form method="post" action={action} class="inline-edit" data-optimistic="">
      <input type="hidden" name="csrf" value={csrf} />
      <BasedOn values={{ [name]: value, ...(basis ? { based_on: basis } : {}) }} />
      <input
        class="input inline-edit__input"
        name={name}
        value={value}
        aria-label={label}
        maxLength={maxLength}
        placeholder={placeholder}
      />
      <Button tone="quiet" small>
        {t("common.save")}
      </Button>
    </form>
  );
}

export interface InlineSelectProps extends Omit<InlineEditProps, "maxLength" | "placeholder" | "basis"> {
  options: { value: string; label: string }[];
}

/** A choice changed where it stands; with script it is sent as soon as it is made. */
export function InlineSelect({ action, csrf, name, value, label, options }: InlineSelectProps) {
  const { t } = useLanguage();
  return (
    <form method="post" action={action} class="inline-edit" data-optimistic="" data-send-on-change="">
      <input type="hidden" name="csrf" value={csrf} />
      <select class="input inline-edit__input" name={name} aria-label={label}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <span class="inline-edit__send">
        <Button tone="quiet" small>
          {t("common.save")}
        </Button>
      </span>
    </form>
  );
}

import { useLanguage } from "../i18n/language";
import { Icon } from "./icon";

export interface CopyButtonProps {
  /** What is put on the clipboard. */
  value: string;
  label?: string;
  /** What it copies, for screen readers: "the link of Asha". */
  what?: string;
}

/** Works with script alone, and is not there without. */
export function CopyButton({ value, label, what }: CopyButtonProps) {
  const { t } = useLanguage();
  return (
    <button type="button" class="button button--plain button--small needs-script" data-copy={value}>
      <Icon name="copy" />
      <span data-copy-label="">{label ?? t("ui.copy")}</span>
      {what && <span class="visually-hidden">{what}</span>}
    </button>
  );
}

/** A value to be taken elsewhere: readable, selectable, copied with one press. */
export function CopyField({ label, value }: { label: string; value: string }) {
  return (
    <div class="copy-field">
      <span class="field__label">{label}</span>
      <div class="copy-field__row">
        <code class="copy-field__value">{value}</code>
        <CopyButton value={value} what={label} />
      </div>
    </div>
  );
}

export function CodeBlock({ label, code }: { label: string; code: string }) {
  return (
    <figure class="code-block">
      <figcaption class="row row--apart">
        <span class="field__label">{label}</span>
        <CopyButton value={code} what={label} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
    </figure>
  );
}

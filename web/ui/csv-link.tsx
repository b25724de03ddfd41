import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useLanguage } from "../i18n/language";
import { Button } from "./button";
import { Icon } from "./icon";

export interface CsvLinkProps {
  href: string;
  class: string;
  /** The words for screen readers, where the visible ones do not tell whose file it is. */
  label?: string | undefined;
  children: ComponentChildren;
}

const inForm = (href: string, form: string) => `${href}${href.includes("?") ? "&" : "?"}csv=${form}`;

/** A file in the form that was chosen last in this browser, and beside it the choice. */
export function CsvLink({ href, class: look, label, children }: CsvLinkProps) {
  const { t } = useLanguage();
  const id = `csv-${useId()}`;
  return (
    <span class="csv-link">
      <a class={look} href={href} download="" aria-label={label}>
        <Icon name="download" />
        <span>{children}</span>
      </a>
      <button
        type="button"
        class="csv-link__forms"
        popovertarget={id}
        aria-label={label ? t("ui.named", { what: label, name: t("lists.csv_forms") }) : t("lists.csv_forms")}
      >
        <Icon name="down" />
      </button>
      <dialog id={id} popover="auto" class="dialog" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{t("lists.csv_choose")}</h2>
        <p class="quiet small">{t("lists.csv_choose_words")}</p>
        <div class="csv-link__choices">
          {(["comma", "semicolon"] as const).map((form, i) => (
            <a
              key={form}
              class="button button--plain"
              href={inForm(href, form)}
              download=""
              autofocus={i === 0}
            >
              <span>
                {t(`lists.csv_${form}`)}
                <span class="csv-link__words">{t(`lists.csv_${form}_words`)}</span>
              </span>
            </a>
          ))}
        </div>
        <Button
          type="button"
          tone="quiet"
          class="dialog__close"
          popovertarget={id}
          popovertargetaction="hide"
        >
          {t("common.cancel")}
        </Button>
      </dialog>
    </span>
  );
}

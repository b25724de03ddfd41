import type { ComponentChildren } from "preact";
import { useLanguage } from "../../i18n/language";

export interface ChartValuesProps {
  /** Of a chart in rows: how many marks stand in each, so that up and down lead from row to row. */
  perRow?: number;
  class?: string;
  /** A drawing whose marks say their value in a `<title>`, or lines with their points' words in `data-points`. */
  children: ComponentChildren;
}

/** A drawing whose values are told in words: under a pointer, by a finger, and with the arrow keys. */
export function ChartValues({ perRow, class: more, children }: ChartValuesProps) {
  const { t } = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls
    <div
      class={["chart-values", more].filter(Boolean).join(" ")}
      role="group"
      tabindex={0}
      aria-label={t("figure.values")}
      data-values={perRow ?? ""}
    >
      <p class="chart-values__says" aria-live="polite" data-says="" />
      {children}
    </div>
  );
}

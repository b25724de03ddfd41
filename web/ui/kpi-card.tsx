import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { formatCell } from "./figure/table";
import { type Hue, hueClass } from "./hue";
import { Icon } from "./icon";

export interface KpiChange {
  direction: "up" | "down" | "same" | "new";
  /** Whole percent without sign; null where there was nothing before to compare with. */
  percent: number | null;
}

export interface KpiCardProps {
  label: string;
  /** Formatted. */
  value: string;
  /** The live figure that it shows (docs/pages.md): "visits", "today.visits", "return_rate". */
  figure?: string | undefined;
  /** Against the period before; null where there is nothing to compare. */
  change?: KpiChange | null;
  /** Which direction is good news. */
  better?: "up" | "down" | "neither";
  note?: ComponentChildren;
  /** What it is drawn in, and marked with. */
  hue?: Hue;
  /** A sparkline, a progress bar. */
  children?: ComponentChildren;
}

const signs = { up: "rise", down: "fall", same: "minus", new: "plus" } as const;

function Change({ direction, percent, better }: KpiChange & { better: "up" | "down" | "neither" }) {
  const { t, locale } = useLanguage();
  const moved = direction === "new" ? "up" : direction;
  const tone = moved === "same" || better === "neither" ? "quiet" : moved === better ? "good" : "bad";
  return (
    <span class={`kpi__change kpi__change--${tone}`}>
      <Icon name={signs[direction]} />
      <span aria-hidden="true">
        {percent === null ? t("figure.new") : formatCell(percent, "share", locale)}
      </span>
      <span class="visually-hidden">{t(`figure.change_${direction}`, { percent: percent ?? 0 })}</span>
    </span>
  );
}

export function KpiCard(props: KpiCardProps) {
  const { label, value, figure, change, better = "up", note, hue, children } = props;
  return (
    <div class={hue ? `kpi kpi--marked ${hueClass(hue)}` : "kpi"}>
      <dt class="kpi__label">{label}</dt>
      <dd class="kpi__value" data-figure={figure}>
        {value}
      </dd>
      {(change || note) && (
        <dd class="kpi__foot">
          {change && <Change {...change} better={better} />}
          {note && <span class="kpi__note">{note}</span>}
        </dd>
      )}
      {children && <dd class="kpi__more">{children}</dd>}
    </div>
  );
}

/** The frame of a row of KpiCards. */
export function KpiRow({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <dl class="kpi-row" aria-label={label}>
      {children}
    </dl>
  );
}

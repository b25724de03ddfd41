import type { ComponentChildren } from "preact";
import { formatTenths } from "../i18n/format";
import { useLanguage } from "../i18n/language";
import { Definition } from "./definition";
import { formatCell } from "./figure/table";
import { type Hue, hueClass } from "./hue";
import { Icon } from "./icon";

export interface KpiChange {
  direction: "up" | "down" | "same";
  /** Without sign: whole percent of a count, points of percent of a rate. */
  by: { percent: number } | { points: number };
  /** Chance alone may bring as much. */
  isChance?: boolean;
}

export interface KpiCardProps {
  label: string;
  /** Formatted. */
  value: string;
  /** The live figure that it shows (docs/pages.md): "visits", "today.visits", "return_rate". */
  figure?: string | undefined;
  /** Against the period before; null where there is nothing to compare. */
  change?: KpiChange | null;
  /** Where a press on it leads: what shows more of it. */
  href?: string | undefined;
  /** Where its value leads: the list of what it counts. */
  list?: string | undefined;
  /** What shows more of it shows it now. */
  current?: boolean;
  /** Which direction is good news. */
  better?: "up" | "down" | "neither";
  note?: ComponentChildren;
  /** What it counts. */
  means?: string;
  /** What it is drawn in, and marked with. */
  hue?: Hue;
  /** A sparkline, a progress bar. */
  children?: ComponentChildren;
}

const signs = { up: "rise", down: "fall", same: "minus" } as const;

function Change({ direction, by, isChance, better }: KpiChange & { better: "up" | "down" | "neither" }) {
  const { t, locale } = useLanguage();
  const isNews = direction !== "same" && better !== "neither" && !isChance;
  const tone = !isNews ? "quiet" : direction === better ? "good" : "bad";
  const words =
    "percent" in by
      ? formatCell(by.percent, "share", locale)
      : t("figure.points", { points: formatTenths(by.points, locale) });
  return (
    <span class={`kpi__change kpi__change--${tone}`}>
      <Icon name={signs[direction]} />
      <span aria-hidden="true">{words}</span>
      <span class="visually-hidden">
        {t(`figure.change_${direction}`, { by: words })}
        {isChance && ` (${t("figure.chance")})`}
      </span>
    </span>
  );
}

export function KpiCard(props: KpiCardProps) {
  const { label, value, figure, change, better = "up", note, hue, href, list, current, children } = props;
  return (
    <div class={hue ? `kpi kpi--marked ${hueClass(hue)}` : "kpi"}>
      <dt class="kpi__label">
        {href ? (
          <a class="kpi__link" href={href} aria-current={current ? "true" : undefined}>
            {label}
          </a>
        ) : (
          label
        )}
        {props.means && (
          <Definition id={figure ?? label} of={label}>
            {props.means}
          </Definition>
        )}
      </dt>
      <dd class="kpi__value" data-figure={list ? undefined : figure}>
        {list ? (
          <a class="kpi__list" href={list} data-figure={figure}>
            {value}
          </a>
        ) : (
          value
        )}
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

import { useLanguage } from "../i18n/language";
import { type Hue, hueClass } from "./hue";

/** How far something has come, with the words beside it. `value` and `most` in the same unit; `most` > 0. */
export function Progress({
  label,
  value,
  most,
  words,
}: {
  label: string;
  value: number;
  most: number;
  words?: string;
}) {
  const { t } = useLanguage();
  return (
    <div class="progress">
      <div class="row row--apart">
        <span>{label}</span>
        <strong>{words ?? t("ui.ofMost", { value, most })}</strong>
      </div>
      <progress value={Math.min(value, most)} max={most} aria-label={label} />
    </div>
  );
}

/** A line of values without axes; `label` says what it shows, unless it stands beside the figures themselves. */
export function Sparkline({ values, label }: { values: readonly number[]; label?: string }) {
  const most = Math.max(1, ...values);
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  const points = values.map(
    (value, i) => `${(i * step).toFixed(1)},${(29 - (value / most) * 27).toFixed(1)}`,
  );
  return (
    <svg
      class="sparkline"
      viewBox="0 0 100 30"
      preserveAspectRatio="none"
      role={label ? "img" : "presentation"}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
    >
      <polygon class="sparkline__area" points={`0,30 ${points.join(" ")} 100,30`} />
      <polyline
        class="sparkline__line"
        points={points.join(" ")}
        fill="none"
        vector-effect="non-scaling-stroke"
      />
    </svg>
  );
}

export interface Bar {
  name: string;
  value: number;
  /** Formatted. */
  words: string;
  /** What else it brought, and the list of that. */
  more?: { words: string; href: string | undefined };
}

export interface BarListProps {
  bars: Bar[];
  label: string;
  /** In two columns where there is room. */
  wide?: boolean;
  /** What a full bar stands for: the whole of which they are shares. Without it, the greatest is full. */
  whole?: number;
  hue?: Hue;
}

/** Values side by side. */
export function BarList({ bars, label, wide, whole, hue = 1 }: BarListProps) {
  const most = Math.max(1, whole ?? Math.max(0, ...bars.map(({ value }) => value)));
  return (
    <ul class={`bars${wide ? " bars--wide" : ""} ${hueClass(hue)}`} aria-label={label}>
      {bars.map(({ name, value, words, more }) => (
        <li class="bars__one" key={name}>
          <span>{name}</span>
          <span>
            <strong>{words}</strong>
            {more && <> · {more.href ? <a href={more.href}>{more.words}</a> : more.words}</>}
          </span>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bars__track" width="100" height="4" rx="1" />
            <rect class="bars__fill" width={((value / most) * 100).toFixed(1)} height="4" rx="1" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

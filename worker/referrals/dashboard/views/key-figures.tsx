import { formatNumber, formatRate, tellingRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { KpiCard, KpiRow, Sparkline } from "../../../../web/ui";
import { hueOf } from "../../figures/hues";
import type { Figures, Overview } from "../../insight/overview";
import type { Point } from "../../insight/timeseries";
import { changeOf } from "./change";

export type KeyFigure = Extract<
  keyof Figures,
  | "clicks"
  | "signups"
  | "enrollments"
  | "click_to_signup_rate"
  | "signup_to_enrollment_rate"
  | "total_conversion_rate"
>;

export interface KeyFiguresProps {
  figures: Overview;
  show: KeyFigure[];
  locale: string;
  /** How each moved within the range: a line below it. */
  points?: Point[];
}

const valueAt: Partial<Record<KeyFigure, (point: Point) => number>> = {
  clicks: (p) => p.clicks,
  signups: (p) => p.signups,
  enrollments: (p) => p.enrollments,
  click_to_signup_rate: (p) => tellingRate(p.rolling_7) ?? 0,
};

/** Key figures, each with its change against what it is compared with. */
export function KeyFigures({ figures, show, locale, points = [] }: KeyFiguresProps) {
  const { t } = useLanguage();
  const words = (name: KeyFigure, value: number | null) =>
    name.endsWith("_rate") ? formatRate(value, locale) : formatNumber(value ?? 0, locale);
  return (
    <KpiRow label={t("key_figures.label")}>
      {show.map((name) => {
        const read = valueAt[name];
        const plain = (value: number | null) => (name.endsWith("_rate") ? tellingRate(value) : value);
        const [now, before] = [plain(figures[name]), plain(figures.previous[name])];
        return (
          <KpiCard
            key={name}
            figure={name}
            hue={hueOf(name)}
            label={t(`key_figures.${name}`)}
            value={words(name, now)}
            change={changeOf(now, before)}
            note={before === null ? null : t("key_figures.from", { value: words(name, before) })}
          >
            {read && points.length > 1 && <Sparkline values={points.map(read)} />}
          </KpiCard>
        );
      })}
    </KpiRow>
  );
}

import { formatDays } from "../i18n/format";
import { useLanguage } from "../i18n/language";
import { Button, Icon, listAddress, Notice } from ".";
import { presetQuery, type RangePreset, rangeFields, rangePresets } from "./range-presets";

export interface RangeProps {
  path: string;
  /** The address's query: the page and its other filters stay. */
  query: Record<string, string>;
  /** The usual range that is shown, if it is one. */
  preset: RangePreset | null;
  from: string;
  to: string;
  /** The dates came the wrong way round. */
  isSwapped: boolean;
}

const ofRange: readonly string[] = [...rangeFields, "page"];

/** The days that a page's figures are of, in one button: the usual ranges, or any days; told by the address. */
export function Range({ path, query, preset, from, to }: Omit<RangeProps, "isSwapped">) {
  const { t, locale } = useLanguage();
  const others = Object.entries(query).filter(([name, value]) => !ofRange.includes(name) && value !== "");
  return (
    <details class="chooser" data-menu="">
      <summary class="button button--plain">
        <Icon name="calendar" />
        <span class="visually-hidden">{t("range.title")}: </span>
        {preset && <span class="chooser__name">{rangeWords(preset, t)}</span>}
        <span class="chooser__more">{formatDays(from, to, locale)}</span>
        <Icon name="down" />
      </summary>
      <div class="menu chooser__menu">
        <nav class="chooser__list" aria-label={t("range.title")}>
          {rangePresets.map((name) => (
            <a
              key={name}
              href={listAddress(path, query, { from: "", to: "", page: "", ...presetQuery(name) })}
              aria-current={name === preset ? "true" : undefined}
            >
              {rangeWords(name, t)}
            </a>
          ))}
        </nav>
        <form class="chooser__form" method="get" action={path}>
          {others.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label>
            <span>{t("lists.from")}</span>
            <input class="input" type="date" name="from" value={from} required />
          </label>
          <label>
            <span>{t("lists.to")}</span>
            <input class="input" type="date" name="to" value={to} required />
          </label>
          <Button tone="plain">{t("range.show")}</Button>
        </form>
      </div>
    </details>
  );
}

/** That the dates of the address came the wrong way round, and which days are shown: stands by the Range. */
export function SwappedDays({ from, to, isSwapped }: Pick<RangeProps, "from" | "to" | "isSwapped">) {
  const { t, locale } = useLanguage();
  if (!isSwapped) return null;
  return <Notice tone="info">{t("range.swapped", { days: formatDays(from, to, locale) })}</Notice>;
}

/** "Last 7 days", "This month"; for other days, that they were chosen. */
export const rangeWords = (preset: RangePreset | null, t: ReturnType<typeof useLanguage>["t"]): string =>
  t(`range.${preset ?? "custom"}`);

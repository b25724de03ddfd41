import { useLanguage } from "../i18n/language";
import { Button, listAddress } from ".";
import { rangePresets } from "./range-presets";

export interface RangeProps {
  path: string;
  query: Record<string, string>;
  /** The usual range that is shown, if it is one. */
  days: number | null;
  from: string;
  to: string;
}

/** The days that a page's figures are of: the usual ones, or any; told by the address, so that it can be shared. */
export function Range({ path, query, days, from, to }: RangeProps) {
  const { t } = useLanguage();
  const others = Object.entries(query).filter(([name]) => !["days", "from", "to", "page"].includes(name));
  return (
    <div class="range">
      <nav class="tabs" aria-label={t("range.title")}>
        {rangePresets.map((preset) => (
          <a
            key={preset}
            href={listAddress(path, query, { days: String(preset), from: "", to: "", page: "" })}
            aria-current={preset === days ? "true" : undefined}
          >
            {preset === 365 ? t("range.year") : t("range.days", { count: preset })}
          </a>
        ))}
      </nav>
      <form class="range__days" method="get" action={path}>
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
  );
}

import { useLanguage } from "../i18n/language";
import { Button, listAddress } from ".";
import { rangePresets } from "./range-presets";
import { Switch } from "./switch";

export interface RangeSwitchProps {
  path: string;
  query: Record<string, string>;
  /** The usual range that is shown, if it is one. */
  days: number | null;
}

/** The usual ranges of a page's figures, each keeping the page and the other filters of its address. */
export function RangeSwitch({ path, query, days }: RangeSwitchProps) {
  const { t } = useLanguage();
  return (
    <Switch
      label={t("range.title")}
      choices={rangePresets.map((preset) => ({
        href: listAddress(path, query, { days: String(preset), from: "", to: "", page: "" }),
        label: preset === 365 ? t("range.year") : t("range.days", { count: preset }),
        current: preset === days,
      }))}
    />
  );
}

export interface RangeProps extends RangeSwitchProps {
  from: string;
  to: string;
}

/** The days that a page's figures are of: the usual ones, or any; told by the address, so that it can be shared. */
export function Range({ path, query, days, from, to }: RangeProps) {
  const { t } = useLanguage();
  const others = Object.entries(query).filter(([name]) => !["days", "from", "to", "page"].includes(name));
  return (
    <div class="range">
      <RangeSwitch path={path} query={query} days={days} />
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

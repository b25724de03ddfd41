import { useLanguage } from "../../../../web/i18n/language";
import { listAddress } from "../../../../web/ui";
import { rangePresets } from "../../../../web/ui/range-presets";
import { Switch } from "../../../../web/ui/switch";

export interface RangeTabsProps {
  days: number | null;
  query: Record<string, string>;
  path?: string;
}

/** The usual ranges, each keeping the page and the other filters of the address. */
export function RangeTabs({ days, query, path = "/dashboard" }: RangeTabsProps) {
  const { t } = useLanguage();
  return (
    <Switch
      label={t("range.title")}
      choices={rangePresets.map((preset) => ({
        href: listAddress(path, query, { days: String(preset), from: "", to: "" }),
        label: preset === 365 ? t("range.year") : t("range.days", { count: preset }),
        current: preset === days,
      }))}
    />
  );
}

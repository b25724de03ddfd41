import { useLanguage } from "../../../../web/i18n/language";
import { listAddress } from "../../../../web/ui";
import { Switch } from "../../../../web/ui/switch";

export const presets = [7, 30, 60, 90, 365] as const;

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
      label={t("dashboard.range")}
      choices={presets.map((preset) => ({
        href: listAddress(path, query, { days: String(preset), from: "", to: "" }),
        label: preset === 365 ? t("dashboard.year") : t("dashboard.days", { count: preset }),
        current: preset === days,
      }))}
    />
  );
}

import { useLanguage } from "../../../i18n/language";
import { listAddress } from "../../../ui";

export const presets = [7, 30, 60, 90, 365] as const;

/** The usual ranges, each keeping the page and the other filters of the address. */
export function RangeTabs({
  days,
  query,
  path = "/dashboard",
}: {
  days: number | null;
  query: Record<string, string>;
  path?: string;
}) {
  const { t } = useLanguage();
  return (
    <nav class="ranges" aria-label={t("dashboard.range")}>
      {presets.map((preset) => (
        <a
          key={preset}
          href={listAddress(path, query, { days: String(preset), from: "", to: "" })}
          aria-current={preset === days ? "true" : undefined}
        >
          {preset === 365 ? t("dashboard.year") : t("dashboard.days", { count: preset })}
        </a>
      ))}
    </nav>
  );
}

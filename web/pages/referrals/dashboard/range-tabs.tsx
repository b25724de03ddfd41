import { listAddress, Tabs } from "../../../ui";

export const presets = [7, 30, 90, 365] as const;

/** The usual ranges, each keeping the other filters of the address. */
export function RangeTabs({ days, query }: { days: number | null; query: Record<string, string> }) {
  return (
    <Tabs
      label="Range"
      tabs={presets.map((preset) => ({
        href: listAddress("/dashboard", query, { days: String(preset), from: "", to: "" }),
        label: preset === 365 ? "1 year" : `${preset} days`,
        current: preset === days,
      }))}
    />
  );
}

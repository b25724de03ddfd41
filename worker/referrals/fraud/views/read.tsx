import { useLanguage } from "../../../../web/i18n/language";
import { Badge, Card, DataTable, Facts } from "../../../../web/ui";
import { ruleKinds } from "../rules/rules";
import type { FraudSettings } from "../rules/settings";
import { ruleWords, thresholdWords } from "./rule-words";

/** The fraud rules as they are set, for whoever reads the programme and changes nothing. */
export function FraudSettingsRead({ settings }: { settings: FraudSettings }) {
  const { t } = useLanguage();
  const scores = [
    ["flag_at", settings.flag_at],
    ["hold_at", settings.hold_at],
    ["hold_days", settings.hold_days],
    ["throttle_at", settings.throttle_at],
  ] as const;
  return (
    <div class="stack">
      <Card title={t("fraudSettings.scores")} lead={t("fraudSettings.lead")}>
        <Facts
          facts={[
            ...scores.map(([name, value]): [string, string] => [
              t(`fraudSettings.${name}`),
              value === null ? "–" : String(value),
            ]),
            [t("fraudSettings.hold_default"), t(`fraudSettings.${settings.hold_default}`)],
          ]}
        />
      </Card>
      {ruleKinds.map(({ kind, rules }) => (
        <Card
          key={kind}
          flush
          title={t(`fraudSettings.kind_${kind}`)}
          lead={t(`fraudSettings.about_${kind}`)}
        >
          <DataTable
            caption={t(`fraudSettings.kind_${kind}`)}
            columns={[
              { label: t("fraudSettings.rule"), cell: ({ name }) => t(ruleWords(name)) },
              {
                label: t("fraudSettings.state"),
                cell: ({ enabled }) => (
                  <Badge tone={enabled ? "good" : "quiet"}>
                    {t(enabled ? "fraudSettings.on" : "fraudSettings.off")}
                  </Badge>
                ),
              },
              { label: t("fraudSettings.points"), numeric: true, cell: ({ points }) => points },
              {
                label: t("fraudSettings.set_at"),
                cell: ({ name: _, enabled: __, points: ___, ...thresholds }) =>
                  Object.entries(thresholds)
                    .map(([name, value]) => `${t(thresholdWords(name))}: ${value}`)
                    .join(" · ") || "–",
              },
            ]}
            rows={settings.rules.filter(({ name }) => rules.some((rule) => rule.name === name))}
            keyOf={({ name }) => name}
          />
        </Card>
      ))}
    </div>
  );
}

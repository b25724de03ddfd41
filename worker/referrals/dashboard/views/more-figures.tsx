import { formatNumber, formatRate, formatTenths } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import type { Overview } from "../../insight/overview";

/** What stands behind the key figures, in one quiet line. */
export function MoreFigures({ figures, locale }: { figures: Overview; locale: string }) {
  const { t } = useLanguage();
  const count = (n: number) => formatNumber(n, locale);
  const facts = [
    ["unique_clicks", count(figures.unique_clicks), true],
    ["bot_clicks", count(figures.bot_clicks), true],
    ["bounce_rate", formatRate(figures.bounce_rate, locale), true],
    ["unattributed_signups", count(figures.unattributed_signups), true],
    ["active_officers", count(figures.active_officers), false],
    [
      "average_clicks_per_officer",
      figures.average_clicks_per_officer === null
        ? "–"
        : formatTenths(figures.average_clicks_per_officer, locale),
      false,
    ],
    ["campaigns", count(figures.campaigns), false],
    ["links", count(figures.links), false],
  ] as const;
  return (
    <dl class="more-figures">
      {facts.map(([name, value, isLive]) => (
        <div key={name}>
          <dt>{t(`more_figures.${name}`)}</dt>
          <dd data-figure={isLive ? name : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

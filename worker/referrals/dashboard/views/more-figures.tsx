import { formatNumber, formatRate, formatTenths } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Definition } from "../../../../web/ui";
import type { Overview } from "../../insight/overview";
import { useDrill } from "../../insight/views/page-figure";

/** What stands behind the key figures, in one quiet line. */
export function MoreFigures({ figures, locale }: { figures: Overview; locale: string }) {
  const { t } = useLanguage();
  const drill = useDrill();
  const lists: Record<string, string | undefined> = {
    all_signups: drill.all(figures.signups + figures.unattributed_signups),
    unattributed_signups: drill.unattributed(figures.unattributed_signups),
    active_officers: drill.list(figures.active_officers, "/dashboard/officers", {
      from: "active_from",
      to: "active_to",
    }),
    campaigns: drill.list(figures.campaigns, "/dashboard/campaigns", { from: "ran_from", to: "ran_to" }),
    links: drill.list(figures.links, "/dashboard/links", { to: "issued_to" }, ["campaign_id", "officer_id"]),
  };
  const count = (n: number) => formatNumber(n, locale);
  const facts = [
    ["unique_clicks", count(figures.unique_clicks), true],
    ["bot_clicks", count(figures.bot_clicks), true],
    ["bounce_rate", formatRate(figures.bounce_rate, locale), true],
    ["all_signups", count(figures.signups + figures.unattributed_signups), false],
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
          <dt>
            <Definition isName id={name} of={t(`more_figures.${name}`)}>
              {t(`means.${name}`)}
            </Definition>
          </dt>
          {lists[name] ? (
            <dd>
              <a href={lists[name]} data-figure={isLive ? name : undefined}>
                {value}
              </a>
            </dd>
          ) : (
            <dd data-figure={isLive ? name : undefined}>{value}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}

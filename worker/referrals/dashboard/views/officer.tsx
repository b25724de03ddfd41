import { useLanguage } from "../../../../web/i18n/language";
import { Card, EmptyState, Freshness, Live, PageHeader } from "../../../../web/ui";
import { Range, SwappedDays, rangeWords as wordsOf } from "../../../../web/ui/range";
import type { RangePreset } from "../../../../web/ui/range-presets";
import { ExportLink } from "../../exports/views/export-link";
import type { ReferralRecord } from "../../links/schemas";
import type { CampaignTemplates } from "../../share/campaign-message";
import type { OfficerDashboardData } from "../read-officer-dashboard";
import { OfficerCampaigns } from "./officer-campaigns";
import { OfficerFigures } from "./officer-figures";
import { OfficerLastSeen } from "./officer-last-seen";
import { OfficerProgress } from "./officer-progress";
import { OfficerStanding } from "./officer-standing";
import { OfficerTargets } from "./officer-targets";
import { OwnLink } from "./own-link";

export interface OfficerDashboardProps extends OfficerDashboardData {
  name: string;
  links: ReferralRecord[];
  /** Of the campaigns that the links belong to. */
  templates: CampaignTemplates;
  /** The usual range that it is, or null for days of the address's own. */
  preset: RangePreset | null;
  period: { from: string; to: string };
  /** The dates came the wrong way round. */
  isSwapped: boolean;
  query: Record<string, string>;
  stream: string;
  timeZone: string;
}

/** An officer's own: what came of their links, and the links to share. Made for a phone first. */
export function OfficerDashboard(props: OfficerDashboardProps) {
  const { links, preset, query, templates } = props;
  const { t } = useLanguage();
  const rangeWords = wordsOf(preset, t);
  return (
    <>
      <PageHeader
        title={t("officer.hello", { name: props.name.split(" ")[0] ?? "" })}
        actions={
          <>
            <Freshness of="figures" />
            <ExportLink report="time_series" query={query} />
          </>
        }
      />
      <Live id="figures" stream={props.stream}>
        <div class="stack">
          <OfficerLastSeen
            {...props}
            rangeWords={rangeWords}
            links={links.map(({ label, campaign_name, url }) => ({
              name: label || campaign_name,
              url,
            }))}
          />
          <OfficerFigures {...props} rangeWords={rangeWords} />
          <OfficerStanding standing={props.standing} rangeWords={rangeWords} />
          <OfficerTargets title="targets.own" targets={props.targets} />
          <Card title={t("officer.links")} actions={<a href="/dashboard/links">{t("officer.all_links")}</a>}>
            {links.length === 0 ? (
              <EmptyState
                title={t("officer.no_links")}
                icon="link"
                action={<a href="/dashboard/campaigns">{t("officer.your_campaigns")}</a>}
              >
                {t("officer.no_links_more")}
              </EmptyState>
            ) : (
              <ul class="own-links">
                {links.map((link) => (
                  <OwnLink key={link.id} link={link} template={templates[link.campaign_id] ?? ""} />
                ))}
              </ul>
            )}
          </Card>
          <OfficerProgress {...props} />
          <Range path="/dashboard" query={query} preset={preset} {...props.period} />
          <SwappedDays {...props.period} isSwapped={props.isSwapped} />
          <OfficerCampaigns rows={props.campaigns} rangeWords={rangeWords} />
        </div>
      </Live>
    </>
  );
}

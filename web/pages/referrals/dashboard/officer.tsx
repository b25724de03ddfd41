import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import type { OfficerDashboardData } from "../../../../worker/referrals/pages/read-dashboard";
import { Card, EmptyState, Freshness, KpiCard, KpiRow, Live, PageHeader } from "../../../ui";
import { CampaignBoard } from "./campaign-board";
import { formatCount } from "./format";
import { Funnel } from "./funnel";
import { KeyFigures } from "./key-figures";
import { OwnLink } from "./own-link";
import { RangeTabs } from "./range-tabs";
import { Trend } from "./trend";

export interface OfficerDashboardProps extends OfficerDashboardData {
  name: string;
  links: ReferralRecord[];
  campaignNames: Record<string, string>;
  days: number | null;
  query: Record<string, string>;
  stream?: string;
  locale: string;
}

/** "3rd of 20 by score"; nothing where there is nobody to compare with. */
function standingWords({ standing, officers }: OfficerDashboardData): string {
  return standing && officers > 1 ? `Number ${standing.rank} of ${officers} by score in this range` : "";
}

/** An officer's own: what came of their links, and the links to share. Made for a phone first. */
export function OfficerDashboard(props: OfficerDashboardProps) {
  const { today, week, figures, series, campaigns, links, locale } = props;
  const count = (n: number) => formatCount(n, locale);
  return (
    <>
      <PageHeader
        title={`Hello, ${props.name.split(" ")[0]}`}
        lead={standingWords(props)}
        actions={<Freshness of="figures" />}
      />
      <Live id="figures" stream={props.stream}>
        <div class="stack">
          <KpiRow label="Today and the last seven days">
            <KpiCard
              label="Clicks today"
              figure="today.clicks"
              value={count(today.clicks)}
              note={`${count(week.clicks)} in 7 days`}
            />
            <KpiCard
              label="Sign-ups today"
              figure="today.signups"
              value={count(today.signups)}
              note={`${count(week.signups)} in 7 days`}
            />
          </KpiRow>
          <Card title="Your links" actions={<a href="/dashboard/links">All links</a>}>
            {links.length === 0 ? (
              <EmptyState
                title="No links yet"
                icon="link"
                action={<a href="/dashboard/campaigns">Your campaigns</a>}
              >
                Your administrator issues them, or you do where a campaign lets you.
              </EmptyState>
            ) : (
              <ul class="own-links">
                {links.map((link) => (
                  <OwnLink
                    key={link.id}
                    link={link}
                    campaign={props.campaignNames[link.campaign_id] ?? ""}
                    locale={locale}
                  />
                ))}
              </ul>
            )}
          </Card>
          <RangeTabs days={props.days} query={props.query} />
          <KeyFigures
            figures={figures}
            show={["clicks", "signups", "enrollments", "click_to_signup_rate"]}
            locale={locale}
          />
          <div class="dashboard-main">
            <Trend series={series} locale={locale} />
            <Card title="Your progress">
              <Funnel {...figures} unattributed_signups={0} locale={locale} />
            </Card>
          </div>
          <CampaignBoard
            rows={campaigns}
            locale={locale}
            next={{ title: "Nothing in this range yet", href: "/dashboard/links", label: "Share a link" }}
          />
        </div>
      </Live>
    </>
  );
}

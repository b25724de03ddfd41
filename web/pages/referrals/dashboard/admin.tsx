import type { AdminDashboardData } from "../../../../worker/referrals/pages/read-dashboard";
import { Card, EmptyState, Filters, Freshness, Live, PageHeader } from "../../../ui";
import { CampaignBoard } from "./campaign-board";
import { Funnel } from "./funnel";
import { KeyFigures } from "./key-figures";
import { Latest } from "./latest";
import { Leaderboard } from "./leaderboard";
import { RangeTabs } from "./range-tabs";
import { Trend } from "./trend";

interface Choice {
  id: string;
  name: string;
}

export interface AdminDashboardProps extends AdminDashboardData {
  organisation: string;
  days: number | null;
  query: Record<string, string>;
  campaignChoices: Choice[];
  officerChoices: Choice[];
  now: number;
  locale: string;
}

const options = (choices: Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));

/** The whole programme: what came of it, over time, by officer and by campaign. */
export function AdminDashboard(props: AdminDashboardProps) {
  const { figures, series, officers, campaigns, latest, locale } = props;
  const range = { ...props.query, from: figures.from, to: figures.to };
  return (
    <>
      <PageHeader title="Dashboard" lead={props.organisation} actions={<Freshness of="figures" />} />
      <Filters
        path="/dashboard"
        query={range}
        target="figures"
        filters={[
          { name: "from", label: "From", type: "date" },
          { name: "to", label: "To", type: "date" },
          {
            name: "campaign_id",
            label: "Campaign",
            all: "All campaigns",
            options: options(props.campaignChoices),
          },
          {
            name: "officer_id",
            label: "Officer",
            all: "All officers",
            options: options(props.officerChoices),
          },
        ]}
      />
      <Live id="figures">
        <div class="stack">
          <RangeTabs days={props.days} query={props.query} />
          <KeyFigures
            figures={figures}
            show={[
              "clicks",
              "unique_clicks",
              "signups",
              "enrollments",
              "click_to_signup_rate",
              "total_conversion_rate",
            ]}
            locale={locale}
          />
          {figures.links === 0 && (
            <EmptyState
              title="Nothing to count yet"
              action={
                <a
                  href={
                    props.campaignChoices.length === 0 ? "/dashboard/campaigns/new" : "/dashboard/links/new"
                  }
                >
                  {props.campaignChoices.length === 0 ? "Create the first campaign" : "Issue the first link"}
                </a>
              }
            >
              Create a campaign, add an officer, issue a link: every click on it shows here within seconds.
            </EmptyState>
          )}
          <div class="dashboard-main">
            <Trend series={series} locale={locale} />
            <Card title="From click to enrolment">
              <Funnel {...figures} locale={locale} />
            </Card>
          </div>
          <div class="columns">
            <Leaderboard rows={officers} locale={locale} />
            <CampaignBoard
              rows={campaigns}
              locale={locale}
              next={{
                title: "No campaigns yet",
                href: "/dashboard/campaigns/new",
                label: "Create a campaign",
              }}
            />
          </div>
          <Latest rows={latest} now={props.now} locale={locale} />
        </div>
      </Live>
    </>
  );
}

import type { AdminDashboardData } from "../../../../worker/referrals/pages/read-dashboard";
import { ButtonLink, Card, EmptyState, Filters, Freshness, Live, PageHeader } from "../../../ui";
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
  stream?: string;
  campaignChoices: Choice[];
  officerChoices: Choice[];
  now: number;
  locale: string;
}

const options = (choices: Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));

/** Until a link is issued there is nothing to count: what to do instead of zeros. */
function FirstSteps({ campaignChoices, officerChoices }: AdminDashboardProps) {
  const steps = [
    { done: campaignChoices.length > 0, href: "/dashboard/campaigns/new", label: "Create a campaign" },
    { done: officerChoices.length > 0, href: "/dashboard/officers/new", label: "Add an officer" },
    { done: false, href: "/dashboard/links/new", label: "Issue the first link" },
  ];
  const next = steps.find(({ done }) => !done) ?? steps[0];
  return (
    <EmptyState
      title="Nothing to count yet"
      icon="link"
      action={
        <ButtonLink href={next?.href ?? ""} tone="primary">
          {next?.label}
        </ButtonLink>
      }
    >
      Create a campaign, add an officer, issue a link: every click on it shows here within seconds.
    </EmptyState>
  );
}

function Programme(props: AdminDashboardProps) {
  const { figures, series, officers, campaigns, latest, locale } = props;
  return (
    <div class="stack">
      <RangeTabs days={props.days} query={props.query} />
      <KeyFigures
        figures={figures}
        show={["clicks", "signups", "enrollments", "click_to_signup_rate"]}
        locale={locale}
      />
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
          next={{ title: "No campaigns yet", href: "/dashboard/campaigns/new", label: "Create a campaign" }}
        />
      </div>
      <Latest rows={latest} now={props.now} locale={locale} />
    </div>
  );
}

/** The whole programme: what came of it, over time, by officer and by campaign. */
export function AdminDashboard(props: AdminDashboardProps) {
  const { figures } = props;
  const range = { ...props.query, from: figures.from, to: figures.to };
  return (
    <>
      <PageHeader title="Dashboard" lead={props.organisation} actions={<Freshness of="figures" />} />
      <div class="stack stack--tight">
        <Filters
          path="/dashboard"
          query={range}
          isFiltered={["from", "to", "campaign_id", "officer_id"].some((name) => props.query[name])}
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
        <Live id="figures" stream={props.stream}>
          {figures.links === 0 ? <FirstSteps {...props} /> : <Programme {...props} />}
        </Live>
      </div>
    </>
  );
}

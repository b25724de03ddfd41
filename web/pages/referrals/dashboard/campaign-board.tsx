import type { CampaignRow } from "../../../../worker/referrals/insight/campaign-table";
import { Card, DataTable, EmptyState } from "../../../ui";
import { formatCount, formatRate } from "./format";

export interface CampaignBoardProps {
  rows: CampaignRow[];
  locale: string;
  /** What to do where there is nothing yet. */
  next: { title: string; href: string; label: string };
}

/** Campaigns side by side. */
export function CampaignBoard({ rows, locale, next }: CampaignBoardProps) {
  return (
    <Card title="Campaigns" flush>
      {rows.length === 0 ? (
        <EmptyState title={next.title} action={<a href={next.href}>{next.label}</a>} />
      ) : (
        <DataTable
          caption="Campaigns compared"
          rows={rows}
          keyOf={({ campaign_id }) => campaign_id}
          columns={[
            {
              label: "Campaign",
              cell: ({ campaign_id, name }) => <a href={`/dashboard/campaigns/${campaign_id}`}>{name}</a>,
            },
            { label: "Clicks", numeric: true, cell: ({ clicks }) => formatCount(clicks, locale) },
            { label: "Sign-ups", numeric: true, cell: ({ signups }) => formatCount(signups, locale) },
            {
              label: "Enrolments",
              numeric: true,
              cell: ({ enrollments }) => formatCount(enrollments, locale),
            },
            {
              label: "Rate",
              numeric: true,
              cell: ({ conversion_rate }) => formatRate(conversion_rate, locale),
            },
          ]}
        />
      )}
    </Card>
  );
}

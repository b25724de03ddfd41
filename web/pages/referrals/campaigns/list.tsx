import type { CampaignRecord } from "../../../../worker/referrals/campaigns/schemas";
import {
  ButtonLink,
  Card,
  type Column,
  DataTable,
  EmptyState,
  Filters,
  type ListData,
  NothingFits,
  PageHeader,
  Pager,
  StatusBadge,
} from "../../../ui";
import { Figure } from "../parts/figure";
import { CampaignDates } from "./dates";
import { statusOptions } from "./status-options";

export interface CampaignListProps {
  campaigns: ListData<CampaignRecord>;
  /** By campaign id; a campaign without links is not in it. */
  totals: Record<string, { clicks: number; signups: number }>;
  /** Types in use. */
  types: string[];
  /** What the address asked for. */
  query: Record<string, string>;
}

const path = "/dashboard/campaigns";

const columns = (totals: CampaignListProps["totals"]): Column<CampaignRecord>[] => [
  { label: "Campaign", sort: "name", cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a> },
  { label: "Status", sort: "status", cell: ({ status }) => <StatusBadge status={status} /> },
  { label: "Dates", sort: "starts_on", cell: (campaign) => <CampaignDates campaign={campaign} /> },
  { label: "Officers", numeric: true, cell: ({ officer_ids }) => officer_ids.length },
  { label: "Clicks", numeric: true, cell: ({ id }) => <Figure n={totals[id]?.clicks ?? 0} /> },
  { label: "Sign-ups", numeric: true, cell: ({ id }) => <Figure n={totals[id]?.signups ?? 0} /> },
];

/** All campaigns, as an admin sees them. */
export function CampaignList({ campaigns, totals, types, query }: CampaignListProps) {
  const asked = Boolean(query.q || query.status || query.type);
  const action = (
    <ButtonLink href={`${path}/new`} tone="primary">
      New campaign
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Campaigns" lead="What your officers invite people to." actions={action} />
      <div class="stack">
        {(campaigns.total > 0 || asked) && (
          <Filters
            path={path}
            query={query}
            search="Search campaigns"
            filters={[
              { name: "status", label: "Status", options: statusOptions },
              { name: "type", label: "Type", options: types.map((type) => ({ value: type, label: type })) },
            ]}
          />
        )}
        <div id="list" class="stack">
          {campaigns.data.length > 0 ? (
            <Card flush>
              <DataTable
                caption="Campaigns"
                columns={columns(totals)}
                rows={campaigns.data}
                keyOf={({ id }) => id}
                sorting={{ path, query }}
              />
              <Pager path={path} query={query} list={campaigns} />
            </Card>
          ) : asked ? (
            <NothingFits one="campaign" many="campaigns" path={path} />
          ) : (
            <EmptyState title="No campaigns yet." action={action}>
              Create one, assign officers to it, and give each of them a link.
            </EmptyState>
          )}
        </div>
      </div>
    </>
  );
}

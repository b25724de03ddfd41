import type { OfficerRecord } from "../../../../worker/referrals/officers/schemas";
import {
  ButtonLink,
  Card,
  type Column,
  DataTable,
  EmailAddress,
  EmptyState,
  Filters,
  type ListData,
  NothingFits,
  PageHeader,
  Pager,
  StatusBadge,
} from "../../../ui";
import { Figure } from "../parts/figure";
import { officerStatusOptions } from "./status";

export interface OfficerListProps {
  officers: ListData<OfficerRecord>;
  /** By officer id; one without links is not in it. */
  totals: Record<string, { clicks: number; signups: number }>;
  /** Regions in use. */
  regions: string[];
  query: Record<string, string>;
}

const path = "/dashboard/officers";

const columns = (totals: OfficerListProps["totals"]): Column<OfficerRecord>[] => [
  { label: "Officer", sort: "name", cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a> },
  { label: "Contact", cell: ({ email, phone }) => <EmailAddress address={email ?? phone ?? ""} /> },
  { label: "Region", sort: "region", cell: ({ region }) => region || "—" },
  { label: "Status", sort: "status", cell: ({ status }) => <StatusBadge status={status} /> },
  { label: "Active links", numeric: true, cell: ({ active_links }) => active_links },
  { label: "Clicks", numeric: true, cell: ({ id }) => <Figure n={totals[id]?.clicks ?? 0} /> },
  { label: "Sign-ups", numeric: true, cell: ({ id }) => <Figure n={totals[id]?.signups ?? 0} /> },
];

/** The people in the field. */
export function OfficerList({ officers, totals, regions, query }: OfficerListProps) {
  const asked = Boolean(query.q || query.status || query.region);
  const actions = (
    <>
      <ButtonLink href={`${path}/import`} tone="plain">
        Import CSV
      </ButtonLink>
      <ButtonLink href={`${path}/new`} tone="primary">
        New officer
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader title="Officers" lead="The people who share your links." actions={actions} />
      <div class="stack">
        {(officers.total > 0 || asked) && (
          <Filters
            path={path}
            query={query}
            search="Search by name, e-mail or phone"
            filters={[
              { name: "status", label: "Status", options: officerStatusOptions },
              { name: "region", label: "Region", options: regions.map((value) => ({ value, label: value })) },
            ]}
          />
        )}
        <div id="list" class="stack">
          {officers.data.length > 0 ? (
            <Card flush>
              <DataTable
                caption="Officers"
                columns={columns(totals)}
                rows={officers.data}
                keyOf={({ id }) => id}
                sorting={{ path, query }}
              />
              <Pager path={path} query={query} list={officers} />
            </Card>
          ) : asked ? (
            <NothingFits one="officer" many="officers" path={path} />
          ) : (
            <EmptyState title="No officers yet." action={actions}>
              Add the people who recruit for you, one by one or from a CSV file.
            </EmptyState>
          )}
        </div>
      </div>
    </>
  );
}

import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import { type Column, DataTable, StatusBadge } from "../../../ui";
import { Figure } from "../parts/figure";
import { linkName } from "./name";

export interface LinkTableProps {
  caption: string;
  links: ReferralRecord[];
  /** The column that the page itself says already. */
  without?: "campaign" | "officer";
  sorting?: { path: string; query: Record<string, string> };
}

/** Links with their lifetime counts. */
export function LinkTable({ caption, links, without, sorting }: LinkTableProps) {
  const columns: Column<ReferralRecord>[] = [
    {
      label: "Link",
      sort: "label",
      cell: (link) => <a href={`/dashboard/links/${link.id}`}>{linkName(link)}</a>,
    },
    { label: "Officer", sort: "officer_name", cell: (link) => link.officer_name },
    { label: "Campaign", sort: "campaign_name", cell: (link) => link.campaign_name },
    { label: "Status", sort: "status", cell: ({ status }) => <StatusBadge status={status} /> },
    { label: "Clicks", sort: "clicks", numeric: true, cell: (link) => <Figure n={link.clicks} /> },
    { label: "Sign-ups", sort: "signups", numeric: true, cell: (link) => <Figure n={link.signups} /> },
    {
      label: "Enrolled",
      sort: "enrollments",
      numeric: true,
      cell: (link) => <Figure n={link.enrollments} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns.filter(({ label }) => label.toLowerCase() !== without)}
      rows={links}
      keyOf={({ id }) => id}
      {...(sorting ? { sorting } : {})}
    />
  );
}

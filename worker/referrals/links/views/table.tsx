import { useLanguage } from "../../../../web/i18n/language";
import { type Column, DataTable } from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import type { ReferralTotals } from "../find-referrals";
import type { ReferralRecord } from "../schemas";
import { linkName } from "./name";
import { LinkState } from "./state";
import { TakeLink } from "./take-link";

export interface LinkTableProps {
  caption: string;
  links: ReferralRecord[];
  /** Of every link that the list holds, those of its other pages too. */
  sums?: ReferralTotals;
  /** The column that the page itself says already. */
  without?: "campaign" | "officer";
  sorting?: { path: string; query: Record<string, string> };
  /** Rows can be chosen for the bar of this id. */
  chosenBy?: string;
}

/** Links with their lifetime counts. */
export function LinkTable({ caption, links, sums, without, sorting, chosenBy }: LinkTableProps) {
  const { t } = useLanguage();
  const count = (
    name: keyof ReferralTotals,
    label: "clicks" | "unique_clicks" | "signups" | "enrolled",
  ): Column<ReferralRecord> => ({
    label: t(`links.${label}`),
    sort: name,
    numeric: true,
    cell: (link) => <Figure n={link[name]} />,
    ...(sums ? { total: <Figure n={sums[name]} /> } : {}),
  });
  const columns: Column<ReferralRecord>[] = [
    {
      label: t("links.link"),
      sort: "label",
      cell: (link) => <a href={`/dashboard/links/${link.id}`}>{linkName(link, t)}</a>,
    },
    ...(without === "officer"
      ? []
      : [
          {
            label: t("links.officer"),
            sort: "officer_name",
            cell: (link: ReferralRecord) => link.officer_name,
          },
        ]),
    ...(without === "campaign"
      ? []
      : [
          {
            label: t("links.campaign"),
            sort: "campaign_name",
            cell: (link: ReferralRecord) => link.campaign_name,
          },
        ]),
    { label: t("links.status"), sort: "status", cell: (link) => <LinkState link={link} /> },
    count("clicks", "clicks"),
    count("unique_clicks", "unique_clicks"),
    count("signups", "signups"),
    count("enrollments", "enrolled"),
    { label: t("links.take"), silent: true, cell: (link) => <TakeLink link={link} /> },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={links}
      keyOf={({ id }) => id}
      {...(sorting ? { sorting } : {})}
      {...(chosenBy
        ? { choose: { form: chosenBy, nameOf: (link: ReferralRecord) => linkName(link, t) } }
        : {})}
    />
  );
}

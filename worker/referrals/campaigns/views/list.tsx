import { useLanguage } from "../../../../web/i18n/language";
import {
  ButtonLink,
  Card,
  type Column,
  DataTable,
  daysChip,
  EmptyState,
  type ListData,
  ListPage,
  optionsIn,
  Pager,
  StatusBadge,
} from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import { Writes } from "../../../../web/ui/writes";
import { ExportLink } from "../../exports/views/export-link";
import type { CampaignRecord } from "../schemas";
import { CampaignDates } from "./dates";
import { statusOptions } from "./status-options";

export interface CampaignListProps {
  campaigns: ListData<CampaignRecord>;
  /** By campaign id; a campaign without links is not in it. */
  totals: Record<string, { clicks: number; signups: number }>;
  /** Of every campaign that the filters let in. */
  sums: { clicks: number; signups: number };
  /** Types in use. */
  types: string[];
  /** What the address asked for. */
  query: Record<string, string>;
}

const path = "/dashboard/campaigns";

function CampaignTable({ campaigns, totals, sums, query }: Omit<CampaignListProps, "types">) {
  const { t } = useLanguage();
  const columns: Column<CampaignRecord>[] = [
    {
      label: t("campaigns.campaign"),
      sort: "name",
      cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a>,
    },
    { label: t("campaigns.status"), sort: "status", cell: ({ status }) => <StatusBadge status={status} /> },
    {
      label: t("campaigns.dates"),
      sort: "starts_on",
      cell: (campaign) => <CampaignDates campaign={campaign} />,
    },
    {
      label: t("campaigns.officers"),
      numeric: true,
      cell: ({ officer_ids }) => <Figure n={officer_ids.length} />,
    },
    {
      label: t("campaigns.clicks"),
      sort: "clicks",
      numeric: true,
      cell: ({ id }) => <Figure n={totals[id]?.clicks ?? 0} />,
      total: <Figure n={sums.clicks} />,
    },
    {
      label: t("campaigns.signups"),
      sort: "signups",
      numeric: true,
      cell: ({ id }) => <Figure n={totals[id]?.signups ?? 0} />,
      total: <Figure n={sums.signups} />,
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("campaigns.campaigns")}
        columns={columns}
        rows={campaigns.data}
        keyOf={({ id }) => id}
        sorting={{ path, query }}
      />
      <Pager path={path} query={query} list={campaigns} csv />
    </Card>
  );
}

/** All campaigns, as an admin sees them. */
export function CampaignList({ types, ...list }: CampaignListProps) {
  const { t, locale } = useLanguage();
  const action = (
    <Writes>
      <ButtonLink href={`${path}/new`} tone="primary">
        {t("campaigns.new")}
      </ButtonLink>
    </Writes>
  );
  return (
    <ListPage
      title={t("campaigns.campaigns")}
      lead={t("campaigns.list_lead")}
      path={path}
      query={list.query}
      list={list.campaigns}
      search={t("campaigns.search")}
      filters={[
        { name: "status", label: t("campaigns.status"), options: statusOptions(t) },
        { name: "type", label: t("campaigns.type"), options: optionsIn(types) },
      ]}
      actions={
        <>
          <ExportLink report="campaign_summary" query={{}} />
          {action}
        </>
      }
      kept={["ran_from", "ran_to"]}
      chips={daysChip({
        path,
        query: list.query,
        names: ["ran_from", "ran_to"],
        words: (days) => t("campaigns.ran", { days }),
        locale,
      })}
      noneFits={{ title: t("campaigns.none_fits"), all: t("campaigns.show_all") }}
      empty={
        <EmptyState icon="campaign" title={t("campaigns.none_yet")} action={action}>
          {t("campaigns.none_yet_words")}
        </EmptyState>
      }
    >
      <CampaignTable {...list} />
    </ListPage>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import {
  ButtonLink,
  Card,
  type Column,
  DataTable,
  daysChip,
  EmailAddress,
  EmptyState,
  type ListData,
  ListPage,
  optionsIn,
  Pager,
  StatusBadge,
} from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import { useMayWrite, Writes } from "../../../../web/ui/writes";
import { ExportLink } from "../../exports/views/export-link";
import { listHeading, textColumns } from "../officer-columns";
import type { PasswordRequest } from "../password-link";
import type { OfficerRecord } from "../schemas";
import { PasswordRequests } from "./password-requests";
import { officerStatusOptions } from "./status";

export interface OfficerListProps {
  officers: ListData<OfficerRecord>;
  /** By officer id; one without links is not in it. */
  totals: Record<string, { clicks: number; signups: number }>;
  /** Of every officer that the filters let in. */
  sums: { active_links: number; clicks: number; signups: number };
  /** Regions in use. */
  regions: string[];
  /** Who waits for a link; empty for somebody who only reads. */
  requests: PasswordRequest[];
  query: Record<string, string>;
  csrf: string;
}

const path = "/dashboard/officers";

function OfficerTable({
  officers,
  totals,
  sums,
  query,
}: Omit<OfficerListProps, "regions" | "requests" | "csrf">) {
  const { t } = useLanguage();
  const contact: Column<OfficerRecord> = {
    label: t("officers.contact"),
    sort: "email",
    cell: ({ email, phone }) => <EmailAddress address={email ?? phone ?? ""} />,
  };
  const seesContacts = useMayWrite();
  const columns: Column<OfficerRecord>[] = [
    {
      label: t("officers.officer"),
      sort: "name",
      cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a>,
    },
    ...(seesContacts ? [contact] : []),
    ...textColumns.map((name) => ({
      label: t(listHeading(name)),
      sort: name,
      cell: (officer: OfficerRecord) => officer[name] || "–",
    })),
    { label: t("officers.status"), sort: "status", cell: ({ status }) => <StatusBadge status={status} /> },
    {
      label: t("officers.active_links"),
      sort: "active_links",
      numeric: true,
      cell: ({ active_links }) => <Figure n={active_links} />,
      total: <Figure n={sums.active_links} />,
    },
    {
      label: t("officers.clicks"),
      sort: "clicks",
      numeric: true,
      cell: ({ id }) => <Figure n={totals[id]?.clicks ?? 0} />,
      total: <Figure n={sums.clicks} />,
    },
    {
      label: t("officers.signups"),
      sort: "signups",
      numeric: true,
      cell: ({ id }) => <Figure n={totals[id]?.signups ?? 0} />,
      total: <Figure n={sums.signups} />,
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("officers.officers")}
        columns={columns}
        rows={officers.data}
        keyOf={({ id }) => id}
        sorting={{ path, query }}
      />
      <Pager path={path} query={query} list={officers} csv />
    </Card>
  );
}

/** The people in the field. */
export function OfficerList({ regions, requests, csrf, ...list }: OfficerListProps) {
  const { t, locale } = useLanguage();
  const actions = (
    <>
      {list.officers.total > 0 && <ExportLink report="officer_summary" query={{}} />}
      {list.officers.total > 0 && (
        <ButtonLink href="/dashboard/weekly" tone="plain">
          {t("digest.page")}
        </ButtonLink>
      )}
      <Writes>
        <ButtonLink href={`${path}/import`} tone="plain">
          {t("officers.import")}
        </ButtonLink>
        <ButtonLink href={`${path}/new`} tone="primary">
          {t("officers.new")}
        </ButtonLink>
      </Writes>
    </>
  );
  return (
    <ListPage
      title={t("officers.officers")}
      lead={t("officers.list_lead")}
      path={path}
      query={list.query}
      list={list.officers}
      search={t("officers.search")}
      filters={[
        { name: "status", label: t("officers.status"), options: officerStatusOptions(t) },
        { name: "region", label: t("officers.region"), options: optionsIn(regions) },
      ]}
      actions={actions}
      kept={["active_from", "active_to"]}
      chips={daysChip({
        path,
        query: list.query,
        names: ["active_from", "active_to"],
        words: (days) => t("officers.active_in", { days }),
        locale,
      })}
      noneFits={{ title: t("officers.none_fits"), all: t("officers.show_all") }}
      empty={
        <EmptyState icon="people" title={t("officers.none_yet")} action={actions}>
          {t("officers.none_yet_words")}
        </EmptyState>
      }
    >
      <PasswordRequests requests={requests} csrf={csrf} />
      <OfficerTable {...list} />
    </ListPage>
  );
}

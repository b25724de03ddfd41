import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  ChosenBar,
  type Column,
  Confirm,
  DataTable,
  daysChip,
  EmailAddress,
  EmptyState,
  type ListData,
  ListPage,
  listAddress,
  Notice,
  optionsIn,
  Pager,
  PostForm,
  StatusBadge,
} from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import { useMayWrite, Writes } from "../../../../web/ui/writes";
import { ExportLink } from "../../exports/views/export-link";
import { listHeading, textColumns } from "../officer-columns";
import type { PasswordRequest } from "../password-link";
import type { OfficerRecord } from "../schemas";
import { PasswordRequests } from "./password-requests";
import { officerStatusOptions, signedInOptions } from "./status";
import { WriteTo, type WriteToProps } from "./write-to";

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
  /** Campaigns that take links. */
  campaigns: { id: string; name: string }[];
  /** By officer id: of those who are active, to an administrator. */
  contacts: ReadonlyMap<string, NonNullable<WriteToProps["contact"]>>;
  sender: string;
  query: Record<string, string>;
  csrf: string;
}

const path = "/dashboard/officers";
const bar = "chosen-officers";

/** The list without what was just done. */
const backTo = (query: Record<string, string>) => listAddress(path, query, { undo: "" });

/** What is done at once with those who are chosen. */
function ChosenOfficers({ campaigns, query, csrf }: Pick<OfficerListProps, "campaigns" | "query" | "csrf">) {
  const { t } = useLanguage();
  return (
    <Writes>
      <ChosenBar id={bar} action={`${path}/deactivate`} csrf={csrf} back={backTo(query)}>
        {campaigns.length > 0 && (
          <>
            <select class="input" name="campaign_id" aria-label={t("officers.assign_to")}>
              {campaigns.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <Button tone="primary" formaction={`${path}/assign`}>
              {t("officers.assign_chosen")}
            </Button>
          </>
        )}
        <Button tone="plain" formaction={`${path}/write`}>
          {t("officers.write_chosen")}
        </Button>
        <Confirm label={t("officers.invite_chosen")} icon="mail" title={t("officers.invite_question")}>
          <p>{t("officers.invite_words")}</p>
          <Button tone="primary" formaction={`${path}/invite`}>
            {t("officers.invite_send")}
          </Button>
        </Confirm>
        <Button tone="plain">{t("officers.deactivate_chosen")}</Button>
      </ChosenBar>
    </Writes>
  );
}

/** Who was deactivated a moment ago, with the way back. */
function Deactivated({ query, csrf }: Pick<OfficerListProps, "query" | "csrf">) {
  const { t } = useLanguage();
  const ids = (query.undo ?? "").split(",").filter(Boolean).slice(0, 100);
  if (ids.length === 0) return null;
  return (
    <Writes>
      <Notice tone="info">
        <div class="row">
          {t("officers.told_n_deactivated", { count: ids.length })}
          <PostForm action={`${path}/reactivate`} csrf={csrf} compact>
            <input type="hidden" name="back" value={backTo(query)} />
            {ids.map((id) => (
              <input key={id} type="hidden" name={`chosen_${id}`} value="on" />
            ))}
            <Button tone="plain" small>
              {t("officers.undo")}
            </Button>
          </PostForm>
        </div>
      </Notice>
    </Writes>
  );
}

function OfficerTable(props: Omit<OfficerListProps, "regions" | "requests">) {
  const { officers, totals, sums, contacts, sender, query } = props;
  const { t } = useLanguage();
  const contact: Column<OfficerRecord> = {
    label: t("officers.contact"),
    sort: "email",
    cell: ({ email, phone }) => <EmailAddress address={email ?? phone ?? ""} />,
  };
  const write: Column<OfficerRecord> = {
    label: t("coaching.write"),
    silent: true,
    cell: ({ id, name }) => <WriteTo name={name} contact={contacts.get(id)} sender={sender} />,
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
    {
      label: t("officers.status"),
      sort: "status",
      cell: ({ status, signed_in }) => (
        <>
          <StatusBadge status={status} />
          {status === "active" && !signed_in && (
            <div class="small quiet">{t("officers.signed_in_false")}</div>
          )}
        </>
      ),
    },
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
    ...(seesContacts ? [write] : []),
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("officers.officers")}
        columns={columns}
        rows={officers.data}
        keyOf={({ id }) => id}
        sorting={{ path, query }}
        {...(seesContacts ? { choose: { form: bar, nameOf: ({ name }: OfficerRecord) => name } } : {})}
      />
      <ChosenOfficers {...props} />
      <Pager path={path} query={query} list={officers} csv />
    </Card>
  );
}

/** The people in the field. */
export function OfficerList({ regions, requests, ...list }: OfficerListProps) {
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
        { name: "signed_in", label: t("officers.sign_in"), options: signedInOptions(t) },
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
      <PasswordRequests requests={requests} csrf={list.csrf} />
      <Deactivated query={list.query} csrf={list.csrf} />
      <OfficerTable {...list} />
    </ListPage>
  );
}

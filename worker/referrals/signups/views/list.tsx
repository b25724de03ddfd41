import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  type Chip,
  ChosenBar,
  type Column,
  DataTable,
  EmptyState,
  type ListData,
  ListPage,
  listAddress,
  optionsOf,
  Pager,
} from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import { useMayWrite, Writes } from "../../../../web/ui/writes";
import { ExportLink } from "../../exports/views/export-link";
import type { SignupRecord } from "../schemas";
import { reasonWords } from "./attribution-words";
import { useSignupName } from "./name";
import { EnrollmentBadge, enrollmentOptions } from "./status";

interface Choice {
  id: string;
  name: string;
}

export interface SignupListProps {
  signups: ListData<SignupRecord>;
  campaigns: Choice[];
  officers: Choice[];
  /** How many of officers' requests for a sign-up wait. */
  requests: number;
  query: Record<string, string>;
  /** What narrows it. */
  chips: Chip[];
  /** What it can be narrowed by without a field. */
  filterNames: string[];
  csrf: string;
}

const path = "/dashboard/signups";

function Linked({ to, choices, id }: { to: string; choices: Map<string, string>; id: string | null }) {
  const name = id === null ? undefined : choices.get(id);
  return name === undefined ? <>–</> : <a href={`/dashboard/${to}/${id}`}>{name}</a>;
}

const byId = (choices: Choice[]) => new Map(choices.map(({ id, name }) => [id, name]));

const bar = "chosen-signups";

function SignupTable({
  signups,
  campaigns,
  officers,
  query,
  csrf,
}: Omit<SignupListProps, "chips" | "filterNames" | "requests">) {
  const { t } = useLanguage();
  const mayWrite = useMayWrite();
  const nameOf = useSignupName();
  const [campaignNames, officerNames] = [byId(campaigns), byId(officers)];
  const columns: Column<SignupRecord>[] = [
    {
      label: t("signups.signup"),
      cell: (signup) => <a href={`${path}/${signup.id}`}>{nameOf(signup)}</a>,
    },
    {
      label: t("signups.occurred"),
      sort: "occurred_at",
      cell: ({ occurred_at }) => <Time at={occurred_at} />,
    },
    {
      label: t("signups.campaign"),
      cell: ({ campaign_id }) => <Linked to="campaigns" choices={campaignNames} id={campaign_id} />,
    },
    {
      label: t("signups.officer"),
      cell: ({ officer_id }) => <Linked to="officers" choices={officerNames} id={officer_id} />,
    },
    {
      label: t("signups.attribution"),
      cell: ({ attribution }) => reasonWords(attribution?.reason ?? null, t),
    },
    {
      label: t("signups.enrolment"),
      cell: (signup) => <EnrollmentBadge status={signup.enrollment_status} />,
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("signups.signups")}
        columns={columns}
        rows={signups.data}
        keyOf={({ id }) => id}
        sorting={{ path, query, sort: "-occurred_at" }}
        {...(mayWrite ? { choose: { form: bar, nameOf } } : {})}
      />
      <Writes>
        <ChosenBar
          id={bar}
          action="/dashboard/enrolments/chosen"
          csrf={csrf}
          back={listAddress(path, query, {})}
        >
          <Button tone="primary">{t("enrolments.enrol_chosen")}</Button>
        </ChosenBar>
      </Writes>
      <Pager path={path} query={query} list={signups} csv />
    </Card>
  );
}

/** Who signed up, with their addresses masked. */
export function SignupList(props: SignupListProps) {
  const { t } = useLanguage();
  const { signups, campaigns, officers, requests, query } = props;
  return (
    <ListPage
      title={t("signups.signups")}
      lead={t("signups.lead")}
      path={path}
      query={query}
      list={signups}
      search={t("signups.search")}
      filters={[
        { name: "from", label: t("lists.from"), type: "date" },
        { name: "to", label: t("lists.to"), type: "date" },
        { name: "campaign_id", label: t("signups.campaign"), options: optionsOf(campaigns) },
        { name: "officer_id", label: t("signups.officer"), options: optionsOf(officers) },
        { name: "enrollment_status", label: t("signups.enrolment"), options: enrollmentOptions(t) },
      ]}
      chips={props.chips}
      total={t(signups.has_more ? "signups.more_than" : "insight.n_signups", { count: signups.total })}
      kept={["referral_id", "flagged", ...props.filterNames]}
      actions={
        <>
          <Writes>
            <ButtonLink href="/dashboard/claims" tone="plain">
              {requests > 0 ? t("claims.waiting", { count: requests }) : t("claims.link_to")}
            </ButtonLink>
            <ButtonLink href="/dashboard/enrolments" tone="plain" icon="upload">
              {t("enrolments.list")}
            </ButtonLink>
          </Writes>
          <ExportLink report="raw_events" query={query} />
        </>
      }
      noneFits={{ title: t("signups.none_fits"), all: t("signups.show_all") }}
      empty={
        <EmptyState
          icon="signup"
          title={t("signups.none_yet")}
          action={
            <ButtonLink href="/dashboard/links" tone="plain">
              {t("signups.to_links")}
            </ButtonLink>
          }
        >
          {t("signups.none_yet_words")}
        </EmptyState>
      }
    >
      <SignupTable {...props} />
    </ListPage>
  );
}

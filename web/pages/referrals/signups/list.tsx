import type { SignupRecord } from "../../../../worker/referrals/signups/schemas";
import {
  ButtonLink,
  Card,
  type Column,
  DataTable,
  EmptyState,
  type Filter,
  Filters,
  type ListData,
  NothingFits,
  PageHeader,
  Pager,
} from "../../../ui";
import { Time } from "../parts/time";
import { reasonWords } from "./attribution-words";
import { EnrollmentBadge, enrollmentOptions } from "./status";

interface Choice {
  id: string;
  name: string;
}

export interface SignupListProps {
  signups: ListData<SignupRecord>;
  campaigns: Choice[];
  officers: Choice[];
  query: Record<string, string>;
}

const path = "/dashboard/signups";

const options = (choices: Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));
const nameIn = (choices: Choice[], id: string | null) =>
  choices.find((choice) => choice.id === id)?.name ?? "—";

const columns = (campaigns: Choice[], officers: Choice[]): Column<SignupRecord>[] => [
  {
    label: "Sign-up",
    cell: ({ id, email_masked }) => <a href={`${path}/${id}`}>{email_masked || "Imported"}</a>,
  },
  { label: "Occurred", sort: "occurred_at", cell: ({ occurred_at }) => <Time at={occurred_at} /> },
  { label: "Campaign", cell: ({ campaign_id }) => nameIn(campaigns, campaign_id) },
  { label: "Officer", cell: ({ officer_id }) => nameIn(officers, officer_id) },
  { label: "Attribution", cell: ({ attribution }) => reasonWords(attribution?.reason ?? null) },
  { label: "Enrolment", cell: (signup) => <EnrollmentBadge status={signup.enrollment_status} /> },
];

/** Who signed up, with their addresses masked. */
export function SignupList({ signups, campaigns, officers, query }: SignupListProps) {
  const filters: Filter[] = [
    { name: "campaign_id", label: "Campaign", options: options(campaigns) },
    { name: "officer_id", label: "Officer", options: options(officers) },
    { name: "enrollment_status", label: "Enrolment", options: enrollmentOptions },
    { name: "from", label: "From", type: "date" },
    { name: "to", label: "To", type: "date" },
  ];
  const asked = filters.some(({ name }) => query[name]);
  return (
    <>
      <PageHeader title="Sign-ups" lead="Who signed up, and which link earned it." />
      <div class="stack">
        {(signups.total > 0 || asked) && <Filters path={path} query={query} filters={filters} />}
        <div id="list" class="stack">
          {signups.data.length > 0 ? (
            <Card flush>
              <DataTable
                caption="Sign-ups"
                columns={columns(campaigns, officers)}
                rows={signups.data}
                keyOf={({ id }) => id}
                sorting={{ path, query }}
              />
              <Pager path={path} query={query} list={signups} />
            </Card>
          ) : asked ? (
            <NothingFits one="sign-up" many="sign-ups" path={path} />
          ) : (
            <EmptyState
              title="No sign-ups yet."
              action={
                <ButtonLink href="/dashboard/links" tone="plain">
                  Go to links
                </ButtonLink>
              }
            >
              They appear here as soon as people sign up through a campaign.
            </EmptyState>
          )}
        </div>
      </div>
    </>
  );
}

import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import type { OfficerRecord } from "../../../../worker/referrals/officers/schemas";
import {
  ButtonLink,
  Card,
  EmailAddress,
  EmptyState,
  Facts,
  type ListData,
  PageHeader,
  StatusBadge,
} from "../../../ui";
import { LinkTable } from "../links/table";
import { Time } from "../parts/time";
import { OfficerAccess } from "./access";

export interface OfficerDetailProps {
  officer: OfficerRecord;
  campaigns: { id: string; name: string }[];
  links: ListData<ReferralRecord>;
  csrf: string;
}

/** One officer: how to reach them, what they work for, what they brought. */
export function OfficerDetail({ officer, campaigns, links, csrf }: OfficerDetailProps) {
  const home = `/dashboard/officers/${officer.id}`;
  return (
    <>
      <PageHeader
        title={officer.name}
        back={{ href: "/dashboard/officers", label: "Officers" }}
        badge={<StatusBadge status={officer.status} />}
        actions={
          <ButtonLink href={`${home}/edit`} tone="plain">
            Edit
          </ButtonLink>
        }
      />
      <div class="stack">
        <Card title="Contact">
          <Facts
            facts={[
              [
                "E-mail",
                officer.email ? (
                  <a href={`mailto:${officer.email}`}>
                    <EmailAddress address={officer.email} />
                  </a>
                ) : (
                  "—"
                ),
              ],
              ["Phone", officer.phone ? <a href={`tel:${officer.phone}`}>{officer.phone}</a> : "—"],
              ["Region", officer.region || "—"],
              ["Links", `${officer.active_links} active, at most ${officer.max_links}`],
              [
                "Password",
                officer.must_change_password ? "temporary, not changed yet" : "chosen by the officer",
              ],
              ["Added", <Time at={officer.created_at} />],
            ]}
          />
        </Card>
        <Card title="Campaigns">
          {campaigns.length === 0 ? (
            <EmptyState title="Not assigned to a campaign yet.">
              Open a campaign and tick their name.
            </EmptyState>
          ) : (
            <ul class="plain-list">
              {campaigns.map(({ id, name }) => (
                <li key={id}>
                  <a href={`/dashboard/campaigns/${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card
          flush
          title="Links"
          actions={
            <ButtonLink href={`/dashboard/links/new?officer_id=${officer.id}`} tone="plain">
              New link
            </ButtonLink>
          }
        >
          {links.data.length > 0 ? (
            <LinkTable caption={`Links of ${officer.name}`} links={links.data} without="officer" />
          ) : (
            <EmptyState title="No links yet." />
          )}
          {links.total > links.data.length && (
            <p class="card-foot">
              <a href={`/dashboard/links?officer_id=${officer.id}`}>{`All ${links.total} links`}</a>
            </p>
          )}
        </Card>
        <OfficerAccess officer={officer} csrf={csrf} />
      </div>
    </>
  );
}

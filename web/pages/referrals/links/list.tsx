import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import {
  ButtonLink,
  Card,
  EmptyState,
  type Filter,
  Filters,
  type ListData,
  NothingFits,
  PageHeader,
  Pager,
} from "../../../ui";
import { LinkCard } from "./card";
import { linkStatusOptions } from "./name";
import { LinkTable } from "./table";

interface Choice {
  id: string;
  name: string;
}

export interface LinkListProps {
  links: ListData<ReferralRecord>;
  campaigns: Choice[];
  /** Empty for an officer, whose links are all their own. */
  officers: Choice[];
  viewer: "admin" | "officer";
  mayCreate: boolean;
  query: Record<string, string>;
}

const path = "/dashboard/links";

const options = (choices: Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));

/** Links with their counts: all of them for an admin, their own for an officer. */
export function LinkList({ links, campaigns, officers, viewer, mayCreate, query }: LinkListProps) {
  const isAdmin = viewer === "admin";
  const asked = Boolean(query.q || query.officer_id || query.campaign_id || query.status);
  const filters: Filter[] = [
    { name: "campaign_id", label: "Campaign", options: options(campaigns) },
    ...(isAdmin ? [{ name: "officer_id", label: "Officer", options: options(officers) }] : []),
    { name: "status", label: "Status", options: linkStatusOptions },
  ];
  const actions = mayCreate && (
    <>
      {isAdmin && (
        <ButtonLink href={`${path}/bulk`} tone="plain">
          One for each officer
        </ButtonLink>
      )}
      <ButtonLink href={`${path}/new`} tone="primary">
        New link
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader
        title="Links"
        lead={isAdmin ? "Every link that your officers share." : "Share them; we count what they bring."}
        actions={actions}
      />
      <div class="stack">
        {(links.total > 0 || asked) && (
          <Filters path={path} query={query} search="Search links" filters={filters} />
        )}
        <div id="list" class="stack">
          {links.data.length === 0 ? (
            asked ? (
              <NothingFits one="link" many="links" path={path} />
            ) : (
              <EmptyState title="No links yet." action={actions}>
                {isAdmin
                  ? "A link belongs to one officer and one campaign. Assign officers to a campaign first."
                  : "Your administrator gives you one for each campaign."}
              </EmptyState>
            )
          ) : isAdmin ? (
            <Card flush>
              <LinkTable caption="Links" links={links.data} sorting={{ path, query }} />
              <Pager path={path} query={query} list={links} />
            </Card>
          ) : (
            <>
              <div class="columns">
                {links.data.map((link) => (
                  <LinkCard key={link.id} link={link} />
                ))}
              </div>
              <Pager path={path} query={query} list={links} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

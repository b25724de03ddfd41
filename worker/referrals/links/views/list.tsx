import { useLanguage } from "../../../../web/i18n/language";
import {
  ButtonLink,
  Card,
  EmptyState,
  type Filter,
  Filters,
  isPastTheEnd,
  type ListData,
  PageHeader,
  Pager,
  PastTheEnd,
} from "../../../../web/ui";
import { NoneFits } from "../../../../web/ui/none-fits";
import type { LinkTotals } from "../find-referrals";
import type { ReferralRecord } from "../schemas";
import { LinkCard } from "./card";
import { leadsOnOptions, linkStatusOptions } from "./name";
import { LinkTable } from "./table";

interface Choice {
  id: string;
  name: string;
}

export interface LinkListProps {
  links: ListData<ReferralRecord>;
  /** Of every link that the filters let in. */
  sums: LinkTotals;
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
export function LinkList({ links, sums, campaigns, officers, viewer, mayCreate, query }: LinkListProps) {
  const { t } = useLanguage();
  const isAdmin = viewer === "admin";
  const asked = Boolean(query.q || query.officer_id || query.campaign_id || query.status || query.open);
  const filters: Filter[] = [
    { name: "campaign_id", label: t("links.campaign"), options: options(campaigns) },
    ...(isAdmin ? [{ name: "officer_id", label: t("links.officer"), options: options(officers) }] : []),
    { name: "status", label: t("links.status"), options: linkStatusOptions(t) },
    { name: "open", label: t("links.leads_on"), options: leadsOnOptions(t) },
  ];
  const actions = mayCreate && (
    <>
      {isAdmin && (
        <ButtonLink href={`${path}/bulk`} tone="plain">
          {t("links.one_for_each")}
        </ButtonLink>
      )}
      <ButtonLink href={`${path}/new`} tone="primary">
        {t("links.new")}
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader
        title={t("links.links")}
        lead={t(isAdmin ? "links.lead_admin" : "links.lead_officer")}
        actions={links.total > 0 || asked ? actions : null}
      />
      <div class="stack">
        {(links.total > 0 || asked) && (
          <Filters path={path} query={query} search={t("links.search")} filters={filters} />
        )}
        <div id="list" class="stack">
          {isPastTheEnd(links) ? (
            <PastTheEnd path={path} query={query} list={links} />
          ) : links.data.length === 0 ? (
            asked ? (
              <NoneFits title={t("links.none_fits")} path={path} all={t("links.show_all")} />
            ) : (
              <EmptyState icon="link" title={t("links.none_yet")} action={actions}>
                {t(isAdmin ? "links.none_yet_admin" : "links.none_yet_officer")}
              </EmptyState>
            )
          ) : isAdmin ? (
            <Card flush>
              <LinkTable
                caption={t("links.links")}
                links={links.data}
                sums={sums}
                sorting={{ path, query }}
              />
              <Pager path={path} query={query} list={links} csv />
            </Card>
          ) : (
            <>
              <div class="columns">
                {links.data.map((link) => (
                  <LinkCard key={link.id} link={link} />
                ))}
              </div>
              <Pager path={path} query={query} list={links} csv />
            </>
          )}
        </div>
      </div>
    </>
  );
}

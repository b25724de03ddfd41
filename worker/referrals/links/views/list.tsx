import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  ChosenBar,
  Confirm,
  daysChip,
  EmptyState,
  type Filter,
  type ListData,
  ListPage,
  listAddress,
  optionsOf,
  Pager,
} from "../../../../web/ui";
import { useMayWrite, Writes } from "../../../../web/ui/writes";
import { ExportLink } from "../../exports/views/export-link";
import type { CampaignTemplates } from "../../share/campaign-message";
import type { ReferralTotals } from "../find-referrals";
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
  sums: ReferralTotals;
  campaigns: Choice[];
  /** Empty for an officer, whose links are all their own. */
  officers: Choice[];
  viewer: "admin" | "officer";
  /** Of an officer's cards; a table shares nothing. */
  templates: CampaignTemplates;
  mayCreate: boolean;
  query: Record<string, string>;
  csrf: string;
}

const path = "/dashboard/links";

/** Links with their counts: all of them for an admin, their own for an officer. */
export function LinkList({
  links,
  sums,
  campaigns,
  officers,
  viewer,
  templates,
  mayCreate,
  query,
  csrf,
}: LinkListProps) {
  const { t, locale } = useLanguage();
  const isAdmin = viewer === "admin";
  const mayWrite = useMayWrite();
  const filters: Filter[] = [
    { name: "campaign_id", label: t("links.campaign"), options: optionsOf(campaigns) },
    ...(isAdmin ? [{ name: "officer_id", label: t("links.officer"), options: optionsOf(officers) }] : []),
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
    <ListPage
      title={t("links.links")}
      lead={t(isAdmin ? "links.lead_admin" : "links.lead_officer")}
      path={path}
      query={query}
      list={links}
      search={t("links.search")}
      filters={filters}
      actions={
        <>
          <ExportLink report="raw_events" query={query} />
          {actions}
        </>
      }
      kept={["issued_from", "issued_to"]}
      chips={daysChip({
        path,
        query: query,
        names: ["issued_from", "issued_to"],
        words: (days) => t("links.issued", { days }),
        locale,
      })}
      noneFits={{ title: t("links.none_fits"), all: t("links.show_all") }}
      empty={
        <EmptyState
          icon="link"
          title={t("links.none_yet")}
          action={
            actions || (
              <ButtonLink href="/dashboard/campaigns" tone="plain">
                {t("links.your_campaigns")}
              </ButtonLink>
            )
          }
        >
          {t(isAdmin ? "links.none_yet_admin" : mayCreate ? "links.none_yet_own" : "links.none_yet_officer")}
        </EmptyState>
      }
    >
      {isAdmin ? (
        <Card flush>
          <LinkTable
            caption={t("links.links")}
            links={links.data}
            sums={sums}
            sorting={{ path, query }}
            {...(mayWrite ? { chosenBy: "chosen-links" } : {})}
          />
          <Writes>
            <ChosenBar
              id="chosen-links"
              action={`${path}/revoke`}
              csrf={csrf}
              back={listAddress(path, query, {})}
            >
              <Confirm
                label={t("links.revoke_chosen")}
                tone="danger"
                title={t("links.revoke_chosen_question")}
              >
                <p>{t("links.revoke_chosen_words")}</p>
                <Button tone="danger">{t("links.revoke_chosen")}</Button>
              </Confirm>
            </ChosenBar>
          </Writes>
          <Pager path={path} query={query} list={links} csv />
        </Card>
      ) : (
        <>
          <div class="columns">
            {links.data.map((link) => (
              <LinkCard key={link.id} link={link} templates={templates} />
            ))}
          </div>
          <Pager path={path} query={query} list={links} csv />
        </>
      )}
    </ListPage>
  );
}

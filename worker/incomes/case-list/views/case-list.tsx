import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  EmptyState,
  type Filter,
  Filters,
  isPastTheEnd,
  type ListData,
  listAddress,
  NoneFits,
  PageHeader,
  Pager,
  PastTheEnd,
  Tabs,
} from "../../../../web/ui";
import type { CaseCard as Card } from "../../cases/list-cases";
import { WaysIn } from "../../duplicate/views/ways-in";
import { casesPath } from "../../frame/steps";
import { CaseCard } from "./case-card";

export const listTabs = ["all", "mine", "shared", "completed", "deleted"] as const;
export type ListTab = (typeof listTabs)[number];

export interface CaseListProps {
  cases: ListData<Card>;
  tab: ListTab;
  query: Record<string, string>;
  filters: Filter[];
  /** Of commodities, by id, in the reader's language. */
  commodityNames: ReadonlyMap<number, string>;
  mayCreate: boolean;
  /** Where a case of the reader's may be put. */
  units: { id: string; name: string }[];
  csrf: string;
}

/** The cases that somebody may see, as cards. */
export function CaseList(props: CaseListProps) {
  const { cases, tab, query, filters, commodityNames, mayCreate, units, csrf } = props;
  const { t } = useLanguage();
  const action = mayCreate ? (
    <ButtonLink href={`${casesPath}/cases/new`} tone="primary" icon="plus">
      {t("incomes.list.new")}
    </ButtonLink>
  ) : null;
  const isNarrowed = ["q", ...filters.map(({ name }) => name)].some((name) => query[name]);
  const focusOf = ({ commodities }: Card) =>
    commodityNames.get(commodities.find(({ type }) => type === "focus")?.commodity_id ?? 0) ?? "";
  return (
    <>
      <PageHeader title={t("incomes.list.title")} lead={t("incomes.list.lead")} actions={action} />
      <div class="stack">
        <Tabs
          label={t("incomes.list.tabs")}
          tabs={listTabs.map((one) => ({
            href: listAddress(casesPath, query, { tab: one === "all" ? "" : one, page: "" }),
            label: t(`incomes.list.tab_${one}`),
            current: one === tab,
          }))}
        />
        {(cases.total > 0 || isNarrowed) && (
          <Filters
            path={casesPath}
            query={query}
            search={t("incomes.list.search")}
            filters={filters}
            kept={["tab"]}
            isFiltered={isNarrowed}
          />
        )}
        <div id="list" class="stack">
          {isPastTheEnd(cases) ? (
            <PastTheEnd path={casesPath} query={query} list={cases} />
          ) : cases.data.length > 0 ? (
            <>
              <ul class="case-cards">
                {cases.data.map((card) => (
                  <CaseCard
                    key={card.id}
                    card={card}
                    commodity={focusOf(card)}
                    isDeleted={tab === "deleted"}
                    mayDuplicate={mayCreate}
                    csrf={csrf}
                  />
                ))}
              </ul>
              {tab !== "deleted" && (
                <form id="compare" class="row" method="get" action={`${casesPath}/compare`} data-plain="">
                  <Button tone="plain">{t("incomes.compare.chosen")}</Button>
                  <ButtonLink tone="plain" href={`${casesPath}/overview`}>
                    {t("incomes.overview.link")}
                  </ButtonLink>
                </form>
              )}
              <Pager path={casesPath} query={query} list={cases} />
            </>
          ) : isNarrowed ? (
            <NoneFits title={t("incomes.list.none_fits")} path={casesPath} all={t("incomes.list.show_all")} />
          ) : tab === "all" || (tab === "mine" && mayCreate) ? (
            <>
              <EmptyState
                icon="target"
                title={t(tab === "mine" ? "incomes.list.none_mine" : "incomes.list.none_yet")}
              >
                {t(mayCreate ? "incomes.list.none_yet_words" : "incomes.list.none_shared_words")}
              </EmptyState>
              {mayCreate && <WaysIn units={units} csrf={csrf} />}
            </>
          ) : (
            <EmptyState icon="list" title={t(`incomes.list.none_${tab}`)} />
          )}
        </div>
      </div>
    </>
  );
}

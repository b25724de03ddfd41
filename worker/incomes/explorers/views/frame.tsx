import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Card,
  type Filter,
  Filters,
  isPastTheEnd,
  type ListData,
  NoneFits,
  PageHeader,
  Pager,
  PastTheEnd,
} from "../../../../web/ui";
import { casesPath } from "../../frame/steps";
import { type Explorer, ExplorerTabs } from "./tabs";

export interface ExplorerFrameProps {
  of: Explorer;
  lead: string;
  query: Record<string, string>;
  search: string;
  filters: Filter[];
  list: ListData<unknown>;
  /** How many there are, in words. */
  total: string;
  /** Where the reader may add to it. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A plain list of what there is: filters above it, rows, and the pages of it. */
export function ExplorerFrame(props: ExplorerFrameProps) {
  const { of, lead, query, search, filters, list, total, actions, children } = props;
  const { t } = useLanguage();
  const path = `${casesPath}/${of}`;
  return (
    <>
      <PageHeader
        title={t(`incomes.explorers.${of}`)}
        lead={lead}
        back={{ href: casesPath, label: t("incomes.cases") }}
        actions={actions}
      />
      <div class="stack">
        <ExplorerTabs current={of} />
        <Filters path={path} query={query} search={search} filters={filters} />
        <div id="list" class="stack">
          {isPastTheEnd(list) ? (
            <PastTheEnd path={path} query={query} list={list} />
          ) : list.data.length === 0 ? (
            <NoneFits title={t("incomes.explorers.none")} path={path} all={t("incomes.explorers.all")} />
          ) : (
            <Card flush title={total}>
              {children}
              <Pager path={path} query={query} list={list} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

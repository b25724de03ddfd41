import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  ButtonLink,
  EmptyState,
  Filters,
  isPastTheEnd,
  type ListData,
  NoneFits,
  PageHeader,
  Pager,
  PastTheEnd,
  Tabs,
  Time,
} from "../../../../web/ui";
import type { CaseCard } from "../list-cases";
import { percent } from "./money";
import { casePath, casesPath, newCasePath } from "./path";

export interface CaseListProps {
  list: ListData<CaseCard>;
  query: Record<string, string>;
  tab: string;
  countries: { id: number; name: string }[];
  commodities: { id: number; name: string }[];
  mayCreate: boolean;
}

const options = (records: { id: number; name: string }[]) =>
  records.map(({ id, name }) => ({ value: String(id), label: name }));

/** A case in a few words: where, what, how near to the target, what is missing, who changed it last. */
function Card({ item }: { item: CaseCard }) {
  const { t, locale } = useLanguage();
  const { share_of_target: share } = item;
  return (
    <li class="case-card">
      <h2>
        <a href={casePath(item.id)}>{item.name}</a>
      </h2>
      <p class="quiet">
        {item.country} · {item.focus_commodity} · {item.year}
      </p>
      <p class="case-card__share">
        <strong>{share === null ? t("incomes.no_share") : percent(share, locale)}</strong>{" "}
        {share !== null && <span class="quiet small">{t("incomes.of_the_target")}</span>}
      </p>
      <p class="row small">
        <Badge tone={item.status === "completed" ? "good" : "quiet"}>{t(`incomes.${item.status}`)}</Badge>
        {item.private && <Badge tone="warn">{t("incomes.private")}</Badge>}
        <span>
          {t("incomes.segments_reached", { reached: item.segments_reached, count: item.segment_count })}
        </span>
        {item.farmers !== null && (
          <span>
            {t("incomes.n_farmers", { count: item.farmers, n: formatNumber(item.farmers, locale) })}
          </span>
        )}
      </p>
      <p class="quiet small">
        {t("incomes.changed_by", { who: item.updated_by?.name ?? item.owner.name })}{" "}
        <Time at={item.updated_at} />
      </p>
    </li>
  );
}

/** The cases that somebody may see, by tab, search and filter. */
export function CaseList({ list, query, tab, countries, commodities, mayCreate }: CaseListProps) {
  const { t } = useLanguage();
  const tabs = ["all", "mine", "shared", "completed"] as const;
  const create = mayCreate ? (
    <ButtonLink href={newCasePath} icon="plus">
      {t("incomes.new_case")}
    </ButtonLink>
  ) : null;
  const isNarrowed = ["q", "country_id", "focus_commodity_id", "year", "status"].some((name) => query[name]);
  return (
    <>
      <PageHeader title={t("incomes.cases")} lead={t("incomes.cases_lead")} actions={create} />
      <div class="stack">
        <Tabs
          label={t("incomes.cases")}
          tabs={tabs.map((name) => ({
            href: name === "all" ? casesPath : `${casesPath}?tab=${name}`,
            label: t(`incomes.tab_${name}`),
            current: name === tab,
          }))}
        />
        <Filters
          path={casesPath}
          query={query}
          search={t("incomes.search_cases")}
          kept={["tab"]}
          isFiltered={isNarrowed}
          filters={[
            { name: "country_id", label: t("incomes.country"), options: options(countries) },
            { name: "focus_commodity_id", label: t("incomes.focus"), options: options(commodities) },
            {
              name: "status",
              label: t("incomes.status"),
              options: [
                { value: "incomplete", label: t("incomes.incomplete") },
                { value: "completed", label: t("incomes.completed") },
              ],
            },
          ]}
        />
        <div id="list" class="stack">
          {isPastTheEnd(list) ? (
            <PastTheEnd path={casesPath} query={query} list={list} />
          ) : list.data.length > 0 ? (
            <>
              <ul class="case-cards">
                {list.data.map((item) => (
                  <Card key={item.id} item={item} />
                ))}
              </ul>
              <Pager path={casesPath} query={query} list={list} />
            </>
          ) : isNarrowed ? (
            <NoneFits title={t("incomes.none_fits")} path={casesPath} all={t("incomes.all_cases")} />
          ) : (
            <EmptyState title={t("incomes.no_cases")} icon="list" action={create}>
              <p>{t("incomes.no_cases_words")}</p>
            </EmptyState>
          )}
        </div>
      </div>
    </>
  );
}

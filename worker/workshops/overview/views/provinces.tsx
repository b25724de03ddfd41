import { useLanguage } from "../../../../web/i18n/language";
import {
  ButtonLink,
  Card,
  Filters,
  isPastTheEnd,
  type ListData,
  listAddress,
  NoneFits,
  optionsOf,
  PageHeader,
  PastTheEnd,
} from "../../../../web/ui";
import { provinceOf, provincialPath } from "../../paths";
import type { ProvinceFigures } from "../schemas";
import { AreaTable } from "./area-table";
import { AreaTabs } from "./area-tabs";
import { NoRegions } from "./regions";

/** How many rows a page may have, as its address says. */
export const pageSizes = ["5", "10", "25"] as const;

export interface ProvincesProps {
  list: ListData<ProvinceFigures>;
  /** What the address says. */
  query: Record<string, string>;
  regions: { id: string; name: string }[];
  isStaff: boolean;
}

/** Where in the list one is, and the way on and back. */
function Steps({ list, query }: Pick<ProvincesProps, "list" | "query">) {
  const { t } = useLanguage();
  const { page, limit, total, total_pages } = list;
  const step = (to: number, label: string, rel: "prev" | "next") => (
    <a
      class="button button--plain button--small"
      rel={rel}
      href={listAddress(provincialPath, query, { page: String(to) })}
    >
      {label}
    </a>
  );
  return (
    <nav class="pager" aria-label={t("lists.pages")}>
      <p class="pager__place">
        {t("lists.place", {
          ...{ first: (page - 1) * limit + 1, last: Math.min(total, page * limit), total },
        })}
      </p>
      <div class="row">
        {page > 1 && step(page - 1, t("lists.previous"), "prev")}
        {page < total_pages && step(page + 1, t("lists.next"), "next")}
      </div>
    </nav>
  );
}

function Rows({ list, query, regions }: Pick<ProvincesProps, "list" | "query" | "regions">) {
  const { t } = useLanguage();
  if (isPastTheEnd(list)) return <PastTheEnd path={provincialPath} query={query} list={list} />;
  if (list.total === 0) {
    return (
      <NoneFits
        title={t("workshops.overview.no_province_fits")}
        path={provincialPath}
        all={t("workshops.overview.all_provinces")}
      />
    );
  }
  return (
    <>
      <Card flush>
        <AreaTable
          caption={t("workshops.overview.provinces")}
          rows={list.data}
          keyOf={({ province_id }) => province_id}
          name={{
            label: t("workshops.overview.province"),
            cell: ({ province_id, region_id, name }) => (
              <>
                <a href={provinceOf(province_id)}>{name}</a>
                <br />
                <span class="quiet small">{regions.find(({ id }) => id === region_id)?.name}</span>
              </>
            ),
          }}
        />
      </Card>
      <Steps list={list} query={query} />
    </>
  );
}

/** What is assessed and needed in each province. */
export function Provinces({ list, query, regions, isStaff }: ProvincesProps) {
  const { t } = useLanguage();
  const isNarrowed = Boolean(query.search || query.region);
  return (
    <>
      <PageHeader
        title={t("workshops.overview.provinces")}
        lead={t("workshops.overview.provinces_lead")}
        actions={
          isStaff && list.total > 0 ? (
            <ButtonLink href="/mana/places/" tone="plain" icon="building">
              {t("workshops.nav_places")}
            </ButtonLink>
          ) : null
        }
      />
      <div class="stack">
        <AreaTabs current="provincial" />
        {list.total === 0 && !isNarrowed ? (
          <NoRegions isStaff={isStaff} />
        ) : (
          <>
            <Filters
              path={provincialPath}
              query={query}
              isFiltered={isNarrowed}
              filters={[
                { name: "search", label: t("workshops.overview.search") },
                { name: "region", label: t("workshops.overview.region"), options: optionsOf(regions) },
                {
                  name: "page_size",
                  label: t("lists.rows_per_page"),
                  options: pageSizes.slice(1).map((value) => ({ value, label: value })),
                  all: pageSizes[0],
                },
              ]}
            />
            <div id="list" class="stack">
              <Rows {...{ list, query, regions }} />
            </div>
          </>
        )}
      </div>
    </>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, EmptyState, PageHeader } from "../../../../web/ui";
import { placesPath, provincialPath } from "../../paths";
import type { RegionsOverview } from "../schemas";
import { AreaKpis } from "./area-kpis";
import { AreaTable } from "./area-table";
import { AreaTabs } from "./area-tabs";

/** The table of all regions, whose last row is what they add up to. */
export function RegionTable({ totals, data }: RegionsOverview) {
  const { t } = useLanguage();
  return (
    <AreaTable
      caption={t("workshops.overview.regions")}
      rows={data}
      keyOf={({ region_id }) => region_id ?? "none"}
      name={{
        label: t("workshops.overview.region"),
        cell: ({ region_id, name }) =>
          region_id === null ? (
            <span class="quiet">{t("workshops.overview.no_region")}</span>
          ) : (
            <a href={`${provincialPath}?region=${region_id}`}>{name}</a>
          ),
      }}
      totals={totals}
    />
  );
}

export const NoRegions = ({ isStaff }: { isStaff: boolean }) => {
  const { t } = useLanguage();
  return (
    <EmptyState
      icon="building"
      title={t("workshops.overview.no_places")}
      action={
        isStaff && (
          <ButtonLink href={placesPath} icon="plus">
            {t("workshops.overview.add_places")}
          </ButtonLink>
        )
      }
    >
      <p>{t("workshops.overview.no_places_words")}</p>
    </EmptyState>
  );
};

/** What is assessed and needed in each region. */
export function Regions({ regions, isStaff }: { regions: RegionsOverview; isStaff: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t("workshops.overview.regions")} lead={t("workshops.overview.regions_lead")} />
      <div class="stack">
        <AreaTabs current="regional" />
        {regions.data.length === 0 ? (
          <NoRegions isStaff={isStaff} />
        ) : (
          <>
            <AreaKpis figures={regions.totals} />
            <Card flush>
              <RegionTable {...regions} />
            </Card>
          </>
        )}
      </div>
    </>
  );
}

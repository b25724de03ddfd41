import { formatNumber, formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { countryName } from "../../../../web/i18n/names";
import { BarList, EmptyState } from "../../../../web/ui";
import { WorldMap } from "../../../../web/ui/charts/world-map";
import { FigureData } from "../../../../web/ui/figure/figure-table";
import { hues } from "../../figures/hues";
import { countWords } from "../count-words";
import { percent } from "../rates";
import {
  countriesTable,
  type Geography,
  listOfCountry,
  listOfRegion,
  placesTitle,
  regionsTable,
} from "./geography-tables";
import { Nothing } from "./nothing";
import { PageFigure, useDrill } from "./page-figure";

/** Where clicks come from: the world, and the regions of the officers. */
export function GeographyView({ data }: { data: Geography }) {
  const { t, locale } = useLanguage();
  const drill = useDrill();
  const name = (code: string) => countryName(code, locale);
  const known = data.countries.filter(({ place }) => place !== null);
  const most = Math.max(0, ...known.map(({ clicks }) => clicks));
  const all = data.regions.reduce((sum, { clicks }) => sum + clicks, 0);
  const title = placesTitle(data.countries, name, t, locale) ?? t("geography.title");
  return (
    <div class="stack">
      <PageFigure
        id="countries"
        title={title}
        lead={t("geography.lead")}
        empty={data.countries.length === 0 ? <Nothing /> : undefined}
      >
        <WorldMap
          values={known.map(({ place, clicks, signups }) => ({
            code: place ?? "",
            value: clicks,
            words: t("geography.words", { place: name(place ?? ""), ...countWords({ clicks, signups }, t) }),
            href: listOfCountry({ place, clicks, signups }, drill),
          }))}
          scale={{ least: "0", most: formatNumber(most, locale) }}
        />
        <div class="figure__below">
          <FigureData caption={title} table={countriesTable(data, t, locale, drill)} />
        </div>
      </PageFigure>
      <PageFigure
        id="regions"
        title={placesTitle(data.regions, (region) => region, t, locale) ?? t("geography.regions")}
        lead={t("geography.regions_lead")}
        table={regionsTable(data, t, locale, drill)}
        empty={
          data.regions.some(({ place }) => place !== null) ? undefined : (
            <EmptyState title={t("geography.no_regions")} icon="people">
              {t("geography.no_regions_words")}
            </EmptyState>
          )
        }
      >
        <BarList
          wide
          whole={all}
          hue={hues.clicks}
          label={t("geography.regions")}
          bars={data.regions.map(({ place, clicks, signups }) => ({
            name: place ?? t("insight.unknown"),
            value: clicks,
            words: `${t("insight.n_clicks", { count: clicks })} · ${formatRate(percent(clicks, all), locale)}`,
            more: {
              words: t("insight.n_signups", { count: signups }),
              href: listOfRegion({ place, clicks, signups }, drill),
            },
          }))}
        />
      </PageFigure>
    </div>
  );
}

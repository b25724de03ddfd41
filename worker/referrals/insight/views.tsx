import { coachingView } from "../coaching/coaching-view";
import { compareView } from "./compare-view";
import { conversionTime } from "./conversion-time";
import { countedSince } from "./counted-since";
import { countriesToRead } from "./geography";
import { matrixView } from "./matrix-view";
import { peaks } from "./peaks";
import { rankedRegions } from "./regions";
import { type SourceToRead, sourcesToRead } from "./sources";
import { type AnyView, viewOf } from "./view";
import { GeographyView } from "./views/geography";
import { countriesTable, type Geography, regionsTable } from "./views/geography-tables";
import { SourcesView } from "./views/sources";
import { dimensions, sourceTable } from "./views/sources-tables";
import { TimingView } from "./views/timing";
import { hoursTable, type Timing, timesTable, weekTable } from "./views/timing-tables";
import type { InsightView } from "./views/views";
import { YearView } from "./views/year";
import { withoutUncounted, withTellingRates, type Year, yearMetrics, yearTable } from "./views/year-tables";
import { yearOverYear } from "./year-over-year";

const geographyView = viewOf<Geography>({
  read: async ({ db }, { filter }) => {
    const [countries, regions] = await Promise.all([countriesToRead(db, filter), rankedRegions(db, filter)]);
    return {
      countries: countries.map(({ value, ...counts }) => ({ place: value, ...counts })),
      regions: regions.map(({ region, ...counts }) => ({ place: region, ...counts })),
    };
  },
  body: (data) => <GeographyView data={data} />,
  tables: { countries: countriesTable, regions: regionsTable },
});

const timingView = viewOf<Timing>({
  read: async ({ db }, { filter }) => {
    const [found, times] = await Promise.all([peaks(db, filter), conversionTime(db, filter)]);
    return { peaks: found, times };
  },
  body: (data) => <TimingView data={data} />,
  tables: { hours: hoursTable, week: weekTable, "conversion-time": timesTable },
});

const sourcesView = viewOf<SourceToRead[]>({
  read: ({ db }, { filter }) => sourcesToRead(db, filter),
  body: (data) => <SourcesView data={data} />,
  tables: Object.fromEntries(
    dimensions.map((dimension) => [dimension, (rows, t) => sourceTable(rows, dimension, t)]),
  ),
});

const yearView = viewOf<Year>({
  read: async ({ db }, { filter, query }) => {
    const metric = yearMetrics.find((name) => name === query.metric) ?? "signups";
    const [{ data }, since] = await Promise.all([yearOverYear(db, filter, metric), countedSince(db, filter)]);
    const year = { metric, year: Number(filter.period.to.slice(0, 4)), data };
    return withTellingRates(withoutUncounted(year, since));
  },
  body: (data) => <YearView data={data} />,
  tables: { year: yearTable },
  own: ({ metric }) => ({ metric }),
});

export const views: Record<InsightView, AnyView> = {
  officers: coachingView,
  compare: compareView,
  timing: timingView,
  geography: geographyView,
  sources: sourcesView,
  matrix: matrixView,
  year: yearView,
};

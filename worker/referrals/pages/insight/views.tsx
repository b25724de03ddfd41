import { GeographyView } from "../../../../web/pages/referrals/insight/geography";
import {
  countriesTable,
  type Geography,
  regionsTable,
} from "../../../../web/pages/referrals/insight/geography-tables";
import { SourcesView } from "../../../../web/pages/referrals/insight/sources";
import { dimensions, sourceTable } from "../../../../web/pages/referrals/insight/sources-tables";
import { TimingView } from "../../../../web/pages/referrals/insight/timing";
import {
  hoursTable,
  type Timing,
  timesTable,
  weekTable,
} from "../../../../web/pages/referrals/insight/timing-tables";
import type { InsightView } from "../../../../web/pages/referrals/insight/views";
import { YearView } from "../../../../web/pages/referrals/insight/year";
import {
  toldYear,
  type Year,
  yearMetrics,
  yearTable,
} from "../../../../web/pages/referrals/insight/year-tables";
import { conversionTime } from "../../insight/conversion-time";
import { countriesToRead } from "../../insight/geography";
import { peaks } from "../../insight/peaks";
import { rankedRegions } from "../../insight/regions";
import { type SourceToRead, sourcesToRead } from "../../insight/sources";
import { yearOverYear } from "../../insight/year-over-year";
import { compareView } from "./compare";
import { matrixView } from "./matrix";
import { type AnyView, viewOf } from "./view";

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
    const { data } = await yearOverYear(db, filter, metric);
    return toldYear({ metric, year: Number(filter.period.to.slice(0, 4)), data });
  },
  body: (data) => <YearView data={data} />,
  tables: { year: yearTable },
  own: ({ metric }) => ({ metric }),
});

export const views: Record<InsightView, AnyView> = {
  compare: compareView,
  timing: timingView,
  geography: geographyView,
  sources: sourcesView,
  matrix: matrixView,
  year: yearView,
};

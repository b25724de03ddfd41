import type { RangePreset } from "../../../web/ui/range-presets";
import type { PageCall } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { type NamedOfficer, namedOfficer } from "../officers/named-officers";
import { readsAll } from "../policies";
import { type Comparison, comparisons } from "../rollups/periods";
import { type Reader, readerOf } from "../viewer";
import { dashboardRange, usualComparison } from "./dashboard-range";
import { liveAddress } from "./live/address";
import { type StatFilter, statFilter } from "./stat-filter";

/** What the address of a page of figures asks for. */
export interface FiguresPage {
  reader: Reader;
  filter: StatFilter;
  compare: Comparison;
  /** What these days stand beside unless the address asks otherwise. */
  usualCompare: Comparison;
  /** The usual range, where it is one. */
  preset: RangePreset | null;
  /** The dates came the wrong way round. */
  isSwapped: boolean;
  /** The address's query as it stands. */
  query: Record<string, string>;
  /** The filter in full: an address with these shows the same for ever. */
  whole: Record<string, string>;
  stream: string;
  officer: NamedOfficer;
}

const nobody: NamedOfficer = { one: null, choices: [] };

/** A page is never refused for its address: a campaign or officer that is not there (any more) is left out. */
export async function readFiguresPage(call: PageCall<unknown>): Promise<FiguresPage> {
  const query = call.c.req.query();
  const reader = await readerOf(call);
  const [{ timeZone }, officer] = await Promise.all([
    readOrganisation(call.db),
    readsAll(reader.viewer) ? namedOfficer(call.db, query) : nobody,
  ]);
  const { preset, isSwapped, ...period } = dashboardRange(query, localDay(call.now, timeZone));
  const who = {
    ...(query.campaign_id ? { campaign_id: query.campaign_id } : {}),
    ...(officer.one ? { officer_id: officer.one.id } : {}),
  };
  const filterOf = (values: Parameters<typeof statFilter>[2]) =>
    statFilter(call.db, reader.viewer, values, call.now, { timeZone });
  const filter = await filterOf({ ...period, ...who }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === "not_found") return filterOf(period);
    throw error;
  });
  const usualCompare = usualComparison(preset);
  const compare = comparisons.find((one) => one === query.compare) ?? usualCompare;
  const whole = {
    ...filter.period,
    ...(filter.campaignId ? { campaign_id: filter.campaignId } : {}),
    ...(filter.officerId && readsAll(reader.viewer) ? { officer_id: filter.officerId } : {}),
    ...(compare === "previous" && compare === usualCompare ? {} : { compare }),
  };
  const stream = liveAddress(filter);
  return { reader, filter, compare, usualCompare, preset, isSwapped, query, whole, stream, officer };
}

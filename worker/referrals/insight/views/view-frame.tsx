import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import {
  type Chip,
  Chips,
  type Filter,
  FilterMenu,
  Filters,
  Freshness,
  Live,
  listAddress,
  PageHeader,
  Tabs,
  Toolbar,
} from "../../../../web/ui";
import { Patterns } from "../../../../web/ui/charts/legend";
import { Range, SwappedDays } from "../../../../web/ui/range";
import type { RangePreset } from "../../../../web/ui/range-presets";
import { SavedViews } from "../../../../web/ui/saved-views";
import { Switch } from "../../../../web/ui/switch";
import type { ExportReport } from "../../exports/choices";
import { ExportLink } from "../../exports/views/export-link";
import { type Comparison, comparisons } from "../../rollups/periods";
import { FigurePlace } from "./page-figure";
import { type InsightView, insightViews } from "./views";

export interface Choice {
  id: string;
  name: string;
}

/** What every view of the programme shows besides its figures. */
export interface ViewFrameProps {
  view: InsightView | "overview";
  origin: string;
  /** The filter as the address has it, and in full: with its dates and ids. */
  filters: Record<string, string>;
  query: Record<string, string>;
  preset: RangePreset | null;
  /** The dates came the wrong way round. */
  isSwapped: boolean;
  /** What these days stand beside unless something else is chosen. */
  usualCompare: Comparison;
  period: { from: string; to: string };
  /** Of the organisation. */
  today: string;
  stream: string;
  campaignChoices: Choice[];
  /** Those that fit what is typed, or the first by name. */
  officerChoices: Choice[];
  officerName: string;
  /** What of the address is this view's alone. */
  own?: Record<string, string>;
  children: ComponentChildren;
}

const viewPath = (view: ViewFrameProps["view"]) =>
  view === "overview" ? "/dashboard" : `/dashboard/insight/${view}`;

/** The report that has the figures of a view; all of them where several have. */
const reportOf: Partial<Record<ViewFrameProps["view"], ExportReport>> = {
  officers: "officer_summary",
  compare: "campaign_summary",
  matrix: "officer_summary",
  sources: "raw_events",
  timing: "raw_events",
  year: "yoy",
};

/** Names in the address what is typed; the page understands names and ids. */
function filterFields(
  { days = "", range = "", from = "", to = "", campaign_id = "", compare = "" }: Record<string, string>,
  own: Record<string, string>,
  officerName: string,
): Record<string, string> {
  return { ...own, days, range, from, to, campaign_id, compare, officer: officerName };
}

/** What narrows the figures now, each with the address without it. */
function chipsOf(props: ViewFrameProps, t: Translate): Chip[] {
  const { query, filters, own = {}, campaignChoices, officerName, view } = props;
  const without = (...names: string[]) =>
    listAddress(
      viewPath(view),
      { ...filters, ...own, page: "" },
      Object.fromEntries(names.map((name) => [name, ""])),
    );
  const campaign = campaignChoices.find(({ id }) => id === query.campaign_id);
  return [
    ...(campaign ? [{ label: campaign.name, href: without("campaign_id") }] : []),
    ...(query.officer_id ? [{ label: officerName, href: without("officer", "officer_id") }] : []),
    ...comparisons
      .filter((one) => one === filters.compare && one !== props.usualCompare)
      .map((one) => ({ label: t(`dashboard.compare_${one}`), href: without("compare") })),
  ];
}

/** Which filters change something on a view. */
function filtersOf({ view, campaignChoices, usualCompare }: ViewFrameProps, t: Translate): Filter[] {
  const campaign: Filter = {
    name: "campaign_id",
    label: t("dashboard.campaign"),
    all: t("dashboard.all_campaigns"),
    options: campaignChoices.map(({ id, name }) => ({ value: id, label: name })),
  };
  const officer: Filter = {
    name: "officer",
    label: t("dashboard.officer"),
    all: t("dashboard.all_officers"),
    suggestions: "officer-choices",
  };
  const compare: Filter = {
    name: "compare",
    label: t("dashboard.compare"),
    all: t(`dashboard.compare_${usualCompare}`),
    options: comparisons
      .filter((one) => one !== usualCompare)
      .map((value) => ({ value, label: t(`dashboard.compare_${value}`) })),
  };
  return [...(view === "compare" ? [] : [campaign]), officer, ...(view === "overview" ? [compare] : [])];
}

/** Of a view of whole years, days would change nothing. */
function YearSwitch(props: { path: string; query: Record<string, string>; year: string; today: string }) {
  const { t } = useLanguage();
  const { path, query, year, today } = props;
  const last = Number(today.slice(0, 4));
  return (
    <Switch
      label={t("range.title")}
      choices={[last - 2, last - 1, last].map((one) => ({
        href: listAddress(path, query, {
          days: "",
          range: "",
          from: `${one}-01-01`,
          to: one === last ? today : `${one}-12-31`,
        }),
        label: String(one),
        current: String(one) === year,
      }))}
    />
  );
}

/** One line: which days, what narrows them, how fresh. Lives begin on days of their own: a range would change nothing. */
function FigureToolbar(props: ViewFrameProps) {
  const { view, filters, own = {}, period } = props;
  const { t } = useLanguage();
  const path = viewPath(view);
  return (
    <Toolbar>
      <div id="figures-range" data-follows="figures">
        {view === "year" ? (
          <YearSwitch
            path={path}
            query={{ ...filters, ...own }}
            year={period.to.slice(0, 4)}
            today={props.today}
          />
        ) : own.by === "life" ? null : (
          <Range path={path} query={{ ...filters, ...own }} preset={props.preset} {...period} />
        )}
      </div>
      <FilterMenu>
        <Filters
          path={path}
          query={filterFields(filters, own, props.officerName)}
          isFiltered={["campaign_id", "officer_id", "officer", "compare"].some((name) => filters[name])}
          kept={[
            "days",
            "range",
            "from",
            "to",
            ...Object.keys(own).filter((name) => name !== "page" && name !== "sort" && name !== "limit"),
          ]}
          target="figures"
          filters={filtersOf(props, t)}
        />
      </FilterMenu>
      <SavedViews of="figures" />
      <Chips chips={chipsOf(props, t)} of="figures" />
      <Freshness of="figures" />
    </Toolbar>
  );
}

/** The frame of the programme's views: what they are about, which of them there are, and the filter they share. */
export function ViewFrame(props: ViewFrameProps) {
  const { view, filters, own = {} } = props;
  const query = { ...props.query, ...own };
  const { t } = useLanguage();
  const path = viewPath(view);
  return (
    <FigurePlace.Provider value={{ origin: props.origin, path, query }}>
      <Patterns />
      <PageHeader
        title={t("dashboard.title")}
        actions={<ExportLink report={reportOf[view] ?? "all"} query={props.query} />}
      />
      <div class="stack stack--figures">
        <div id="figures-views" data-follows="figures">
          <Tabs
            label={t("dashboard.views")}
            tabs={["overview" as const, ...insightViews].map((name) => ({
              href: listAddress(viewPath(name), filters, {}),
              label: t(`dashboard.view_${name}`),
              current: name === view,
            }))}
          />
        </div>
        <FigureToolbar {...props} />
        <Live id="figures" stream={props.stream}>
          <SwappedDays {...props.period} isSwapped={props.isSwapped} />
          <OfficerChoices {...props} path={path} />
          {props.children}
        </Live>
      </div>
    </FigurePlace.Provider>
  );
}

/** What the field of officers offers; and where what was typed names nobody in particular, those that fit. */
function OfficerChoices({ filters, query, own, officerChoices, path }: ViewFrameProps & { path: string }) {
  const { t } = useLanguage();
  const isOpen = Boolean(filters.officer?.trim()) && !query.officer_id;
  return (
    <>
      <datalist id="officer-choices">
        {officerChoices.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      {isOpen && (
        <div class="officer-choices">
          <p>
            {officerChoices.length === 0
              ? t("dashboard.no_officer_fits", { name: filters.officer ?? "" })
              : t("dashboard.which_officer")}
          </p>
          <ul>
            {officerChoices.slice(0, 8).map(({ id, name }) => (
              <li key={id}>
                <a
                  href={listAddress(path, { ...filters, ...own, page: "" }, { officer: "", officer_id: id })}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

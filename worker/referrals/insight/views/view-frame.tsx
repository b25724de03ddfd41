import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Filters, Freshness, Live, listAddress, PageHeader, Tabs } from "../../../../web/ui";
import { Patterns } from "../../../../web/ui/charts/legend";
import { RangeSwitch } from "../../../../web/ui/range";
import type { ExportReport } from "../../exports/choices";
import { ExportLink } from "../../exports/views/export-link";
import { FigurePlace } from "./page-figure";
import { type InsightView, insightViews } from "./views";

export interface Choice {
  id: string;
  name: string;
}

/** What every view of the programme shows besides its figures. */
export interface ViewFrameProps {
  view: InsightView | "overview";
  organisation: string;
  origin: string;
  /** The filter as the address has it, and in full: with its dates and ids. */
  filters: Record<string, string>;
  query: Record<string, string>;
  days: number | null;
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
  compare: "campaign_summary",
  matrix: "officer_summary",
  sources: "raw_events",
  timing: "raw_events",
  year: "yoy",
};

/** Names in the address what is typed; the page understands names and ids. */
function filterFields(
  { from = "", to = "", campaign_id = "", compare = "" }: Record<string, string>,
  own: Record<string, string>,
  officerName: string,
): Record<string, string> {
  return { ...own, from, to, campaign_id, compare, officer: officerName };
}

/** The frame of the programme's views: what they are about, which of them there are, and the filter they share. */
export function ViewFrame(props: ViewFrameProps) {
  const { view, filters, officerName, own = {} } = props;
  const query = { ...props.query, ...own };
  const { t } = useLanguage();
  const path = viewPath(view);
  const isFiltered = ["from", "to", "campaign_id", "officer_id", "officer", "compare"].some(
    (name) => filters[name],
  );
  return (
    <FigurePlace.Provider value={{ origin: props.origin, path, query }}>
      <Patterns />
      <PageHeader
        title={t("dashboard.title")}
        lead={props.organisation}
        actions={
          <>
            <Freshness of="figures" />
            <ExportLink report={reportOf[view] ?? "all"} query={props.query} />
          </>
        }
      />
      <div class="stack">
        {insightViews.length > 0 && (
          <div id="figures-views">
            <Tabs
              label={t("dashboard.views")}
              tabs={["overview" as const, ...insightViews].map((name) => ({
                href: listAddress(viewPath(name), filters, {}),
                label: t(`dashboard.view_${name}`),
                current: name === view,
              }))}
            />
          </div>
        )}
        <div class="insight-filters">
          <Filters
            path={path}
            query={filterFields(query, own, officerName)}
            isFiltered={isFiltered}
            kept={Object.keys(own).filter((name) => name !== "page" && name !== "sort" && name !== "limit")}
            target="figures"
            filters={[
              { name: "from", label: t("dashboard.from"), type: "date" },
              { name: "to", label: t("dashboard.to"), type: "date" },
              ...(view === "compare"
                ? []
                : [
                    {
                      name: "campaign_id",
                      label: t("dashboard.campaign"),
                      all: t("dashboard.all_campaigns"),
                      options: props.campaignChoices.map(({ id, name }) => ({ value: id, label: name })),
                    },
                  ]),
              {
                name: "officer",
                label: t("dashboard.officer"),
                all: t("dashboard.all_officers"),
                suggestions: "officer-choices",
              },
              ...(view === "overview"
                ? [
                    {
                      name: "compare",
                      label: t("dashboard.compare"),
                      all: t("dashboard.compare_previous"),
                      options: [{ value: "last_year", label: t("dashboard.compare_last_year") }],
                    },
                  ]
                : []),
            ]}
          />
        </div>
        <Live id="figures" stream={props.stream}>
          <RangeSwitch days={props.days} query={{ ...filters, ...own }} path={path} />
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
                <a href={listAddress(path, { ...filters, ...own }, { officer: "", officer_id: id })}>
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

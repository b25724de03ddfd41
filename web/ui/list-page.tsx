import type { ComponentChildren } from "preact";
import { type Filter, Filters } from "./filters";
import { NoneFits } from "./none-fits";
import { PageHeader } from "./page-header";
import { isPastTheEnd, type ListData, PastTheEnd } from "./pager";
import { SavedViews } from "./saved-views";
import { type Chip, Chips } from "./toolbar";

export interface ListPageProps {
  title: string;
  lead: string;
  path: string;
  /** What the address says. */
  query: Record<string, string>;
  list: ListData<unknown>;
  /** What the search is for. */
  search: string;
  filters: Filter[];
  /** What narrows it now, each with the address without it. */
  chips?: Chip[];
  /** How many there are, in words: beside the chips. */
  total?: string;
  /** Parameters that narrow the list and have no field. */
  kept?: string[];
  /** Lists beside this one. */
  tabs?: ComponentChildren;
  /** Below the list, whether it has rows or not: what makes another. */
  below?: ComponentChildren;
  /** Buttons of the header, which an empty list shows in its middle instead. */
  actions?: ComponentChildren;
  /** Where filters leave nothing over: that, and the way back to all of it. */
  noneFits: { title: string; all: string };
  /** In place of a list that has nothing yet. */
  empty: ComponentChildren;
  /** The rows, and the pager below them. */
  children: ComponentChildren;
}

/** A page of records: its name, what it can be narrowed by, and rows; or why there are none. */
export function ListPage(props: ListPageProps) {
  const { path, query, list, filters, kept = [], chips = [] } = props;
  const isNarrowed = ["q", ...kept, ...filters.map(({ name }) => name)].some((name) => query[name]);
  const hasRecords = list.total > 0 || isNarrowed;
  return (
    <>
      <PageHeader
        title={props.title}
        lead={props.lead}
        actions={
          hasRecords ? (
            <>
              <SavedViews of="list" />
              {props.actions}
            </>
          ) : null
        }
      />
      <div class="stack">
        {props.tabs}
        {hasRecords && (
          <Filters path={path} query={query} search={props.search} filters={filters} kept={kept} />
        )}
        {chips.length > 0 && (
          <div class="row">
            <Chips chips={chips} of="list" />
            {props.total && (
              <span id="list-total" class="quiet small" data-follows="list">
                {props.total}
              </span>
            )}
          </div>
        )}
        <div id="list" class="stack">
          {isPastTheEnd(list) ? (
            <PastTheEnd path={path} query={query} list={list} />
          ) : list.data.length > 0 ? (
            props.children
          ) : isNarrowed ? (
            <NoneFits title={props.noneFits.title} path={path} all={props.noneFits.all} />
          ) : (
            props.empty
          )}
        </div>
        {props.below}
      </div>
    </>
  );
}

/** Records of another kind, to narrow a list by: of a filter's select. */
export const optionsOf = (records: { id: string; name: string }[]) =>
  records.map(({ id, name }) => ({ value: id, label: name }));

/** Values in use, of a filter's select. */
export const optionsIn = (values: string[]) => values.map((value) => ({ value, label: value }));

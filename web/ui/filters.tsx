import { useLanguage } from "../i18n/language";
import { Button } from "./button";
import { Icon } from "./icon";
import { listAddress } from "./list-address";

export interface Filter {
  name: string;
  label: string;
  /** A choice among these, with "all" before them; without, `type` says what is typed. */
  options?: { value: string; label: string }[];
  type?: "date";
  /** The id of the datalist that offers what may be typed. */
  suggestions?: string;
  /** The words for no choice. */
  all?: string;
}

export interface FiltersProps {
  path: string;
  query: Record<string, string>;
  /** What one may search for: "Search by name". Without it there is no search box. */
  search?: string | undefined;
  filters?: Filter[];
  /** Fields of the address that stay as they are: what narrows the list without a field of its own. */
  kept?: string[];
  /** The id of the part of the page that follows while one types. */
  target?: string;
  /** The search box has the focus when the page opens. */
  autofocus?: boolean;
  /**
   * Whether there is something to clear; by default, whether any field holds something. Where it is told, what is `kept`
   * is no filter, and stays when the others are cleared.
   */
  isFiltered?: boolean;
}

function One({ filter, value }: { filter: Filter; value: string }) {
  const id = `filter-${filter.name}`;
  const typed: object = { type: filter.type ?? "text", list: filter.suggestions };
  const { t } = useLanguage();
  return (
    <div class="filters__one">
      <label for={id}>{filter.label}</label>
      {filter.options ? (
        <select class="input" id={id} name={filter.name}>
          <option value="">{filter.all ?? t("lists.all")}</option>
          {filter.options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          class="input"
          id={id}
          name={filter.name}
          value={value}
          placeholder={filter.all}
          autocomplete="off"
          {...typed}
        />
      )}
    </div>
  );
}

/** A GET form: its fields stand in the address. With script the list follows 250 ms after the last key. */
export function Filters({
  path,
  query,
  search,
  filters = [],
  kept = [],
  target = "list",
  autofocus = false,
  isFiltered,
}: FiltersProps) {
  const { t } = useLanguage();
  const isClearable =
    isFiltered ?? ["q", ...kept, ...filters.map(({ name }) => name)].some((name) => query[name]);
  const whole = isFiltered === undefined ? [] : ["sort", "limit", ...kept];
  const cleared = listAddress(path, Object.fromEntries(whole.map((name) => [name, query[name] ?? ""])), {});
  return (
    <search>
      <form class="filters" method="get" action={path} data-target={target}>
        {["sort", "limit", ...kept].map(
          (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
        )}
        {search && (
          <div class="filters__search">
            <label class="visually-hidden" for="filter-q">
              {search}
            </label>
            <Icon name="search" />
            <input
              class="input"
              id="filter-q"
              type="search"
              name="q"
              value={query.q ?? ""}
              placeholder={search}
              maxLength={100}
              autocomplete="off"
              autofocus={autofocus}
            />
          </div>
        )}
        {filters.map((filter) => (
          <One key={filter.name} filter={filter} value={query[filter.name] ?? ""} />
        ))}
        <div class="filters__buttons" id={`${target}-filters`} data-follows={target}>
          <span class="filters__apply">
            <Button tone="plain">
              {search && filters.length === 0 ? t("lists.search") : t("lists.apply")}
            </Button>
          </span>
          {isClearable && (
            <a class="filters__clear" href={cleared}>
              {t("lists.clear")}
            </a>
          )}
        </div>
      </form>
    </search>
  );
}

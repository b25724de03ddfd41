import { useComputed } from "@preact/signals";
import { Icon } from "../../../../web/ui/icon";
import type { DriverGroup, DriverRow } from "../rows";
import { NumberCell } from "./number-cell";
import type { DriverStore } from "./store";

function Row({ store, row, line }: { store: DriverStore; row: DriverRow; line: number }) {
  const { words } = store.props;
  const isShown = useComputed(() => store.isShown(row.key));
  const isOpen = useComputed(() => store.open.value.has(row.key));
  const canOpen = row.hasParts && row.level > 0;
  return (
    <tr class={`driver driver--${Math.min(row.level, 3)}`} hidden={!isShown.value}>
      <th scope="row">
        <span class="driver__name">
          {canOpen && (
            <button
              type="button"
              class="driver__open needs-awake"
              aria-expanded={isOpen.value}
              aria-label={`${isOpen.value ? words.close_parts : words.open_parts}: ${row.label}`}
              onClick={() => store.toggle(row.key)}
            >
              <Icon name="right" />
            </button>
          )}
          <span>
            {row.label}
            {row.unit && <small class="driver__unit">{row.unit}</small>}
          </span>
        </span>
      </th>
      {store.segments.map(({ segment }, at) =>
        (["current", "feasible"] as const).map((mode) => (
          <NumberCell key={`${segment.id} ${mode}`} store={store} row={row} line={line} at={at} mode={mode} />
        )),
      )}
    </tr>
  );
}

/** What is asked of one commodity, segments side by side. */
export function DriverTable({
  store,
  group,
  firstLine,
}: {
  store: DriverStore;
  group: DriverGroup;
  firstLine: number;
}) {
  const { words } = store.props;
  const isWide = store.segments.length > 1;
  return (
    <section class="card card--flush drivers__group" aria-label={group.title}>
      <header class="card__header">
        <h2>{group.title}</h2>
      </header>
      <div class="drivers__frame">
        <table class="drivers__table">
          <caption class="visually-hidden">{group.title}</caption>
          <thead>
            {isWide && (
              <tr class="drivers__segments">
                <td />
                {store.segments.map(({ segment }, at) => (
                  <th
                    key={segment.id}
                    scope="colgroup"
                    colSpan={2}
                    data-segment={at}
                    data-on={store.shown.value === at ? "" : undefined}
                  >
                    {segment.name}
                  </th>
                ))}
              </tr>
            )}
            <tr>
              <th scope="col" class="drivers__what">
                {words.driver}
              </th>
              {store.segments.map(({ segment }, at) =>
                (["current", "feasible"] as const).map((mode) => (
                  <th
                    key={`${segment.id} ${mode}`}
                    scope="col"
                    data-segment={at}
                    data-on={store.shown.value === at ? "" : undefined}
                  >
                    {words[mode]}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row, at) => (
              <Row key={row.key} store={store} row={row} line={firstLine + at} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

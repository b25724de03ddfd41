import { useComputed } from "@preact/signals";
import { hydrate } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Icon } from "../../../../web/ui/icon";
import type { DriverGroup, DriverRow } from "../rows";
import { NumberCell } from "./number-cell";
import type { DriverStore } from "./store";

const modes = ["current", "feasible"] as const;

function Row({ store, row, line }: { store: DriverStore; row: DriverRow; line: number }) {
  const { words } = store.props;
  const isShown = useComputed(() => store.open.isShown(row.key));
  const isOpen = useComputed(() => store.open.has(row.key));
  const canOpen = row.hasParts && row.level > 0;
  // The same cells however often the row is opened or hidden: each follows what it shows by itself.
  const cells = useMemo(
    () =>
      store.segments.map(({ segment }, at) =>
        modes.map((mode) => (
          <NumberCell key={`${segment.id} ${mode}`} store={store} row={row} line={line} at={at} mode={mode} />
        )),
      ),
    [store, row, line],
  );
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
              onClick={() => store.open.toggle(row.key)}
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
      {cells}
    </tr>
  );
}

interface DriverTableProps {
  store: DriverStore;
  group: DriverGroup;
  firstLine: number;
}

/**
 * A commodity below the first: until somebody comes to it, or its numbers change, it stands as the server wrote it. To take
 * over a thousand cells that nobody looks at would hold up whoever types in the first.
 */
export function LaterTable(props: DriverTableProps) {
  const { store, group } = props;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const wake = () => {
      if (!store.asleep.delete(group.id)) return;
      seen.disconnect();
      hydrate(<DriverTable {...props} />, element);
    };
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) wake();
    });
    store.asleep.set(group.id, wake);
    seen.observe(element);
    for (const event of ["pointerdown", "focusin"]) element.addEventListener(event, wake, { capture: true });
    return () => seen.disconnect();
  }, []);
  if (typeof document === "undefined") {
    return (
      <div class="drivers__later">
        <DriverTable {...props} />
      </div>
    );
  }
  // Says that what the server wrote stays as it is.
  return <div ref={frame} class="drivers__later" dangerouslySetInnerHTML={{ __html: "" }} />;
}

/** What is asked of one commodity, segments side by side. */
export function DriverTable({ store, group, firstLine }: DriverTableProps) {
  const { words } = store.props;
  const isWide = store.segments.length > 1;
  return (
    <section class="card card--flush drivers__group" aria-label={group.title}>
      <header class="card__header">
        <h2>{group.title}</h2>
      </header>
      <div class="drivers__frame">
        <table class={`drivers__table drivers__table--of-${store.segments.length}`}>
          <caption class="visually-hidden">{group.title}</caption>
          <colgroup>
            <col />
            {store.segments.map(({ segment }) =>
              modes.map((mode) => <col key={`${segment.id} ${mode}`} class="drivers__number" />),
            )}
          </colgroup>
          <thead>
            {isWide && (
              <tr class="drivers__segments">
                <td />
                {store.segments.map(({ segment }, at) => (
                  <th key={segment.id} scope="colgroup" colSpan={2} data-segment={at}>
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
                modes.map((mode) => (
                  <th key={`${segment.id} ${mode}`} scope="col" data-segment={at}>
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

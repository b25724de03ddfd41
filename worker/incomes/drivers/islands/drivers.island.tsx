import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { keepPage } from "../../../../web/islands/runtime/keep-page";
import { placeOf, plainForm } from "../plain-form";
import type { DriversProps } from "../props";
import type { Drafts } from "../saver";
import { AboutNumber } from "./about-number";
import { Conflicts } from "./conflicts";
import { deviceDrafts } from "./device-drafts";
import { DriverTable, LaterTable } from "./driver-table";
import { followCase } from "./follow-case";
import { gridKeys } from "./grid-keys";
import { IncomesBar } from "./incomes-bar";
import type { NumberPlace } from "./number-place";
import { Placeless } from "./placeless";
import { sendValues } from "./send-values";
import { DriverStore } from "./store";

const storeOf = (props: DriversProps) =>
  new DriverStore(
    props,
    {
      send: (body) => sendValues(props.saveAt, body, props.measures),
      reload: reloadSoon,
      later: (run, ms) => setTimeout(run, ms),
      drafts:
        typeof localStorage === "undefined"
          ? noDrafts
          : deviceDrafts(localStorage, props.person, props.caseAt, props.words.sign_out_unsent),
    },
    () => Date.now(),
  );

/** Once nobody is in the middle of a number. */
function reloadSoon(): void {
  const field = document.activeElement;
  if (field?.matches(".num__input")) field.addEventListener("blur", () => location.reload(), { once: true });
  else location.reload();
}

/** On the server, where nobody types. */
const noDrafts: Drafts = { all: () => [], keep: () => false, drop: () => {} };

/** Apart: the page is not rendered anew for it. */
function PlacelessHere({ store }: { store: DriverStore }) {
  const { words, locale } = store.props;
  return (
    <Placeless
      {...{ words, locale, drafts: store.placeless.value }}
      onDiscard={() => store.discardPlaceless()}
    />
  );
}

/** The numbers of a case: typed in a grid, saved by themselves, and the income that they come to always in sight. */
export default function Drivers(props: DriversProps) {
  const [store] = useState(() => storeOf(props));
  const isAwake = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const keysOfRows = [...store.rows.keys()];
  const plain = plainForm(keysOfRows, props.input.segments);
  const { words, groups, action, csrf, mayEdit } = props;
  const [keys] = useState(() =>
    gridKeys(({ name }, text) => {
      const place = placeOf(name);
      if (place) store.type(place.segment, keysOfRows[place.row] ?? "", place.mode, text);
    }),
  );

  useEffect(() => {
    isAwake.value = true;
    store.takeUpDrafts();
    if (mayEdit) keepPage(props.person);
    const leave = root.current ? followCase(root.current, store) : () => {};
    const stay = (event: BeforeUnloadEvent) => {
      store.retry();
      if (store.hasUnsaved) event.preventDefault();
    };
    const again = () => store.retry();
    addEventListener("beforeunload", stay);
    addEventListener("online", again);
    return () => {
      leave();
      removeEventListener("beforeunload", stay);
      removeEventListener("online", again);
    };
  }, [store, isAwake, mayEdit]);

  // Beside what is rendered: another segment is shown without looking at a thousand cells.
  useSignalEffect(() => {
    if (root.current) root.current.dataset.shown = String(store.shown.value);
  });

  const numberOf = (target: EventTarget | null): NumberPlace | null => {
    const place = target instanceof HTMLInputElement ? placeOf(target.name) : null;
    const key = place && keysOfRows[place.row];
    return place && key ? { segment: place.segment, key, mode: place.mode } : null;
  };
  const onFocusIn = (event: FocusEvent) => {
    keys.onFocusIn(event);
    store.last.value = numberOf(event.target) ?? store.last.peek();
  };
  // The dot beside a number is drawn, and no element: there are hundreds.
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof HTMLElement) || !target.matches(".num__box")) return;
    store.about.value = numberOf(target.querySelector("input"));
  };

  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const number = numberOf(event.target);
    if (event.key !== "F2" || !number) {
      keys.onKeyDown(event);
      return;
    }
    event.preventDefault();
    store.about.value = number;
  };

  let line = 0;
  return (
    <div
      ref={root}
      data-stream={props.liveAt}
      class={store.segments.length > 3 ? "drivers drivers--many" : "drivers"}
      data-awake={isAwake.value ? "" : undefined}
      data-shown="0"
    >
      <IncomesBar store={store} isAwake={isAwake} />
      <Conflicts store={store} />
      <PlacelessHere store={store} />
      <form
        method="post"
        action={action}
        data-plain=""
        class="drivers__form"
        onPaste={keys.onPaste}
        onFocusIn={onFocusIn}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="base_revision" value={props.revision} />
        <input type="hidden" name="segments" value={plain.segments} />
        <input type="hidden" name="keys" value={plain.keys} />
        {groups.map((group) => {
          const firstLine = line;
          line += group.rows.length;
          const Table = firstLine === 0 ? DriverTable : LaterTable;
          return <Table key={group.id} store={store} group={group} firstLine={firstLine} />;
        })}
        {mayEdit && <p class="drivers__keys quiet small">{words.keys_hint}</p>}
        {mayEdit && (
          <div class="drivers__save form__actions">
            <button class="button button--primary" type="submit">
              <span>{words.save}</span>
            </button>
          </div>
        )}
      </form>
      <AboutNumber store={store} />
    </div>
  );
}

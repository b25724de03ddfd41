import { useComputed } from "@preact/signals";
import type { Mode } from "../../engine/figures";
import { amountWords } from "../../frame/amount";
import { fieldName } from "../plain-form";
import type { DriverRow } from "../rows";
import type { DriverStore } from "./store";

export interface NumberCellProps {
  store: DriverStore;
  row: DriverRow;
  /** Places in the grid: of the row among all, of the segment among all. */
  line: number;
  at: number;
  mode: Mode;
}

const sourceField = { current: "source", feasible: "feasible_source" } as const;

/** One number: typed, or told where it comes of its parts. */
export function NumberCell({ store, row, line, at, mode }: NumberCellProps) {
  const { props } = store;
  const { words, locale, mayEdit } = props;
  const state = store.segments[at];
  const text = store.text(at, row.key, mode);
  const look = store.look(at, row.key, mode);
  const derived = useComputed(() => {
    const value = state?.derived.value.get(`${row.key} ${mode}`);
    return value === undefined ? "" : `=${amountWords(value, locale)}`;
  });
  const source = useComputed(() => {
    const answer = state?.answer(row.key);
    if (typeof answer?.[mode] !== "number") return "none";
    return answer[sourceField[mode]] ? "known" : "missing";
  });
  const fallsBack = useComputed(() => {
    const answer = mode === "feasible" ? state?.answer(row.key) : undefined;
    return answer?.feasible === null && answer.current !== null ? amountWords(answer.current, locale) : "";
  });
  if (!state) return null;
  const whole = row.level > 1 && row.parent ? store.rows.get(row.parent)?.label : null;
  const whose = [whole, row.label, row.unit, state.segment.name, words[mode]].filter(Boolean).join(", ");
  const place = { "data-segment": at, "data-on": store.shown.value === at ? "" : undefined };
  if (derived.value !== "") {
    return (
      <td class="num num--calculated" {...place}>
        <span class="num__derived">
          <span class="num__value" title={words.calculated}>
            {derived.value.slice(1)}
          </span>
          {mayEdit && mode === "current" && (
            <button
              type="button"
              class="num__replace needs-awake"
              aria-label={`${words.replace_parts}: ${row.label}, ${state.segment.name}`}
              title={words.replace_parts}
              onClick={() => store.replaceParts(at, row.key)}
            >
              ⤒
            </button>
          )}
        </span>
      </td>
    );
  }
  const isWrong = look.value === "wrong" || look.value === "refused";
  return (
    <td class="num" {...place}>
      <span class={`num__box num__box--${source.value}`}>
        <input
          class="num__input"
          name={fieldName(at, line, mode)}
          value={text.value}
          placeholder={fallsBack.value}
          inputMode="decimal"
          autocomplete="off"
          enterkeyhint="next"
          readOnly={!mayEdit}
          aria-label={whose}
          aria-invalid={isWrong ? "true" : undefined}
          title={look.value === "wrong" ? words.not_a_number : undefined}
          data-look={look.value === "saved" ? undefined : look.value}
          onInput={(event) => store.type(at, row.key, mode, event.currentTarget.value)}
        />
        {source.value !== "none" && (
          <button
            type="button"
            tabIndex={-1}
            class="num__source needs-awake"
            aria-label={`${words.about_number}: ${row.label}, ${state.segment.name}`}
            title={words.about_number}
            onClick={() => {
              store.about.value = { segment: at, key: row.key, mode };
            }}
          />
        )}
      </span>
    </td>
  );
}

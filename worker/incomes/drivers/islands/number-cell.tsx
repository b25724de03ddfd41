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
  // One text for all that follows from the answers: a cell is drawn anew where it is another.
  const told = useComputed(() => {
    const derived = state?.derived.value.get(`${row.key} ${mode}`);
    if (derived !== undefined) return `=${amountWords(derived, locale)}`;
    const answer = state?.answer(row.key);
    if (typeof answer?.[mode] === "number") return answer[sourceField[mode]] ? "known" : "missing";
    const fallsBack = mode === "feasible" ? (answer?.current ?? null) : null;
    return fallsBack === null ? "none" : `none ${amountWords(fallsBack, locale)}`;
  });
  if (!state) return null;
  const isDerived = told.value.startsWith("=");
  const [source = "none"] = told.value.split(" ", 1);
  const fallsBack = source === "none" ? told.value.slice(source.length + 1) : "";
  const whole = row.level > 1 && row.parent ? store.rows.get(row.parent)?.label : null;
  const whose = [whole, row.label, row.unit, state.segment.name, words[mode]].filter(Boolean).join(", ");
  if (isDerived) {
    return (
      <td class="num num--calculated" data-segment={at}>
        <span class="num__derived">
          <span class="num__value" title={words.calculated}>
            {told.value.slice(1)}
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
    <td class="num" data-segment={at}>
      <span class={`num__box num__box--${source}`}>
        <input
          class="num__input"
          name={fieldName(at, line, mode)}
          value={text.value}
          placeholder={fallsBack}
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
      </span>
    </td>
  );
}

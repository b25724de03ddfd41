import { amountWords } from "../../frame/amount";
import { partsOf } from "../saver";
import type { DriverStore } from "./store";

const words = (value: unknown, locale: string, empty: string): string =>
  typeof value === "number"
    ? amountWords(value, locale)
    : value && typeof value === "object" && "note" in value
      ? String(value.note || "…")
      : empty;

/** What somebody else made of a number while it was typed over here: both stand side by side, and one is chosen. */
export function Conflicts({ store }: { store: DriverStore }) {
  const { words: say, locale } = store.props;
  if (store.conflicts.value.length === 0) return null;
  return (
    <ul class="conflicts" role="alert">
      {store.conflicts.value.map((conflict) => {
        const { segment, key, field } = partsOf(conflict.path);
        const name = store.segments.find((state) => state.segment.id === segment)?.segment.name ?? "";
        const what = [store.rows.get(key)?.label, name].filter(Boolean).join(", ");
        const says = conflict.isForeign
          ? say.conflict_foreign
          : say.conflict.replace("{name}", conflict.by?.name ?? say.somebody);
        return (
          <li key={`${conflict.path} ${field}`}>
            <p>{says.replace("{what}", what)}</p>
            <div class="row">
              <button
                type="button"
                class="button button--plain"
                onClick={() => store.settle(conflict, "mine")}
              >
                <span>
                  {say.keep_mine} <b>{words(conflict.mine, locale, say.empty)}</b>
                </span>
              </button>
              <button
                type="button"
                class="button button--plain"
                onClick={() => store.settle(conflict, "theirs")}
              >
                <span>
                  {say.take_theirs} <b>{words(conflict.value, locale, say.empty)}</b>
                </span>
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

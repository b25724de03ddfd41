import { nameOf, typedWords } from "./number-place";
import type { DriverStore } from "./store";

/** What somebody else made of a number while it was typed over here: both stand side by side, and one is chosen. */
export function Conflicts({ store }: { store: DriverStore }) {
  const { words: say, locale } = store.props;
  if (store.conflicts.value.length === 0) return null;
  return (
    <ul class="conflicts" role="alert">
      {store.conflicts.value.map((conflict) => {
        const what = nameOf(store.props, conflict.path);
        const says = conflict.isForeign
          ? say.conflict_foreign
          : say.conflict.replace("{name}", () => conflict.by?.name ?? say.somebody);
        return (
          <li key={conflict.path}>
            <p>{says.replace("{what}", () => what)}</p>
            <div class="row">
              <button
                type="button"
                class="button button--plain"
                onClick={() => store.settle(conflict, "mine")}
              >
                <span>
                  {say.keep_mine} <b>{typedWords(conflict.mine, locale, say.empty)}</b>
                </span>
              </button>
              <button
                type="button"
                class="button button--plain"
                onClick={() => store.settle(conflict, "theirs")}
              >
                <span>
                  {say.take_theirs} <b>{typedWords(conflict.value, locale, say.empty)}</b>
                </span>
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

import type { Signal } from "@preact/signals";
import { SaveStatus } from "../../../../web/ui/save-status";
import { available } from "../../engine/needed";
import { IncomeCard } from "../../frame/views/income-card";
import type { DriverStore } from "./store";

function SegmentIncome({ store, at }: { store: DriverStore; at: number }) {
  const state = store.segments[at];
  if (!state) return null;
  const { locale, words, input } = store.props;
  const { current, feasible, target } = state.figures.value;
  const of = { name: state.segment.name, current: available(current), feasible: available(feasible), target };
  return <IncomeCard {...{ of, at, locale, words }} currency={input.currency} />;
}

/** The income of each segment's household, beside its target: in sight wherever one types. */
export function IncomesBar({ store, isAwake }: { store: DriverStore; isAwake: Signal<boolean> }) {
  const { words } = store.props;
  const said = store.said.value;
  return (
    <section class="incomes-bar" aria-label={words.income}>
      <div class="incomes-bar__top">
        <h2>{words.income}</h2>
        {store.last.value && (
          <button
            type="button"
            class="button button--plain button--small"
            onClick={() => {
              store.about.value = store.last.peek();
            }}
          >
            <span>{words.about_number}</span>
          </button>
        )}
        {isAwake.value && store.props.mayEdit && (
          <SaveStatus
            state={store.saving.value}
            words={{
              resting: words.resting,
              saving: words.saving,
              saved: said || words.resting,
              failed: said || words.failed,
              retry: words.retry,
            }}
            onRetry={() => store.retry()}
          />
        )}
      </div>
      {store.segments.length > 1 && (
        <fieldset class="segment-switch" aria-label={words.segments}>
          {store.segments.map(({ segment }, at) => (
            <button
              key={segment.id}
              type="button"
              aria-pressed={store.shown.value === at}
              onClick={() => {
                store.shown.value = at;
              }}
            >
              {segment.name}
            </button>
          ))}
        </fieldset>
      )}
      <ul class="incomes-bar__all">
        {store.segments.map(({ segment }, at) => (
          <SegmentIncome key={segment.id} store={store} at={at} />
        ))}
      </ul>
    </section>
  );
}

import type { Signal } from "@preact/signals";
import { SaveStatus } from "../../../../web/ui/save-status";
import { reaches } from "../../engine/needed";
import { amountWords, shareWords } from "../../frame/amount";
import type { DriverStore } from "./store";

/** How much of the target there is: now, and what is feasible beyond it. */
function TargetBar({
  current,
  feasible,
  target,
}: {
  current: number;
  feasible: number;
  target: number | null;
}) {
  if (target === null || !(target > 0)) return null;
  const full = Math.max(target, current, feasible, 1);
  const width = (value: number) =>
    ((Math.max(0, Number.isFinite(value) ? value : 0) / full) * 100).toFixed(1);
  const mark = ((target / full) * 100).toFixed(1);
  return (
    <svg class="income__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="income__track" y="1" width="100" height="6" />
      <rect class="income__feasible" y="1" width={width(feasible)} height="6" />
      <rect class="income__current" y="1" width={width(current)} height="6" />
      <line class="income__target" x1={mark} x2={mark} y1="0" y2="8" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

function SegmentIncome({ store, at }: { store: DriverStore; at: number }) {
  const state = store.segments[at];
  if (!state) return null;
  const { locale, words, input } = store.props;
  const { current, feasible, target } = state.figures.value;
  const gap = target === null || !Number.isFinite(current) ? null : Math.max(0, target - current);
  const isReached = target !== null && Number.isFinite(current) && reaches(current, target);
  const share = target === null ? null : current / target;
  return (
    <li class="income" data-segment={at}>
      <p class="income__name">{state.segment.name}</p>
      <p class="income__figure">
        <output aria-label={`${words.income}, ${state.segment.name}`}>{amountWords(current, locale)}</output>
        <small>{input.currency}</small>
      </p>
      <TargetBar current={current} feasible={feasible} target={target} />
      <p class="income__facts">
        <span>
          {words.feasible} <b>{amountWords(feasible, locale)}</b>
        </span>
        {target === null ? (
          <span>{words.no_target}</span>
        ) : isReached ? (
          <span class="income__reached">{words.reached}</span>
        ) : (
          <span>
            {words.gap} <b>{amountWords(gap, locale)}</b>
          </span>
        )}
      </p>
      {target !== null && (
        <p class="income__share">
          {words.of_target
            .replace("{share}", shareWords(share, locale))
            .replace("{target}", amountWords(target, locale))}
        </p>
      )}
    </li>
  );
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

import { reaches } from "../../engine/needed";
import { amountWords, shareWords } from "../amount";

/** A segment's household in a year; null where a figure is not available. */
export interface SegmentIncome {
  name: string;
  current: number | null;
  feasible: number | null;
  target: number | null;
}

export type IncomeWords = Record<
  "income" | "feasible" | "no_target" | "reached" | "gap" | "of_target",
  string
>;

/** How much of the target there is: now, and what is feasible beyond it. */
function TargetBar({ current, feasible, target }: Omit<SegmentIncome, "name">) {
  if (target === null || !(target > 0)) return null;
  const full = Math.max(target, current ?? 0, feasible ?? 0, 1);
  const width = (value: number | null) => ((Math.max(0, value ?? 0) / full) * 100).toFixed(1);
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

/** What one segment's households have, beside what they need. */
export function IncomeCard({
  of: { name, current, feasible, target },
  at,
  currency,
  locale,
  words,
}: {
  of: SegmentIncome;
  at: number;
  currency: string;
  locale: string;
  words: IncomeWords;
}) {
  const gap = target === null || current === null ? null : Math.max(0, target - current);
  const isReached = target !== null && current !== null && reaches(current, target);
  const share = target === null || current === null ? null : current / target;
  return (
    <li class="income" data-segment={at}>
      <p class="income__name">{name}</p>
      <p class="income__figure">
        <output aria-label={`${words.income}, ${name}`}>{amountWords(current, locale)}</output>
        <small>{currency}</small>
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

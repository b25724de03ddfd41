import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type ChoiceFields, choiceFields, queryOf } from "../choice";
import type { ActProps } from "../props";
import { type ActReading, incomeAt, readAct } from "../reading";

/** What is chosen on the page, and what follows from it. */
export class ActStore {
  readonly fields: Signal<ChoiceFields>;
  readonly reading: ReadonlySignal<ActReading | null>;
  /** Where the two levers are moved to, as shares of their axes, 0–1. */
  readonly moved = { x: signal(0), y: signal(0) };
  readonly point: ReadonlySignal<{ x: number; y: number; income: number | null } | null>;

  readonly props: ActProps;

  constructor(props: ActProps) {
    this.props = props;
    this.fields = signal(props.fields);
    this.reading = computed(() => readAct(props, this.fields.value));
    this.point = computed(() => {
      const reading = this.reading.value;
      const { x, y } = reading?.found ?? {};
      if (!reading || !x || !y) return null;
      const at = (values: number[], share: number) => {
        const [from, to] = [Math.min(...values), Math.max(...values)];
        return share === 1 ? to : from + share * (to - from);
      };
      const [px, py] = [at(x.values, this.moved.x.value), at(y.values, this.moved.y.value)];
      const set = new Map([
        [x.lever, px],
        [y.lever, py],
      ]);
      return { x: px, y: py, income: incomeAt(reading, set) };
    });
  }

  /** Takes over what a form says; the address says it too. Another driver or segment has another range. */
  take(form: HTMLFormElement, changed: string): void {
    const given = Object.fromEntries(
      [...new FormData(form)].filter(([name]) => (choiceFields as readonly string[]).includes(name)),
    ) as Record<string, string>;
    const drop = (name: string) => {
      given[`${name}_min`] = "";
      given[`${name}_max`] = "";
    };
    if (changed === "x" || changed === "segment") drop("x");
    if (changed === "y" || changed === "segment") drop("y");
    if (changed === "goal") given.value = "";
    this.fields.value = given;
    history.replaceState(history.state, "", `${location.pathname}?${queryOf(given)}${location.hash}`);
  }
}

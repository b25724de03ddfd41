import { BarRows, type BarRowsProps } from "./bar-rows";

export interface WaterfallStep {
  label: string;
  note?: string | undefined;
  /** A whole stands on zero; a change stands on what came before it. */
  is: "whole" | "change";
  amount: number;
  /** With its sign. */
  words: string;
  /** Said when a pointer rests on it. */
  says: string;
}

/** From one whole to another by what changes it: each bar begins where the one before it ended. */
export function Waterfall({ steps, ...rest }: { steps: WaterfallStep[] } & Omit<BarRowsProps, "rows">) {
  let at = 0;
  const rows = steps.map(({ label, note, is, amount, words, says }) => {
    const from = is === "whole" ? 0 : at;
    at = from + amount;
    const look = is === "whole" ? ("whole" as const) : amount < 0 ? ("down" as const) : ("up" as const);
    return {
      ...{ label, note, isWhole: is === "whole", amounts: [words] },
      bars: [{ from, to: at, look, words: says }],
    };
  });
  return <BarRows rows={rows} {...rest} />;
}

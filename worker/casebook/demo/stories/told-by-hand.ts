// Pure.
import type { Both } from "../both";
import type { Named } from "../places";
import type { Paper, Reply, SourceType, Step, Story } from "../story";
import type { Way } from "../ways";

/** A story of its own. `n`: a number in it, which some cases had wrong at first. */
export interface ByHand {
  n: number;
  lasted: number | null;
  /** How far the case got. */
  way: Way;
  tell: (n: number) => Omit<Story, "began" | "lasted">;
}

export const step = (day: number, title: Both, text: Both): Step => ({ day, title, text });

export const paper = (day: number, type: SourceType, title: Both, text: Both, shows: Both): Paper => ({
  ...{ day, type, title, text, shows },
});

export const reply = (day: number, by: Named, text: Both, of?: number): Reply => ({
  ...{ day, by, text },
  ...(of === undefined ? {} : { paper: of }),
});

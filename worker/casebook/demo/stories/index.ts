// Pure.
import { bridge } from "./bridge";
import { clouds } from "./clouds";
import { declarations } from "./declarations";
import { fish } from "./fish";
import { hospitalOfThreeDoors } from "./hospital";
import { hundredDays } from "./hundred-days";
import { lighthouse } from "./lighthouse";
import { nightBus } from "./night-bus";
import { scholars } from "./scholars";
import { spoons } from "./spoons";
import type { ByHand } from "./told-by-hand";
import { voters } from "./voters";
import { walkToSchool } from "./walk-to-school";

/** The stories that are told once. */
export const byHand: readonly ByHand[] = [
  ...[bridge, lighthouse, hospitalOfThreeDoors, hundredDays, voters, scholars],
  ...[declarations, spoons, walkToSchool, nightBus, fish, clouds],
];

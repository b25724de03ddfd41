import type { en as english } from "../en";
import type { Translated } from "../message";
import { common } from "./common";
import { lists } from "./lists";
import { live } from "./live";
import { shell } from "./shell";
import { ui } from "./ui";

/** The type demands every key of English. */
export const fr: Translated<typeof english> = {
  ...common,
  ...lists,
  ...live,
  ...shell,
  ...ui,
};

import { common } from "./common";
import { lists } from "./lists";
import { live } from "./live";
import { shell } from "./shell";
import { ui } from "./ui";

/** The kit's words in English, complete by definition: its keys are the keys. A module has its own in its rooms. */
export const en = {
  ...common,
  ...lists,
  ...live,
  ...shell,
  ...ui,
};

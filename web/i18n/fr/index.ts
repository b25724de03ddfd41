import type { en as english } from "../en";
import type { Translated } from "../message";
import { common } from "./common";
import { form } from "./form";
import { share } from "./share";
import { targets } from "./targets";

/** The type demands every key of English. */
export const fr: Translated<typeof english> = {
  ...common,
  ...form,
  ...share,
  ...targets,
};

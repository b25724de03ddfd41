import { common } from "./common";
import { form } from "./form";
import { share } from "./share";
import { targets } from "./targets";

/** The English catalogue, complete by definition: its keys are the keys. One file a room. */
export const en = {
  ...common,
  ...form,
  ...share,
  ...targets,
};

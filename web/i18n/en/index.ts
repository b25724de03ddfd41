import { common } from "./common";
import { errors } from "./errors";
import { form } from "./form";
import { live } from "./live";
import { share } from "./share";
import { shell } from "./shell";
import { signIn } from "./sign-in";
import { targets } from "./targets";
import { ui } from "./ui";
import { visitor } from "./visitor";

/** The English catalogue, complete by definition: its keys are the keys. One file a room. */
export const en = {
  ...common,
  ...form,
  ...live,
  ...share,
  ...targets,
  ...errors,
  ...form,
  ...live,
  ...shell,
  ...signIn,
  ...targets,
  ...ui,
  ...visitor,
};

import type { en as english } from "../en";
import type { Translated } from "../message";
import { campaigns } from "./campaigns";
import { common } from "./common";
import { errors } from "./errors";
import { form } from "./form";
import { live } from "./live";
import { share } from "./share";
import { shell } from "./shell";
import { signIn } from "./sign-in";
import { links } from "./links";
import { lists } from "./lists";
import { officers } from "./officers";
import { share } from "./share";
import { signups } from "./signups";
import { targets } from "./targets";
import { ui } from "./ui";
import { visitor } from "./visitor";

/** The type demands every key of English. */
export const fr: Translated<typeof english> = {
  ...campaigns,
  ...common,
  ...form,
  ...live,
  ...links,
  ...lists,
  ...officers,
  ...share,
  ...signups,
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

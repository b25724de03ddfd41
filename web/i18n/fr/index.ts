import type { en as english } from "../en";
import type { Translated } from "../message";
import { unbroken } from "../unbroken";
import { campaigns } from "./campaigns";
import { common } from "./common";
import { dashboard } from "./dashboard";
import { detail } from "./detail";
import { docs } from "./docs";
import { errors } from "./errors";
import { events } from "./events";
import { followUps } from "./follow-ups";
import { form } from "./form";
import { imports } from "./imports";
import { insight } from "./insight";
import { links } from "./links";
import { lists } from "./lists";
import { live } from "./live";
import { mail } from "./mail";
import { officer } from "./officer";
import { officers } from "./officers";
import { offline } from "./offline";
import { settings } from "./settings";
import { share } from "./share";
import { shell } from "./shell";
import { signIn } from "./sign-in";
import { signups } from "./signups";
import { targets } from "./targets";
import { ui } from "./ui";
import { visitor } from "./visitor";

/** The type demands every key of English. */
export const fr: Translated<typeof english> = unbroken({
  ...campaigns,
  ...common,
  ...dashboard,
  ...detail,
  ...docs,
  ...errors,
  ...events,
  ...followUps,
  ...form,
  ...imports,
  ...insight,
  ...links,
  ...lists,
  ...live,
  ...mail,
  ...officer,
  ...officers,
  ...offline,
  ...settings,
  ...share,
  ...shell,
  ...signIn,
  ...signups,
  ...targets,
  ...ui,
  ...visitor,
});

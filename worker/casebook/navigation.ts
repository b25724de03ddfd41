import type { NavigationItem } from "../../web/layout/navigation";
import { type Person, passes } from "../core/access/actor";
import { everybody } from "./access/rules";
import { home } from "./paths";

/** What somebody of the module may open. */
export const navigation = (person: Person): NavigationItem[] =>
  passes(person, everybody) ? [{ href: home, label: "casebook.nav", icon: "bookmark" }] : [];

import type { NavigationItem } from "../../web/layout/navigation";
import { type Person, passes } from "../core/access/actor";
import { everybody } from "./access/rules";

/** What somebody of the module may open; for others there is no such module. */
export function navigation(person: Person): NavigationItem[] {
  if (!passes(person, everybody)) return [];
  return [{ href: "/dashboard/incomes", label: "incomes.nav", icon: "building" }];
}

import type { NavigationItem } from "../../web/layout/navigation";
import { type Person, passes } from "../core/access/actor";
import { admins, everybody } from "./access/rules";
import { casesPath } from "./frame/steps";

/** What somebody of the module may open. The admin's pages are shown to those whom they are for alone. */
export function navigation(person: Person): NavigationItem[] {
  if (!passes(person, everybody)) return [];
  const cases: NavigationItem = { href: casesPath, label: "incomes.nav", icon: "target" };
  if (!passes(person, admins)) return [cases];
  const people: NavigationItem = {
    href: "/dashboard/incomes/admin/users",
    label: "incomes.nav_people",
    icon: "people",
    also: "/dashboard/incomes/admin",
  };
  return [cases, people];
}

import type { NavigationItem } from "../../web/layout/navigation";
import { type Person, passes } from "../core/access/actor";
import { admins, everybody } from "./access/rules";

/** The admin's pages are shown to those whom they are for alone; for people of other modules there is nothing. */
export function navigation(person: Person): NavigationItem[] {
  if (!passes(person, everybody)) return [];
  const cases: NavigationItem = {
    href: "/dashboard/incomes",
    label: "incomes.nav",
    icon: "building",
    also: "/dashboard/incomes/cases",
  };
  const people: NavigationItem = {
    href: "/dashboard/incomes/admin/users",
    label: "incomes.nav_people",
    icon: "people",
    also: "/dashboard/incomes/admin",
  };
  return passes(person, admins) ? [cases, people] : [cases];
}

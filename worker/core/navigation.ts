import type { NavigationItem } from "../../web/layout/navigation";
import { isAdministrator, type Person } from "./access/actor";

/** The core's entry in the navigation; a person's own profile stands in the menu of their name. */
export const navigation = (person: Person): NavigationItem[] =>
  isAdministrator(person) ? [{ href: "/dashboard/settings", label: "nav.settings", icon: "settings" }] : [];

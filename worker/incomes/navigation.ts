import type { NavigationItem } from "../../web/layout/navigation";
import { type Person, passes } from "../core/access/actor";
import { admins } from "./access/rules";

/** The admin's pages are shown to those whom they are for alone. */
export const navigation = (person: Person): NavigationItem[] =>
  passes(person, admins)
    ? [
        {
          href: "/dashboard/incomes/admin/users",
          label: "incomes.nav_people",
          icon: "people",
          also: "/dashboard/incomes/admin",
        },
      ]
    : [];

import type { DemoPerson } from "../../core/demo/demo.ts";
import type { Role } from "../roles.ts";

interface OfCasebook extends DemoPerson {
  role: Role;
}

/** Who writes and who reviews. */
export const people: readonly OfCasebook[] = [
  {
    ...{ name: "Mira Pennywhistle", email: "contributor@milepost.test", role: "contributor" },
    is: "casebook: contributor",
  },
  {
    ...{ name: "Tobias Evenhand", email: "moderator@milepost.test", role: "moderator" },
    is: "casebook: moderator",
  },
  {
    ...{ name: "Asha Lampblack", email: "writer@milepost.test", role: "contributor" },
    is: "casebook: contributor on other cases",
  },
];

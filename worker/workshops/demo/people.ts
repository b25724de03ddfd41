import type { DemoPerson } from "../../core/demo/demo.ts";
import type { Role } from "../roles.ts";

interface OfWorkshops extends DemoPerson {
  role: Role;
}

/** Who assesses, who facilitates, and one of those who take part. */
export const people: readonly OfWorkshops[] = [
  { name: "Norhaya Lantern", email: "staff@milepost.test", is: "workshops: staff", role: "staff" },
  {
    ...{ name: "Salim Driftwood", email: "facilitator@milepost.test", role: "facilitator" },
    is: "workshops: facilitator",
  },
  {
    ...{ name: "Aminah Brookside", email: "participant@milepost.test", role: "participant" },
    is: "workshops: participant",
  },
];

// Pure.
import type { Role } from "../roles";

/** What is known of somebody and one assessment. */
export interface Facts {
  role: Role | null;
  /** The assessment is there. */
  exists: boolean;
  /** Its team names them facilitator. */
  facilitates: boolean;
  /** They have an account in it. */
  takesPart: boolean;
}

/**
 * What somebody is to one assessment. `elsewhere`: they have the role in another, or the assessment is none; who is
 * told of the two alike cannot tell them apart.
 */
export type Standing =
  | { as: "staff"; exists: boolean }
  | { as: "facilitator" | "participant"; here: boolean }
  | { as: "nobody" };

export function standingOf({ role, exists, facilitates, takesPart }: Facts): Standing {
  if (role === "staff") return { as: role, exists };
  if (role === "facilitator") return { as: role, here: exists && facilitates };
  if (role === "participant") return { as: role, here: exists && takesPart };
  return { as: "nobody" };
}

import { sql } from "drizzle-orm";
import type { Grant, Person } from "../access/actor";
import { isHighestRole } from "../access/roles";
import type { RawRow } from "../db/raw-row";
import type { people } from "../db/tables";
import type { Organisation } from "../organisation/organisation";
import type { OpenedBy } from "./open-session";

/** What is read of a person (alias p), with every role they have. */
export const personColumns = sql`p.id, p.name, p.email, p.phone, p.locale, p.must_change_password,
  (SELECT json_group_array(json_object('module', g.module, 'role', g.role))
     FROM grants g WHERE g.person_id = p.id) AS grants,
  EXISTS (SELECT 1 FROM totp_secrets t WHERE t.person_id = p.id AND t.confirmed_at IS NOT NULL) AS has_totp,
  (SELECT o.second_factor FROM organisation o) AS asked_of`;

export interface PersonRow
  extends RawRow<typeof people, "id" | "name" | "email" | "phone" | "locale" | "must_change_password"> {
  /** JSON of Grant[] */
  grants: string;
  has_totp: number;
  asked_of: Organisation["secondFactor"];
}

/** Whether the sign-in asks for a second factor, or will not let the person go on without one. */
export function secondFactorOf(
  { has_totp, asked_of }: Pick<PersonRow, "has_totp" | "asked_of">,
  grants: readonly Grant[],
  openedBy: OpenedBy = "password",
): Person["secondFactor"] {
  if (has_totp === 1) return "on";
  if (openedBy === "passkey") return "off"; // the device asked for one
  return asked_of === "administrators" && grants.some(isHighestRole) ? "due" : "off";
}

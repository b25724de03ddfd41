// Pure.
import type { StakeholderType } from "../../stakeholder-types";
import type { Help, Helped } from "../help";

/** Somebody in the list of facilitators. */
export interface RosterRow extends Helped {
  id: string;
  number: number;
  name: string;
  email: string | null;
  phone: string | null;
  stakeholder_type: StakeholderType | null;
  province: string | null;
  help: Help;
}

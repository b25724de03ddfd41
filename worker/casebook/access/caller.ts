import { type Actor, passes } from "../../core/access/actor";
import { Problem } from "../../core/http/problem";
import { type Role, roleOf } from "../roles";
import { everybody } from "./rules";

/** Somebody of the module. A key has an id of its own, which is no person's. */
export interface Caller {
  id: string;
  role: Role;
}

/** The caller; 403 for whoever has no role here. */
export function callerOf(actor: Actor | null): Caller {
  if (!actor || !passes(actor, everybody)) throw new Problem("forbidden", "You have no role in this module.");
  return { id: actor.id, role: (actor.kind === "person" ? roleOf(actor.grants) : null) ?? "admin" };
}

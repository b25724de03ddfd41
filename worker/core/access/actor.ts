// Pure.
import { type Grant, hasRole } from "./roles";
import type { Scope } from "./scopes";

export type { Grant, Scope };

/** Who is calling. A module's own kinds of credential arrive as `module`. */
export interface Person {
  kind: "person";
  id: string;
  sessionId: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string;
  grants: Grant[];
  mustChangePassword: boolean;
  /** "due": the organisation asks for one that the person has not set up. */
  secondFactor: "on" | "off" | "due";
  via: "bearer" | "cookie";
}

export interface Key {
  kind: "key";
  id: string;
  scopes: Scope[];
}

export interface ModuleCaller {
  kind: "module";
  /** What the module recognised, e.g. a record behind a publishable key. */
  id: string;
}

export type Actor = Person | Key | ModuleCaller;

/**
 * May pass when the person has one of the grants, or the key one of the scopes. Where no grants are named it is the
 * organisation's administrator alone. The scope `admin` opens every door but those for people alone.
 */
export interface Rule {
  grants?: readonly `${string}:${string}`[];
  scopes?: readonly Scope[];
  /** What is read here would make the reader somebody else: people alone, whatever the key's scopes. */
  people?: true;
}

/** An organisation's administrator, or a key that may do everything. */
export function isAdministrator(actor: Actor): boolean {
  if (actor.kind === "key") return actor.scopes.includes("admin");
  return actor.kind === "person" && hasRole(actor.grants, { module: "organisation", role: "admin" });
}

export function passes(actor: Actor, rule: Rule): boolean {
  if (actor.kind === "module") return false;
  if (actor.kind === "key") {
    if (rule.people) return false;
    return isAdministrator(actor) || (rule.scopes ?? []).some((scope) => actor.scopes.includes(scope));
  }
  return (rule.grants ?? ["organisation:admin"]).some((grant) => {
    const [module = "", role = ""] = grant.split(":");
    return hasRole(actor.grants, { module, role });
  });
}

/** Who is calling. A module's own kinds of credential arrive as `module`. */
export interface Grant {
  module: string;
  role: string;
}

export const scopes = ["track:write", "stats:read", "exports:write", "admin"] as const;
export type Scope = (typeof scopes)[number];

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
  via: "bearer" | "cookie";
}

export interface Key {
  kind: "key";
  id: string;
  scopes: Scope[];
}

export interface ModuleCaller {
  kind: "module";
  /** What the module recognised, e.g. a campaign behind a publishable key. */
  id: string;
}

export type Actor = Person | Key | ModuleCaller;

/** May pass when the person has one of the grants, or the key one of the scopes. `admin` opens every door. */
export interface Rule {
  grants?: readonly `${string}:${string}`[];
  scopes?: readonly Scope[];
}

function hasGrant(actor: Actor, module: string, role: string): boolean {
  return actor.kind === "person" && actor.grants.some((g) => g.module === module && g.role === role);
}

/** An organisation's administrator: does everything, in every module. */
export function isAdministrator(actor: Actor): boolean {
  return actor.kind === "key" ? actor.scopes.includes("admin") : hasGrant(actor, "organisation", "admin");
}

export function passes(actor: Actor, rule: Rule): boolean {
  if (isAdministrator(actor)) return true;
  if (actor.kind === "key") return (rule.scopes ?? []).some((scope) => actor.scopes.includes(scope));
  if (actor.kind === "module") return false;
  return (rule.grants ?? []).some((grant) => {
    const [module = "", role = ""] = grant.split(":");
    return hasGrant(actor, module, role);
  });
}

import type { Grant } from "./actor";

/**
 * `open`: an administrator grants and withdraws it among the users. `managed`: its module does, with a record of its
 * own (an officer's role comes and goes with the officer).
 */
type Kind = "open" | "managed";

const roles = new Map<string, Kind>([["organisation:admin", "open"]]);

/** Told by each module as it loads: the core knows roles by name alone. */
export function offerRoles(module: string, offered: Record<string, Kind>): void {
  for (const [role, kind] of Object.entries(offered)) roles.set(`${module}:${role}`, kind);
}

export const isOpenRole = ({ module, role }: Grant) => roles.get(`${module}:${role}`) === "open";

/** Every module's role of that name. */
export function rolesNamed(name: string): Grant[] {
  return [...roles.keys()].flatMap((key) => {
    const [module = "", role = ""] = key.split(":");
    return role === name ? [{ module, role }] : [];
  });
}

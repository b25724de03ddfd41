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

const listed = (): Grant[] =>
  [...roles.keys()].map((key) => {
    const [module = "", role = ""] = key.split(":");
    return { module, role };
  });

/** What an administrator can grant. */
export const openRoles = () => listed().filter(isOpenRole);

/** Every module's role of that name. */
export const rolesNamed = (name: string) => listed().filter(({ role }) => role === name);

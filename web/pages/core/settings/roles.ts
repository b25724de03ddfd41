import type { Grant } from "../../../../worker/core/access/actor";

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Referrals: admin"; the organisation's administrator does everything. */
export function roleInWords({ module, role }: Grant): string {
  return module === "organisation" && role === "admin"
    ? "Administrator of everything"
    : `${capitalised(module)}: ${role.replaceAll("_", " ")}`;
}

/** The name of a role's box in a form; `rolesTicked` reads them back. */
export const roleField = ({ module, role }: Grant) => `role.${module}:${role}`;

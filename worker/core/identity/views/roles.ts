import { isMessage, type Translate } from "../../../../web/i18n/translate";
import type { Grant } from "../../access/actor";

/** "Administrator of everything"; a role without words by its name. */
export function roleInWords({ module, role }: Grant, t: Translate): string {
  const key = `role.${module}.${role}`;
  return isMessage(key) ? t(key) : `${module}: ${role}`;
}

/** The name of a role's box in a form; `rolesTicked` reads them back. */
export const roleField = ({ module, role }: Grant) => `role.${module}:${role}`;

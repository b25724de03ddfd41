import type { Grant } from "../../../../worker/core/access/actor";
import { isMessage, type Translate } from "../../../i18n/translate";

/** "Administrator of everything"; a role without words by its name. */
export function roleInWords({ module, role }: Grant, t: Translate): string {
  const key = `role.${module}.${role}`;
  return isMessage(key) ? t(key) : `${module}: ${role}`;
}

/** The name of a role's box in a form; `rolesTicked` reads them back. */
export const roleField = ({ module, role }: Grant) => `role.${module}:${role}`;

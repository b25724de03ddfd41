import type { MessageKey } from "../../../web/i18n/translate";
import type { Env } from "../../env";
import type { Rule } from "../access/actor";

/** A page of the settings, among the others that a person may open. */
export interface SettingsTab {
  /** Below /dashboard/settings. */
  href: string;
  label: MessageKey;
  access: Rule;
  /** It is there in this environment alone. */
  onlyIn?: Env["ENVIRONMENT"];
}

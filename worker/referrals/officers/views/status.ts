import type { Translate } from "../../../../web/i18n/translate";

export const officerStatusOptions = (t: Translate) =>
  (["active", "inactive"] as const).map((value) => ({ value, label: t(`officers.${value}`) }));

export const signedInOptions = (t: Translate) =>
  (["true", "false"] as const).map((value) => ({ value, label: t(`officers.signed_in_${value}`) }));

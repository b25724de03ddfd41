import type { Translate } from "../../../../web/i18n/translate";

/** What a link is called: its label, or the end of its code. */
export const linkName = (link: { label: string; code: string }, t: Translate): string =>
  link.label || t("links.unnamed", { end: link.code.slice(-6) });

export const linkStatusOptions = (t: Translate) =>
  (["active", "revoked", "expired"] as const).map((value) => ({ value, label: t(`links.${value}`) }));

/** Whether a link leads on depends on its officer and campaign too. */
export const leadsOnOptions = (t: Translate) => [
  { value: "true", label: t("links.leads_on_yes") },
  { value: "false", label: t("links.leads_on_no") },
];

import type { Translate } from "../../../../web/i18n/translate";

export const statusOptions = (t: Translate) =>
  (["active", "scheduled", "ended", "archived"] as const).map((value) => ({
    value,
    label: t(`campaigns.${value}`),
  }));

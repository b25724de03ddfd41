// Pure.
import type { Translate } from "../../../web/i18n/translate";

/** "1 click" and "12 sign-ups", for sentences and charts that tell both. */
export const countWords = ({ clicks, signups }: { clicks: number; signups: number }, t: Translate) => ({
  clicks: t("insight.n_clicks", { count: clicks }),
  signups: t("insight.n_signups", { count: signups }),
});

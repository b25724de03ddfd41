import { percent } from "../../../../worker/referrals/insight/rates";
import { formatRate } from "../../../i18n/format";
import { useLanguage } from "../../../i18n/language";

/** n of d in percent, as the person's language writes it. */
export function Rate({ of, among }: { of: number; among: number }) {
  return <>{formatRate(percent(of, among), useLanguage().locale)}</>;
}

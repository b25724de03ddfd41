import { percent } from "../../../../worker/referrals/insight/rates";
import { useLanguage } from "../../../i18n/language";
import { formatRate } from "../dashboard/format";

/** n of d in percent, as the person's language writes it. */
export function Rate({ of, among }: { of: number; among: number }) {
  return <>{formatRate(percent(of, among), useLanguage().locale)}</>;
}

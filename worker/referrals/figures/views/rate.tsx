import { formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { percent } from "../../insight/rates";

/** n of d in percent, as the person's language writes it. */
export function Rate({ of, among }: { of: number; among: number }) {
  return <>{formatRate(percent(of, among), useLanguage().locale)}</>;
}

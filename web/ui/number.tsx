import { formatNumber } from "../i18n/format";
import { useLanguage } from "../i18n/language";

/** A number as the person's language writes it. */
export function Figure({ n }: { n: number }) {
  return <>{formatNumber(n, useLanguage().locale)}</>;
}

import { formatNumber } from "../i18n/format";
import { useLanguage } from "../i18n/language";

/** A number as the person's language writes it; `href`: the list of what it counts. */
export function Figure({ n, href }: { n: number; href?: string | undefined }) {
  const words = formatNumber(n, useLanguage().locale);
  return href ? <a href={href}>{words}</a> : words;
}

import { useContext } from "preact/hooks";
import { formatNumber } from "../../i18n/format";
import { Place } from "./place";

/** A number as the person's language writes it. */
export function Figure({ n }: { n: number }) {
  return <>{formatNumber(n, useContext(Place).locale)}</>;
}

// Pure.
interface Counted {
  clicks: number;
  signups: number;
}

/** What the best hours of a day are chosen by: clicks, where nobody has signed up yet. */
export const judgedBy = (hours: readonly Counted[]): "signups" | "clicks" =>
  hours.some(({ signups }) => signups > 0) ? "signups" : "clicks";

/** Of the best three those that had any: of a day with one sign-up, one hour. */
export function bestHours<H extends Counted>({
  hours,
  top,
}: {
  hours: readonly H[];
  top: readonly H[];
}): H[] {
  const by = judgedBy(hours);
  return top.filter((hour) => hour[by] > 0);
}

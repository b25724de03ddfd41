// Pure.
import { type Clicks, windows } from "./facts";

/** A click, as rules look at it: who clicked, and when (ms). */
export interface Click {
  at: number;
  visitor: string | null;
  address: string | null;
}

/** A link's clicks in order of time. What lies before `from` or behind `through` was not read. */
export interface SeenClicks<T extends Click = Click> {
  clicks: readonly T[];
  from: number;
  through: number;
}

/** The first place in `list` (in order of time) of which `isReached` holds. */
export function placeOf(list: readonly { at: number }[], isReached: (at: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(list[middle]?.at ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What rules are told of a link's clicks around the moment of a sign-up (`Clicks`). */
export function countClicksAround(
  { clicks, from, through }: SeenClicks,
  moment: number,
  { visitor, address }: Pick<Click, "visitor" | "address">,
): Clicks {
  const middle = placeOf(clicks, (at) => at > moment);
  const first = placeOf(clicks, (at) => at >= moment - windows.dayBefore);
  const last = placeOf(clicks, (at) => at > moment + windows.dayAfter);
  const start = Math.max(first, middle - windows.clicksBefore);
  const end = Math.min(last, middle + windows.clicksAfter);
  const today = clicks.slice(start, end);
  const begin = start > first ? (today[0]?.at ?? moment) : from;
  const finish = end < last ? (today.at(-1)?.at ?? moment) : through;
  const isKnown = (before: number, after: number) => begin <= moment - before && finish >= moment + after;
  const isNear = ({ at }: Click) => Math.abs(at - moment) <= windows.near;
  const near = isKnown(windows.near, windows.near) ? today.filter(isNear) : null;
  const ofVisitor = visitor === null ? null : today.filter((click) => click.visitor === visitor);
  const ofAddress = address === null ? null : today.filter((click) => click.address === address);
  const isWhole = isKnown(windows.dayBefore, windows.dayAfter);
  const own = ofVisitor ?? ofAddress;
  const steps = (ofVisitor ?? []).slice(-21).map(({ at }, i, all) => at - (all[i - 1]?.at ?? at));
  return {
    linkNear: near?.length ?? null,
    visitorNear: near && ofVisitor ? ofVisitor.filter(isNear).length : null,
    addressNear: near && ofAddress ? ofAddress.filter(isNear).length : null,
    visitorToday: isWhole && ofVisitor ? ofVisitor.length : null,
    addressToday: isWhole && ofAddress ? ofAddress.length : null,
    addressVisitorsToday: ofAddress && new Set(ofAddress.flatMap((click) => click.visitor ?? [])).size,
    hasClicked: own && (own.length > 0 || (isWhole ? false : null)),
    visitorSteps: isWhole && ofVisitor ? steps.slice(1) : null,
  };
}

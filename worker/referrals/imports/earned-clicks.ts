// Pure.
/** A click or a sign-up of one visitor on one link. */
export interface Moment {
  us: number;
}

const inOrder = (a: Moment, b: Moment) => a.us - b.us;

/**
 * Which click each sign-up of a visitor earned: in order of time, the latest before it that no other earned. The same,
 * in whatever order all of them came in.
 */
export function earnedClicks<C extends Moment, S extends Moment>(
  clicks: readonly C[],
  signups: readonly S[],
): Map<S, C> {
  const waiting = clicks.toSorted(inOrder);
  const free: C[] = [];
  const earned = new Map<S, C>();
  let at = 0;
  for (const signup of signups.toSorted(inOrder)) {
    for (let next = waiting[at]; next && next.us < signup.us; next = waiting[++at]) free.push(next);
    const click = free.pop();
    if (click) earned.set(signup, click);
  }
  return earned;
}

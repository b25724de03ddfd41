/** A click or a sign-up of one visitor on one link. */
export interface Moment {
  id: string;
  us: number;
}

/**
 * Which click each sign-up of a visitor earned: the latest before it, where no earlier sign-up earned that one. So a
 * click has earned where a sign-up follows before the visitor's next click, in whatever order all of them came in.
 */
export function earnedClicks<C extends Moment, S extends Moment>(
  clicks: readonly C[],
  signups: readonly S[],
): Map<S, C> {
  const inOrder = (a: Moment, b: Moment) => a.us - b.us;
  const waiting = [...clicks].sort(inOrder);
  const earned = new Map<S, C>();
  let at = 0;
  let last: C | undefined;
  for (const signup of [...signups].sort(inOrder)) {
    for (let next = waiting[at]; next && next.us < signup.us; next = waiting[++at]) last = next;
    if (!last) continue;
    earned.set(signup, last);
    last = undefined;
  }
  return earned;
}

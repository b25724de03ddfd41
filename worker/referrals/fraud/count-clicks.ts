// Pure.
import { type EventLog, flag, moments, tracesAt } from "../clicks/event-log";
import { type Clicks, windows } from "./rules/facts";
import type { OwnClick } from "./traits";

/** A click of the raw log, as rules look at it. */
export interface LoggedClick extends OwnClick {
  nonce: string;
  isBot: boolean;
}

/** The clicks of some rows of the raw log, in order of time. */
export function clicksIn(logs: readonly EventLog[]): LoggedClick[] {
  return logs
    .flatMap((log) =>
      moments(log).map(({ us, flags, nonce }, i): LoggedClick => {
        const { lasting, address } = tracesAt(log, i);
        const traces = { visitor: lasting ?? null, address: address ?? null };
        return { at: us / 1000, nonce, isBot: (flags & flag.bot) !== 0, ...traces };
      }),
    )
    .sort((a, b) => a.at - b.at);
}

/** What rules are told of a link's clicks around the moment of a sign-up (`Clicks`). */
export function countClicksAround(
  all: readonly LoggedClick[],
  moment: number,
  { visitor, address }: Pick<OwnClick, "visitor" | "address">,
): Clicks {
  const before = all.filter(({ at }) => at <= moment && at >= moment - windows.dayBefore);
  const after = all.filter(({ at }) => at > moment && at <= moment + windows.dayAfter);
  const today = [...before.slice(-windows.clicksBefore), ...after.slice(0, windows.clicksAfter)];
  const near = today.filter(({ at }) => Math.abs(at - moment) <= windows.near);
  const byVisitor = visitor === null ? null : today.filter((click) => click.visitor === visitor);
  const byAddress = address === null ? null : today.filter((click) => click.address === address);
  const isNear = ({ at }: LoggedClick) => Math.abs(at - moment) <= windows.near;
  const last = (byVisitor ?? []).slice(-21);
  return {
    linkNear: near.length,
    linkToday: today.length,
    visitorNear: byVisitor?.filter(isNear).length ?? null,
    visitorToday: byVisitor?.length ?? null,
    addressNear: byAddress?.filter(isNear).length ?? null,
    addressToday: byAddress?.length ?? null,
    addressVisitorsToday: byAddress && new Set(byAddress.flatMap((click) => click.visitor ?? [])).size,
    visitorLinksToday: null, // the log is read by link
    visitorSteps: last.slice(1).map(({ at }, i) => at - (last[i]?.at ?? 0)),
  };
}

// Pure.
/** What look-alikes have in common: their heaviest reason, and the link that they came by. */
export interface Alike {
  referral_id: string | null;
  reasons: readonly { rule: string }[];
}

export const alikeKey = ({ referral_id, reasons }: Alike): string =>
  `${reasons[0]?.rule ?? ""} ${referral_id ?? ""}`;

export interface FlagGroup<F> {
  key: string;
  /** Of the whole list: `flags` are those of this page. */
  total: number;
  alike: boolean;
  flags: F[];
}

/**
 * Look-alikes together, in the order of their first; those that are like no other stand together in between. `totals`: how
 * many there are in the whole list, by key.
 */
export function groupFlags<F extends Alike>(
  flags: readonly F[],
  totals: ReadonlyMap<string, number>,
): FlagGroup<F>[] {
  const groups: FlagGroup<F>[] = [];
  for (const [key, group] of Map.groupBy(flags, alikeKey)) {
    const total = Math.max(totals.get(key) ?? 0, group.length);
    const alike = total > 1;
    const before = groups.at(-1);
    if (alike || !before || before.alike) groups.push({ key, total, alike, flags: group });
    else before.flags.push(...group);
  }
  return groups;
}

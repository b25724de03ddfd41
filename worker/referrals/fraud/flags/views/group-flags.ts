// Pure.
/** What look-alikes have in common: their heaviest reason, and the link that they came by. */
interface Alike {
  referral_id: string | null;
  reasons: readonly { rule: string }[];
}

/** Look-alikes together, in the order of their first; those that are like no other stand together in between. */
export function groupFlags<F extends Alike>(flags: readonly F[]): { alike: boolean; flags: F[] }[] {
  const key = ({ referral_id, reasons }: F) => `${reasons[0]?.rule} ${referral_id}`;
  const groups: { alike: boolean; flags: F[] }[] = [];
  for (const group of Map.groupBy(flags, key).values()) {
    const alike = group.length > 1;
    const before = groups.at(-1);
    if (alike || !before || before.alike) groups.push({ alike, flags: group });
    else before.flags.push(...group);
  }
  return groups;
}

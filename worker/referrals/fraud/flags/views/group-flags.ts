// Pure.
/** What look-alikes have in common: their heaviest reason, and the link that they came by. */
interface Alike {
  referral_id: string | null;
  reasons: readonly { rule: string }[];
}

/** Look-alikes together, in the order of their first. */
export function groupFlags<F extends Alike>(flags: readonly F[]): F[][] {
  const key = ({ referral_id, reasons }: F) => `${reasons[0]?.rule} ${referral_id}`;
  return [...Map.groupBy(flags, key).values()];
}

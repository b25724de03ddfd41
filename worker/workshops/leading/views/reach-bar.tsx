/** How far towards a target, both in percent; the words stand beside it. */
export function ReachBar({ rate, target }: { rate: number; target: number }) {
  const x = Math.min(100, Math.max(0, target)).toFixed(1);
  return (
    <svg class="reach-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="reach-bar__track" y="2" width="100" height="6" rx="1" />
      <rect class="reach-bar__fill" y="2" width={Math.min(100, rate).toFixed(1)} height="6" rx="1" />
      <line class="reach-bar__target" x1={x} x2={x} y1="0" y2="10" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

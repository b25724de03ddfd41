/** Where something loads: as many lines as it will roughly have. */
export function Skeleton({ lines = 3, label = "Loading" }: { lines?: number; label?: string }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span class="skeleton__line" key={line} />
      ))}
    </div>
  );
}

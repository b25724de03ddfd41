export type LegendLook = "line-1" | "line-2" | "line-3" | "fill-1" | "fill-2" | "fill-quiet";

/** What the looks of a drawing stand for: colour, and dash or hatch besides. */
export function Legend({ keys }: { keys: { label: string; look: LegendLook }[] }) {
  return (
    <p class="legend" aria-hidden="true">
      {keys.map(({ label, look }) => (
        <span class="legend__key" key={label}>
          <svg
            class={`legend__sign legend__sign--${look}`}
            viewBox="0 0 20 10"
            width="20"
            height="10"
            aria-hidden="true"
          >
            {look.startsWith("line") ? (
              <line x1="0" x2="20" y1="5" y2="5" />
            ) : (
              <rect x="4" width="10" height="10" rx="2" />
            )}
            {look === "fill-2" && <rect x="4" width="10" height="10" rx="2" fill="url(#hatch)" />}
          </svg>
          {label}
        </span>
      ))}
    </p>
  );
}

/** The pattern of hatched series: once a page that draws any. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="patterns__line" width="1.5" height="4" />
        </pattern>
      </defs>
    </svg>
  );
}

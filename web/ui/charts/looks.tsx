/** How a part of a drawing looks: four of a kind, what is taken off, what would have to come, a rise, a fall, a whole. */
export type Look = 1 | 2 | 3 | 4 | "cost" | "more" | "up" | "down" | "whole";

const patterns: Partial<Record<Look, string>> = { 2: "hatch", 4: "dots", down: "hatch" };

/** A rectangle of a drawing in its look: colour, and a pattern besides where others stand beside it. Places in percent. */
export function Block({
  look,
  ...place
}: {
  look: Look;
  x: string;
  y: string;
  width: string;
  height: string;
}) {
  const pattern = patterns[look];
  return (
    <>
      <rect class={`look look--${look}`} {...place} />
      {pattern && <rect fill={`url(#${pattern})`} {...place} />}
    </>
  );
}

export type KeyLook = Look | "rule" | "dot";

/** What the looks of a drawing stand for. */
export function LookKeys({ keys }: { keys: readonly { label: string; look: KeyLook }[] }) {
  return (
    <p class="legend" aria-hidden="true">
      {keys.map(({ label, look }) => (
        <span class="legend__key" key={label}>
          <svg class="legend__sign" width="20" height="12" aria-hidden="true">
            {look === "rule" && <line class="look-rule" x1="1" x2="19" y1="6" y2="6" />}
            {look === "dot" && <circle class="look-dot" cx="10" cy="6" r="4" />}
            {look !== "rule" && look !== "dot" && <Block look={look} x="4" y="1" width="12" height="10" />}
          </svg>
          {label}
        </span>
      ))}
    </p>
  );
}

/** The pattern of dots, beside the kit's hatch: once a page that draws any. */
export function Dots() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle class="patterns__line" cx="2" cy="2" r="1" />
        </pattern>
      </defs>
    </svg>
  );
}

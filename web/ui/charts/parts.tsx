/** How a part is doing; each has a look of its own besides its colour. */
export type PartTone = "good" | "on" | "behind" | "bad" | "quiet";

export interface Part {
  label: string;
  value: number;
  /** Formatted. */
  words: string;
  tone: PartTone;
}

/** A whole as one bar of its parts, each named below with its number; those of none are left out. */
export function Parts({ parts, label }: { parts: Part[]; label: string }) {
  const shown = parts.filter(({ value }) => value > 0);
  const all = shown.reduce((sum, { value }) => sum + value, 0);
  let at = 0;
  return (
    <div class="parts">
      <svg class="parts__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {shown.map(({ label: name, value, tone }) => {
          const place = { x: at, width: (value / all) * 100, height: 8 };
          at += place.width;
          return (
            <g key={name}>
              <rect class={`parts__one parts__one--${tone}`} {...place} />
              {tone === "behind" && <rect fill="url(#hatch)" {...place} />}
            </g>
          );
        })}
      </svg>
      <ul class="parts__key" aria-label={label}>
        {shown.map(({ label: name, words, tone }) => (
          <li key={name}>
            <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
              <rect class={`parts__one parts__one--${tone}`} width="10" height="10" rx="2" />
              {tone === "behind" && <rect width="10" height="10" rx="2" fill="url(#hatch)" />}
            </svg>
            {name} <strong>{words}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface SharesProps {
  /** From 0 to `most`, beside each other; the second is hatched besides its colour. */
  parts: number[];
  most: number;
  /** Said when a pointer rests on it. */
  words: string;
}

/** A bar made of parts: what a whole is made of. The figures stand in words beside it. */
export function Shares({ parts, most, words }: SharesProps) {
  let at = 0;
  return (
    <svg class="shares" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <title>{words}</title>
      <rect class="shares__track" width="100" height="8" />
      {parts.map((part, i) => {
        const place = { x: at, width: (part / most) * 100, height: 8 };
        at += place.width;
        return (
          <g key={`${i + 1}`}>
            <rect class={`shares__part shares__part--${i + 1}`} {...place} />
            {i === 1 && <rect fill="url(#hatch)" {...place} />}
          </g>
        );
      })}
    </svg>
  );
}

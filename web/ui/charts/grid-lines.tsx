/** The figures beside a plot, each at its height. */
export const TickWords = ({
  ticks,
  y,
  words,
}: {
  ticks: readonly number[];
  y: (value: number) => string;
  words: (value: number) => string;
}) => (
  <svg class="stack-columns__ticks" aria-hidden="true">
    {ticks.map((value) => (
      <text key={value} x="100%" y={y(value)} dy="4">
        {words(value)}
      </text>
    ))}
  </svg>
);

/** The lines across a plot, that of zero the stronger. */
export const GridLines = ({ ticks, y }: { ticks: readonly number[]; y: (value: number) => string }) => (
  <g>
    {ticks.map((value) => (
      <line
        key={value}
        class={value === 0 ? "chart-line chart-line--zero" : "chart-line"}
        x1="0"
        x2="100%"
        y1={y(value)}
        y2={y(value)}
      />
    ))}
  </g>
);

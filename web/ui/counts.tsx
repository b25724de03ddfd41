import { Figure } from "./number";

/** A few figures side by side. */
export function Counts({ figures }: { figures: [name: string, figure: number][] }) {
  return (
    <dl class="counts">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Figure n={figure} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { Figure } from "./number";

/** A few figures side by side. */
export function Counts({
  figures,
}: {
  figures: [name: string, figure: number, href?: string | undefined][];
}) {
  return (
    <dl class="counts">
      {figures.map(([name, figure, href]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Figure n={figure} href={href} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

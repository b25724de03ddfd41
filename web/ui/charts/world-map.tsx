import type { ComponentChildren } from "preact";
import world from "../../dist/world.json";
import { ChartValues } from "./chart-values";
import { heatOf } from "./heat";
import { HeatScale } from "./heat-grid";

const shapes: Record<string, string> = world.shapes;
const dots: Record<string, readonly number[]> = world.dots;

export interface MapValue {
  /** ISO 3166 alpha-2 */
  code: string;
  value: number;
  /** Said when a pointer rests on it. */
  words: string;
  /** The list of what it counts; the table behind the map has the same, for the keyboard. */
  href?: string | undefined;
}

function Linked({ href, children }: { href: string | undefined; children: ComponentChildren }) {
  if (!href) return <>{children}</>;
  return (
    <a href={href} tabindex={-1}>
      {children}
    </a>
  );
}

/** The countries of the world, the darker the more; small ones are dots. The figures stand in the table behind it. */
export function WorldMap({ values, scale }: { values: MapValue[]; scale: { least: string; most: string } }) {
  const most = Math.max(0, ...values.map(({ value }) => value));
  const shaped = values.filter(({ code }) => code in shapes);
  const known = new Set(shaped.map(({ code }) => code));
  const others = Object.entries(shapes).flatMap(([code, path]) => (known.has(code) ? [] : [path]));
  return (
    <ChartValues>
      <div class="world" aria-hidden="true">
        <svg viewBox={`0 ${world.top} ${world.width} ${world.height}`} aria-hidden="true">
          <path class="world__land" d={world.rest + others.join("")} />
          {shaped.map(({ code, value, words, href }) => (
            <Linked key={code} href={href}>
              <path class={`world__country heat__cell heat__cell--${heatOf(value, most)}`} d={shapes[code]}>
                <title>{words}</title>
              </path>
            </Linked>
          ))}
          {values.map(({ code, value, words, href }) => {
            const dot = dots[code];
            return (
              dot && (
                <Linked key={code} href={href}>
                  <circle
                    class={`world__country heat__cell heat__cell--${heatOf(value, most)}`}
                    cx={dot[0]}
                    cy={dot[1]}
                    r="5"
                  >
                    <title>{words}</title>
                  </circle>
                </Linked>
              )
            );
          })}
        </svg>
        <HeatScale {...scale} />
      </div>
    </ChartValues>
  );
}

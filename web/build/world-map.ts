import { createRequire } from "node:module";
import { geoArea, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { alpha2 } from "./country-codes.ts";

const require = createRequire(import.meta.url);
const width = 960;

type Atlas = Parameters<typeof feature>[0];
interface Country {
  id?: string | number;
  properties: { name?: string };
  geometry: GeoJSON.Geometry;
}

const countriesOf = (file: string): Country[] => {
  const atlas = require(file) as Atlas & { objects: { countries: Parameters<typeof feature>[1] } };
  return (feature(atlas, atlas.objects.countries) as unknown as { features: Country[] }).features;
};

/** Letters of a country that ISO has no number for. */
const unnumbered: Record<string, string> = { Kosovo: "XK" };
const codeOf = ({ id, properties }: Country): string | null =>
  alpha2.get(String(id).padStart(3, "0")) ?? unnumbered[properties.name ?? ""] ?? null;

/** Whole units, each point told from the one before, points on one spot once: a quarter of the letters. */
function short(path: string): string {
  return path
    .split("Z")
    .map((ring) => ring.match(/-?\d+(\.\d+)?,-?\d+(\.\d+)?/g) ?? [])
    .map((points) => {
      let [x, y] = [0, 0];
      const steps = points.flatMap((point, i) => {
        const [nextX = 0, nextY = 0] = point.split(",").map((n) => Math.round(Number(n)));
        const [dx, dy] = [nextX - x, nextY - y];
        [x, y] = [nextX, nextY];
        if (i === 0) return [`M${nextX} ${nextY}l`];
        return dx === 0 && dy === 0 ? [] : [`${dx}${dy < 0 ? "" : " "}${dy}`];
      });
      return steps.length > 2 ? `${steps[0]}${steps.slice(1).join(" ").replaceAll(" -", "-")}z` : "";
    })
    .join("");
}

/**
 * The countries of the world in the Equal Earth projection, by ISO letters, as paths of a drawing of this size. Those
 * too small to be seen are dots. Antarctica, where nobody lives, is left out.
 */
export function worldMap() {
  const projection = geoEqualEarth().fitWidth(width, { type: "Sphere" });
  const [, top = 0] = projection([0, 84]) ?? [];
  const [, bottom = 0] = projection([0, -58]) ?? [];
  const path = geoPath(projection);
  const shapes: Record<string, string> = {};
  const dots: Record<string, [number, number]> = {};
  let rest = "";
  for (const country of countriesOf("world-atlas/countries-110m.json")) {
    const code = codeOf(country);
    if (code === "AQ") continue;
    const drawn = short(path(country.geometry) ?? "");
    if (code) shapes[code] = drawn;
    else rest += drawn;
  }
  // Drawn finer, every country is there: those that the coarse map leaves out are small.
  const fine = countriesOf("world-atlas/countries-50m.json").sort(
    (a, b) => geoArea(b.geometry) - geoArea(a.geometry),
  );
  for (const country of fine) {
    const code = codeOf(country);
    if (!code || code === "AQ" || shapes[code] || dots[code]) continue;
    const [x, y] = path.centroid(country.geometry);
    dots[code] = [Math.round(x), Math.round(y)];
  }
  return { width, top: Math.round(top), height: Math.round(bottom - top), shapes, dots, rest };
}

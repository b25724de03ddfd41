import { sql } from "drizzle-orm";
import { writeReference } from "../master/references";
import { drivers, type NewReference, newReference } from "../master/schemas";
import { readFigure } from "../master/statements";
import { countryIn, given } from "./cells";
import type { Fields, MasterKind, Stored } from "./kind";

const own = ["region", "currency", "year", "source", "link", "notes", "confidence", "type"];
const driverColumns = drivers.flatMap((driver) => [driver, `${driver}_unit`, `${driver}_measure`]);

const yes = /^(true|yes|oui|1)$/i;
const no = /^(false|no|non|0)$/i;

/** A figure of a study as its three cells say it; a text becomes a value where it is one number. */
function figureOf(cells: Readonly<Record<string, string | number | null>>, driver: string): Fields {
  const written = cells[driver];
  if (written === undefined) return {};
  if (written === null) return { [driver]: null };
  const [unit, measure] = [cells[`${driver}_unit`], cells[`${driver}_measure`]];
  return {
    [driver]: {
      value: readFigure(String(written)),
      as_written: String(written),
      ...(unit ? { unit: String(unit) } : {}),
      ...(measure ? { measure: String(measure) } : {}),
    },
  };
}

/** Studies. A row with the id of one changes it; one without is new. */
export const referencesKind: MasterKind = {
  name: "references",
  columns: [
    ...["id", "country_id", "country", "commodity_id", "commodity", ...own, "visible_to_external"],
    ...driverColumns,
  ],
  needed: ["source"],
  figures: ["year"],
  fieldsOf: (cells, lookups, fault) => {
    const told = cells.commodity_id ?? cells.commodity;
    const commodity_id = told === undefined || told === null ? undefined : lookups.commodity(String(told));
    if (commodity_id === undefined) fault("commodity_id", "Give a commodity of the master data.");
    const shown = cells.visible_to_external;
    const isSaid = shown === undefined || shown === null || yes.test(String(shown)) || no.test(String(shown));
    if (!isSaid) fault("visible_to_external", "Give true or false.");
    return {
      ...(cells.id ? { id: cells.id } : {}),
      country_id: countryIn(cells, lookups, fault),
      commodity_id: commodity_id ?? 0,
      ...given(cells, own),
      ...(shown === undefined ? {} : { visible_to_external: yes.test(String(shown)) }),
      ...Object.assign({}, ...drivers.map((driver) => figureOf(cells, driver))),
    };
  },
  keyOf: ({ id }) => (typeof id === "string" ? id : null),
  keyColumn: "id",
  schema: newReference,
  stored: async (db) => {
    const rows = await db.all<{ id: string; visible_to_external: number } & Record<string, unknown>>(
      sql`SELECT id, country_id, commodity_id, region, currency, year, source, link, notes, confidence, type,
        visible_to_external, area, volume, price, cost_of_production, diversified_income
        FROM study_references WHERE deleted_at IS NULL`,
    );
    return new Map(
      rows.map(({ id, visible_to_external, ...row }): [string, Stored] => {
        const told = drivers.map((driver) => [driver, row[driver] ? JSON.parse(String(row[driver])) : null]);
        const fields = {
          ...row,
          visible_to_external: visible_to_external === 1,
          ...Object.fromEntries(told),
        };
        return [id, { id, fields }];
      }),
    );
  },
  write: (_, entries, idOf) =>
    Promise.all(
      entries.map(async ({ row, before, after }) =>
        writeReference(before?.id ?? (await idOf(row)), after as NewReference),
      ),
    ),
  nameOf: ({ source, country, year }) => [source, country, year].filter(Boolean).join(", "),
};

import Papa from "papaparse";
import { searchKey } from "../../core/text/fold";

/** How much of JSON a statement holds: D1 takes statements of 100 KB. */
const STATEMENT_CHARACTERS = 80_000;

type Row = Record<string, string>;
type Value = string | number | null;

const rowsOf = (text: string): Row[] =>
  Papa.parse<Row>(text.trim(), { header: true, skipEmptyLines: true }).data;

/** The same id at each load. */
const idOf = (prefix: string, id: string | undefined): string => `${prefix}_${(id ?? "").padStart(26, "0")}`;

/** Statements that insert what is not there yet; what is there, deleted rows too, stays as it is. */
function insertNew(table: string, columns: readonly string[], rows: readonly Value[][]): string[] {
  const parts: string[][] = [[]];
  let size = 0;
  for (const json of rows.map((row) => JSON.stringify(row))) {
    if (size + json.length > STATEMENT_CHARACTERS) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(json);
    size += json.length + 1;
  }
  const values = columns.map((_, index) => `value->>${index}`).join(", ");
  return parts
    .filter((part) => part.length > 0)
    .map(
      (part) =>
        `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values} FROM json_each('[${part
          .join(",")
          .replaceAll("'", "''")}]') WHERE true ON CONFLICT DO NOTHING`,
    );
}

/** Zero stands for what nobody knows. */
const known = (text: string | undefined): number | null => Number(text) || null;
const orNull = (text: string | undefined): string | null => text || null;

/** "11,250" is one number, "4-6" is none. */
export function readFigure(written: string): number | null {
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(",", "") : written;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const MEASURES: Record<string, string> = { Mean: "mean", Median: "median", Max: "max", Min: "min" };
const CONFIDENCE: Record<string, string> = {
  "High confidence": "high",
  "Moderate confidence": "medium",
  "Low confidence": "low",
};

function driverOf(row: Row, column: string, unitColumn: string): string | null {
  const written = (row[column] ?? "").trim();
  if (written === "") return null;
  const unit = (row[unitColumn] ?? "").trim();
  const measure = MEASURES[row[`type_${column}`] ?? ""];
  return JSON.stringify({
    value: readFigure(written),
    as_written: written,
    ...(unit && unit !== "-" ? { unit } : {}),
    ...(measure ? { measure } : {}),
  });
}

/**
 * The statements that load the master data, each below what D1 takes; `read` gives a file of `data/` by name. Sources:
 * docs/master-data.md.
 */
export function masterStatements(read: (name: string) => string): string[] {
  const file = (name: string) => rowsOf(read(name));
  return [
    ...insertNew(
      "master_countries",
      ["id", "name", "iso", "currency"],
      file("countries").map(({ id, name, iso, currency }) => [
        Number(id),
        name ?? "",
        iso ?? "",
        currency ?? "",
      ]),
    ),
    ...insertNew(
      "master_currencies",
      ["code", "name"],
      file("currencies").map(({ code, name }) => [code ?? "", name ?? ""]),
    ),
    ...insertNew(
      "master_regions",
      ["country_id", "id", "name"],
      file("country_regions").map((row) => [Number(row.country_id), Number(row.region_id), row.region ?? ""]),
    ),
    ...insertNew(
      "master_commodities",
      ["id", "category_id", "name", "name_fr"],
      file("commodities").map((row) => [
        Number(row.id),
        Number(row.category_id),
        row.name ?? "",
        orNull(row.name_fr),
      ]),
    ),
    ...insertNew(
      "master_cpi",
      ["country_id", "year", "value"],
      file("cpi").map((row) => [Number(row.country_id), Number(row.year), known(row.value)]),
    ),
    ...insertNew(
      "master_rates",
      ["country_id", "currency", "year", "value"],
      file("conversion_rates").map((row) => [
        Number(row.country_id),
        row.currency ?? "",
        Number(row.year),
        known(row.lcu_per_unit),
      ]),
    ),
    ...insertNew(
      "benchmarks",
      [
        ...["id", "country_id", "region_id", "year", "household_size", "nr_adults", "value", "source"],
        "link",
      ],
      file("living_income_benchmarks")
        .filter(({ dq_flag }) => dq_flag !== "duplicate_row")
        .map((row) => [
          ...[idOf("lib", row.id), Number(row.country_id), Number(row.region_id), Number(row.year)],
          ...[Number(row.household_size), Number(row.nr_adults), Number(row.value_lcu_per_year)],
          ...[orNull(row.source), orNull(row.link)],
        ]),
    ),
    ...insertNew(
      "study_references",
      [
        ...["id", "country_id", "commodity_id", "region", "currency", "year", "source", "source_key", "link"],
        ...["notes", "notes_key", "confidence", "area", "volume", "price", "cost_of_production"],
        "diversified_income",
      ],
      file("reference_data")
        .filter(({ dq_flag }) => dq_flag !== "duplicate_row")
        .map((row) => [
          ...[idOf("rfd", row.id), Number(row.country_id), Number(row.commodity_id), row.region ?? ""],
          ...[orNull(row.currency), known(row.year), row.source ?? "", searchKey(row.source ?? "")],
          ...[orNull(row.link), row.range ?? "", searchKey(row.range ?? "")],
          ...[CONFIDENCE[row.confidence_level ?? ""] ?? null, driverOf(row, "area", "area_size_unit")],
          ...[driverOf(row, "volume", "volume_measurement_unit"), driverOf(row, "price", "price_unit")],
          driverOf(row, "cost_of_production", "cost_of_production_unit"),
          driverOf(row, "diversified_income", "diversified_income_unit"),
        ]),
    ),
  ];
}

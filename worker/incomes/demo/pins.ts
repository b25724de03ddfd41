import type { Database } from "../../core/demo/write-rows";
import type { CaseDocument } from "../cases/document";
import { newPin } from "../cases/new-pin";
import { benchmarkEquivalence, type MasterOfCountry } from "../engine/target";

/** The master data of a case's country, in one row. */
const select = `SELECT json_object(
  'own_currency', (SELECT currency FROM master_countries WHERE id = ?1),
  'benchmarks', (SELECT json_group_array(json_object('id', b.id, 'country_id', b.country_id, 'region_id', b.region_id,
      'region', r.name, 'year', b.year, 'household_size', b.household_size, 'nr_adults', b.nr_adults,
      'value', b.value, 'source', b.source, 'link', b.link))
    FROM benchmarks b JOIN master_regions r ON r.country_id = b.country_id AND r.id = b.region_id
    WHERE b.country_id = ?1 AND b.deleted_at IS NULL),
  'cpi', (SELECT json_group_array(json_object('year', year, 'value', value)) FROM master_cpi
    WHERE country_id = ?1 AND value IS NOT NULL),
  'rates', (SELECT json_group_array(json_object('year', year, 'currency', currency, 'value', value)) FROM master_rates
    WHERE country_id = ?1 AND currency = ?2 AND value IS NOT NULL)) AS master`;

/** The document with the pins that its targets would have had from the first day. */
export async function withPins(db: Database, document: CaseDocument): Promise<CaseDocument> {
  const { country_id, currency } = document.profile;
  const row = await db.prepare(select).bind(country_id, currency).first<{ master: string }>();
  const read = JSON.parse(row?.master ?? "null") as MasterOfCountry | null;
  const master = read && {
    ...read,
    benchmarks: read.benchmarks.map((one) => ({
      ...one,
      household_equiv: benchmarkEquivalence(one.household_size, one.nr_adults),
    })),
  };
  const segments = Object.entries(document.segments).map(([id, segment]) => [
    id,
    segment.target_mode === "benchmark" ? { ...segment, pin: newPin(master, document, segment) } : segment,
  ]);
  return { ...document, segments: Object.fromEntries(segments) };
}

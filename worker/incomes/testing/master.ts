import { testEnv } from "../../testing/api";
import commodities from "../master/data/commodities.csv?raw";
import conversion_rates from "../master/data/conversion_rates.csv?raw";
import countries from "../master/data/countries.csv?raw";
import country_regions from "../master/data/country_regions.csv?raw";
import cpi from "../master/data/cpi.csv?raw";
import currencies from "../master/data/currencies.csv?raw";
import living_income_benchmarks from "../master/data/living_income_benchmarks.csv?raw";
import reference_data from "../master/data/reference_data.csv?raw";
import { masterStatements } from "../master/statements";

const files: Record<string, string> = {
  commodities,
  conversion_rates,
  countries,
  country_regions,
  cpi,
  currencies,
  living_income_benchmarks,
  reference_data,
};

/** Loads the master data as every start does. */
export async function loadMaster(): Promise<void> {
  const statements = masterStatements((name) => files[name] ?? "");
  await testEnv.DB.batch(statements.map((statement) => testEnv.DB.prepare(statement)));
}

export async function loadMasterOnce(): Promise<void> {
  if (!(await testEnv.DB.prepare("SELECT 1 FROM master_countries LIMIT 1").first())) await loadMaster();
}

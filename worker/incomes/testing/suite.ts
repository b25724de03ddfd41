import { signInWithPassword } from "../../core/testing/suite";
import type { Suite } from "../../testing/suite";
import { access } from "./access";
import { loadMaster } from "./master";
import { masterRecords } from "./master-records";

/** Somebody of each role, without a business unit yet. */
async function world() {
  await loadMaster();
  const shared = await masterRecords();
  const of = async (role: string) => {
    const { token, records } = await signInWithPassword([`incomes:${role}`]);
    return { kind: "person", token, records: { own: { ...shared, ...records }, other: {} } } as const;
  };
  return {
    callers: {
      unitadmin: await of("admin"),
      editor: await of("editor"),
      onlooker: await of("viewer"),
      external: await of("user"),
    },
    records: { own: shared, other: {} },
  } as const;
}

const master = [
  ...["master_countries", "master_currencies", "master_regions", "master_commodities", "master_cpi"],
  ...["master_rates", "benchmarks", "study_references"],
];

const suite: Suite = {
  world,
  access,
  few: ["business_units", "companies", "tags", "incomes_people", "unit_members", "tag_grants", ...master],
  scans: [],
};

export default suite;

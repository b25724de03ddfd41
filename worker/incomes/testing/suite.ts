import { signInWithPassword } from "../../core/testing/suite";
import type { Suite } from "../../testing/suite";
import { access } from "./access";
import { caseRecords, unitWith } from "./case-records";
import { loadMaster } from "./master";
import { masterRecords } from "./master-records";

/** Somebody of each role: all but the external person in one business unit, with a case of its administrator's. */
async function world() {
  await loadMaster();
  const shared = await masterRecords();
  const person = (role: string) => signInWithPassword([`incomes:${role}`]);
  const [unitadmin, editor, onlooker, external] = [
    await person("admin"),
    await person("editor"),
    await person("viewer"),
    await person("user"),
  ];
  const stranger = await person("admin");
  const ids = (of: { records: { person_id: string } }[]) => of.map(({ records }) => records.person_id);
  const unit = await unitWith(ids([unitadmin, editor, onlooker]));
  const own = { ...shared, ...(await caseRecords(unitadmin.token, unit, false)) };
  const other = await caseRecords(stranger.token, await unitWith(ids([stranger])), true);
  const caller = ({ token, records }: typeof editor) =>
    ({ kind: "person", token, records: { own: { ...own, ...records }, other } }) as const;
  return {
    callers: {
      unitadmin: caller(unitadmin),
      editor: caller(editor),
      onlooker: caller(onlooker),
      external: caller(external),
    },
    records: { own, other },
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
  withoutSearch: { "GET /incomes/question-sets": "versions have no words of their own" },
};

export default suite;

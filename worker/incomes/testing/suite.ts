import { atomically } from "../../core/db/db";
import { signInWithPassword } from "../../core/testing/suite";
import { db } from "../../testing/api";
import type { Suite } from "../../testing/suite";
import type { Role } from "../roles";
import { access } from "./access";
import { caseRecords } from "./case-records";
import { loadMasterOnce } from "./master";
import { masterRecords } from "./master-records";
import { asMember, unitWithRecords } from "./world";

/** Two business units with their records and a case each, and of the first somebody of each role but the highest. */
async function world() {
  await loadMasterOnce();
  const shared = await masterRecords();
  const [own, other] = [await unitWithRecords(), await unitWithRecords()];
  const signInAs = async (role: Exclude<Role, "super_admin">, unitId: string) => {
    const person = await signInWithPassword([]);
    await atomically(db, asMember(person.personId, role, role === "user" ? [] : [unitId]));
    return person;
  };
  const [chief, stranger] = [
    await signInAs("admin", own.business_unit_id),
    await signInAs("admin", other.business_unit_id),
  ];
  const ofCase = {
    own: await caseRecords(chief.token, own.business_unit_id, false),
    other: await caseRecords(stranger.token, other.business_unit_id, true),
  };
  const callerOf = ({ token, records }: typeof chief) =>
    ({
      kind: "person",
      token,
      records: {
        // Whom the one takes away, the other cannot.
        own: {
          ...{ ...own, ...shared, ...ofCase.own, incomes_user_id: own.spare_user_id },
          ...{ guest_id: own.spare_guest_id, ...records },
        },
        other: { ...other, ...ofCase.other, person_id: own.incomes_user_id },
      },
    }) as const;
  const of = async (role: "editor" | "viewer" | "user") =>
    callerOf(await signInAs(role, own.business_unit_id));
  return {
    callers: {
      unitadmin: callerOf(chief),
      editor: await of("editor"),
      onlooker: await of("viewer"),
      external: await of("user"),
    },
    records: { own: { ...own, ...shared, ...ofCase.own }, other: { ...other, ...ofCase.other } },
  } as const;
}

const master = [
  ...["master_countries", "master_currencies", "master_regions", "master_commodities", "master_cpi"],
  ...["master_rates", "benchmarks", "study_references", "question_sets"],
];

const suite: Suite = {
  world,
  access,
  open: ["GET /incomes/registrations/options", "POST /incomes/registrations", "GET /incomes/shared/:token"],
  few: [
    ...["business_units", "companies", "tags", "incomes_people", "unit_members", "tag_grants", "case_grants"],
    ...[
      "case_tags",
      "incomes_cases",
      "farmer_imports",
      "farmer_rows",
      "registrations",
      "access_requests",
      ...master,
    ],
  ],
  scans: [],
  tellsFile: { "POST /incomes/imports": "it tells which columns the file has, to be mapped" },
  overwrites: {
    "/dashboard/incomes/admin/registrations/*/approve": "it decides once, and shows what was asked for",
    "/dashboard/incomes/admin/requests/*/approve": "it decides once, and shows what was asked for",
  },
  another(what, { fields, body }) {
    const isFirst = what === "first";
    const has = (name: string) => fields.includes(name);
    if (has("nr_adults")) return { region: `${what} ${crypto.randomUUID()}` }; // a benchmark is one of its region
    if (has("goals")) return { goals: [{ kind: "feasible_share", value: isFirst ? 0.5 : 0.6 }] };
    if (has("confirm_loss") && has("version")) return { confirm_loss: isFirst };
    if (Array.isArray(body.questions)) {
      const [income, ...others] = body.questions as object[];
      return { questions: [{ ...income, label: { en: what, fr: what } }, ...others] };
    }
    if (has("area_unit")) return { area_unit: isFirst ? "acres" : "hectares" };
    if (fields.join() === "business_unit_id") return isFirst ? {} : { business_unit_id: undefined };
    return null;
  },
  withoutSearch: { "GET /incomes/question-sets": "versions have no words of their own" },
  opaque: [
    ...["company_id", "person_id", "business_unit_id", "business_unit_ids", "copy_answers_from"],
    ...["currency", "formula", "per-yield", "per-tree", "segment_id", "key", "third"],
    ...["case_id", "case_commodity_id", "scenario_id", "reference_id", "tag_ids", "case_ids"],
    ...["lever", "levers", "column", "tag_id"],
  ],
};

export default suite;

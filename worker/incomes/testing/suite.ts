import { atomically } from "../../core/db/db";
import { signInWithPassword } from "../../core/testing/suite";
import { db } from "../../testing/api";
import type { Suite } from "../../testing/suite";
import type { Role } from "../roles";
import { access } from "./access";
import { asMember, unitWithRecords } from "./world";

/** Two business units with their records, and of the first somebody of each role but the highest. */
async function world() {
  const [own, other] = [await unitWithRecords(), await unitWithRecords()];
  const of = async (role: Exclude<Role, "super_admin">) => {
    const { token, personId, records } = await signInWithPassword([]);
    await atomically(db, asMember(personId, role, role === "user" ? [] : [own.business_unit_id]));
    return {
      kind: "person",
      token,
      records: {
        // Whom the one takes away, the other cannot.
        own: { ...own, incomes_user_id: own.spare_user_id, guest_id: own.spare_guest_id, ...records },
        other: { ...other, person_id: own.incomes_user_id },
      },
    } as const;
  };
  return {
    callers: {
      unitadmin: await of("admin"),
      editor: await of("editor"),
      onlooker: await of("viewer"),
      external: await of("user"),
    },
    records: { own, other },
  } as const;
}

const suite: Suite = {
  world,
  access,
  open: ["GET /incomes/registrations/options", "POST /incomes/registrations"],
  few: [
    ...["business_units", "companies", "tags", "incomes_people", "unit_members", "tag_grants", "case_grants"],
    ...["case_tags", "incomes_cases", "registrations", "access_requests"],
  ],
  scans: [],
  opaque: ["company_id", "person_id"],
};

export default suite;

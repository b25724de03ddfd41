import { signInWithPassword } from "../../core/testing/suite";
import type { Suite } from "../../testing/suite";
import { access } from "./access";

/** Somebody of each role, without a business unit yet. */
async function world() {
  const of = async (role: string) => {
    const { token, records } = await signInWithPassword([`incomes:${role}`]);
    return { kind: "person", token, records: { own: records, other: {} } } as const;
  };
  return {
    callers: {
      unitadmin: await of("admin"),
      editor: await of("editor"),
      onlooker: await of("viewer"),
      external: await of("user"),
    },
    records: { own: {}, other: {} },
  } as const;
}

const suite: Suite = {
  world,
  access,
  few: ["business_units", "companies", "tags", "incomes_people", "unit_members", "tag_grants"],
  scans: [],
};

export default suite;

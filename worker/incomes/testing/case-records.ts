import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { api, db } from "../../testing/api";

/** A business unit with these members, who see all of its cases. */
export async function unitWith(members: readonly string[]): Promise<string> {
  const id = newId("businessUnit");
  const now = Date.now();
  await atomically(db, [
    sql`INSERT INTO business_units (id, name, name_key, name_lower, created_at)
      VALUES (${id}, ${id}, ${id}, ${id}, cast(${now} as integer))`,
    ...members.flatMap((personId) => [
      sql`INSERT INTO incomes_people (person_id, all_cases, created_at) VALUES (${personId}, 1, cast(${now} as integer))
        ON CONFLICT DO NOTHING`,
      sql`INSERT INTO unit_members (person_id, business_unit_id) VALUES (${personId}, ${id})`,
    ]),
  ]);
  return id;
}

/** Coffee in Côte d'Ivoire, in hectares and kilograms. */
export const coffee = {
  ...{ type: "focus", commodity_id: 1000 },
  ...{ area_unit: "hectares", volume_unit: "kilograms" },
};

export interface MadeCase {
  id: string;
  revision: number;
  segments: { id: string; name: string }[];
  commodities: { id: string }[];
}

/** A case of whoever the token is of, made over the API. */
export async function makeCase(token: string, more: object = {}): Promise<MadeCase> {
  const body = { name: "Coffee", country_id: 46, year: 2024, commodities: [coffee], ...more };
  const answer = await api<MadeCase>("POST", "/incomes/cases", { token, body });
  if (answer.status !== 201) throw new Error(`No case: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** What calls name of a case: two segments, one of which may go, and a revision that may be undone. */
export async function caseRecords(token: string, business_unit_id: string, isPrivate: boolean) {
  const segments = [{ name: "All farmers" }, { name: "Spare" }];
  const made = await makeCase(token, { business_unit_id, segments, private: isPrivate });
  const [first, spare] = made.segments;
  const values = [{ segment_id: first?.id, key: "diversified:36", current: 90 }];
  await api("PATCH", `/incomes/cases/${made.id}/values`, { token, body: { values } });
  const form = new FormData();
  form.set("file", new Blob(["group,trade\nA,90\nB,120\n"]), "farmers.csv");
  const sent = await api<{ id: string }>("POST", "/incomes/imports", { token, body: form });
  const second = await makeCase(token, { business_unit_id, private: isPrivate });
  const scenario = async (name: string) => {
    const { body } = await api<{ id: string }>("POST", `/incomes/cases/${made.id}/scenarios`, {
      token,
      body: { name },
    });
    return body.id;
  };
  const comment = await api<{ id: string }>("POST", `/incomes/cases/${made.id}/comments`, {
    ...{ token, body: { text: "Is this for one season?" } },
  });
  const link = await api<{ id: string; url: string }>("POST", `/incomes/cases/${made.id}/share-links`, {
    ...{ token, body: {} },
  });
  return {
    import_id: sent.body.id,
    share_link_id: link.body.id,
    share_token: link.body.url.split("/").at(-1) ?? "",
    comment_id: comment.body.id,
    business_unit_id,
    scenario_id: await scenario("Better prices"),
    spare_scenario_id: await scenario("Spare"),
    case_id: made.id,
    second_case_id: second.id,
    segment_id: first?.id ?? "",
    spare_segment_id: spare?.id ?? "",
  };
}

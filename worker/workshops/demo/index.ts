import { addIds, type IdKind, idOf } from "../../core/db/ids.ts";
import type { Demo, DemoCall } from "../../core/demo/demo.ts";
import { Random } from "../../core/demo/random.ts";
import { insertRows } from "../../core/demo/write-rows.ts";
import { searchKey } from "../../core/text/fold.ts";
import { ids } from "../ids.ts";
import { sameName } from "../places/levels.ts";
import { type Making, makeAssessment, type Someone } from "./make-assessment.ts";
import { makeSynthesis } from "./make-synthesis.ts";
import { names, regions } from "./names.ts";
import { people } from "./people.ts";
import { makeStaffRecords } from "./staff-records.ts";

addIds(ids);

const day = 86_400_000;

interface Where {
  region: string;
  province: string;
  municipality: string;
  barangay: string;
}

/** Places of two regions: their rows, and each barangay with what it stands in. */
function makePlaces(newId: (kind: IdKind) => string, now: number) {
  const rows: object[] = [];
  const places: Where[] = [];
  const names = new Map<string, string>();
  const put = (level: string, name: string, parent: string | null, code: string | null = null): string => {
    const id = newId("place");
    names.set(id, name);
    rows.push({
      ...{ id, level, name, name_key: searchKey(name), same_name: sameName(name), parent_id: parent, code },
      created_at: now - 60 * day,
    });
    return id;
  };
  for (const { name, code, provinces } of regions) {
    const region = put("region", name, null, code);
    for (const one of provinces) {
      const province = put("province", one.name, region, one.code);
      for (const { name: town, barangays } of one.municipalities) {
        const municipality = put("municipality", town, province);
        for (const barangay of barangays) {
          places.push({ region, province, municipality, barangay: put("barangay", barangay, municipality) });
        }
      }
    }
  }
  return { rows, places, names };
}

/** Staff, who facilitates and who signs in to take part; and all others, who do not sign in. */
async function loadPeople({ db, now, passwordHash }: DemoCall, newId: (kind: IdKind) => string) {
  const since = now - 60 * day;
  const known = people.map(({ name, email, role }) => ({
    id: newId("person"),
    name,
    email,
    role,
    hash: passwordHash,
  }));
  const others = names.map((name, n) => ({
    ...{
      id: newId("person"),
      name,
      email: `participant${n + 2}@milepost.test`,
      role: "participant" as const,
    },
    hash: null,
  }));
  const all = [...known, ...others];
  await insertRows(
    ...([db, "people"] as const),
    all.map(({ id, name, email, hash }) => ({
      ...{ id, name, name_key: searchKey(name), email, email_key: email },
      ...{ password_hash: hash, created_at: since, created_by: "demo" },
    })),
  );
  await insertRows(
    ...([db, "grants"] as const),
    all.map(({ id, role }) => ({ person_id: id, module: "workshops", role, granted_at: since })),
  );
  return all;
}

const stakeholders = [
  ...([
    "farmer",
    "farmer",
    "fisherfolk",
    "women_leader",
    "elder",
    "youth_leader",
    "farmer",
    "teacher",
  ] as const),
  ...(["religious_leader", "business_leader", "health_worker", "fisherfolk"] as const),
] as const;

/** How far each is, by their place in the list. */
function stateOf(n: number): Pick<Someone, "status" | "submitted" | "hasDraft"> {
  if (n === 0) return { status: "active", submitted: 2, hasDraft: true };
  if (n % 9 === 8) return { status: "invited", submitted: 0, hasDraft: false };
  if (n === 13 || n === 25) return { status: "withdrawn", submitted: 1, hasDraft: false };
  return {
    status: "active",
    submitted: [3, 2, 2, 1, 3, 2, 0, 1][n % 8] ?? 1,
    hasDraft: n % 3 === 1 && n % 4 !== 0,
  };
}

/** Two regions, an assessment under way with 34 who take part in all states, and a past one. */
export const demo: Demo = {
  tables: [
    ...["synthesis_votes", "synthesis_statements", "synthesis_quotes", "workshop_syntheses", "workshop_log"],
    ...[
      "unsent_forms",
      "participant_notices",
      "participant_past_answers",
      "participant_answers",
      "participants",
    ],
    ...["workshop_reminders", "needs", "staff_records", "survey_questions"],
    ...["workshop_questions", "assessment_workshops", "assessment_team", "assessments", "places"],
  ],

  async load(call) {
    const { db, now } = call;
    // Numbers of their own: other modules' demo data are the same as without this one.
    const random = new Random(5);
    const newId = (kind: IdKind) => idOf(kind, random.below(2 ** 48), random.bytes(10));
    const [staff, facilitator, ...guests] = await loadPeople(call, newId);
    if (!staff || !facilitator) throw new Error("nobody assesses or facilitates");
    const { rows, places, names: nameOf } = makePlaces(newId, now);
    await insertRows(db, "places", rows);
    const [home] = places;
    if (!home) throw new Error("there is no place");
    const making: Making = { random, newId, now, staffId: staff.id, facilitatorId: facilitator.id };
    const near = places.filter(({ region }) => region === home.region);
    const someone = (person: (typeof guests)[number], n: number): Someone => {
      const { province, municipality, barangay } = random.pick(near);
      const stakeholder = stakeholders[n % stakeholders.length] ?? "other";
      return {
        ...{
          personId: person.id,
          name: person.name,
          email: n % 5 === 4 ? null : person.email,
          stakeholder,
          province,
        },
        ...{ municipality, barangay: n % 4 === 3 ? null : barangay },
        organization: n % 6 === 3 ? "Talunan Growers" : "",
        ...stateOf(n),
      };
    };
    const present = makeAssessment(
      making,
      {
        ...{ title: "What Aralen needs", status: "data_collection", startsAt: now - 9 * day, isOwn: true },
        description: "Five workshops with people of both provinces of Eastern Aralen.",
        objectives: "To hear what is needed most, from those who live with it.",
        ...{ places: home, advancedTo: "workshop_3" },
      },
      guests.map(someone),
    );
    const past = makeAssessment(
      making,
      {
        ...{ title: "Water in Lower Aralen", status: "completed", startsAt: now - 200 * day, isOwn: false },
        description: "A first round, with ten people.",
        objectives: "To find out where wells are dry.",
        ...{ places: home, advancedTo: null },
      },
      guests
        .slice(1, 11)
        .map((person, n) => ({ ...someone(person, n), status: "active", submitted: 5, hasDraft: false })),
    );
    for (const made of [present, past]) {
      await insertRows(db, "assessments", [made.assessment]);
      await insertRows(db, "assessment_team", made.team);
      await insertRows(db, "assessment_workshops", made.workshops);
      await insertRows(db, "workshop_questions", made.questions);
      await insertRows(db, "participants", made.participants);
      await insertRows(db, "participant_answers", made.answers);
    }
    const noted = makeStaffRecords({
      ...{ newId, now, staffId: staff.id, assessmentId: present.id },
      places: places.map(({ barangay }) => barangay),
    });
    await insertRows(db, "staff_records", noted.records);
    await insertRows(db, "needs", noted.needs);
    const synthesis = makeSynthesis(making, present, nameOf);
    await insertRows(db, "workshop_syntheses", [synthesis.row]);
    await insertRows(db, "synthesis_quotes", synthesis.quotes);
    await insertRows(db, "synthesis_statements", synthesis.statements);
    await insertRows(db, "synthesis_votes", synthesis.votes);
    return { workshops_assessments: 2, workshops_participants: guests.length };
  },
};

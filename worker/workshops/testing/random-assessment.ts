import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { db } from "../../testing/api";
import { type Dice, pick } from "../../testing/dice";
import type { Question } from "../questions/definition";
import type { FieldValues, Value } from "../questions/draft-check";

export interface Someone {
  number: number;
  name: string;
  organization: string;
  status: "active" | "withdrawn";
  stakeholder: string;
  province: string;
  municipality: string | null;
  barangay: string | null;
  completed: Record<string, { at: number; version: number }>;
}

export interface Written {
  number: number;
  workshop: string;
  question: string;
  id: string;
  value: Value;
  /** Who wrote it for the participant. */
  enteredBy?: string;
}

const first = ["Bai", "Datu", "Sittie", "Abdul", "Norhata", "José", "Ali"];
const last = ["Sample", "Dimaporo", "Cruz", "Ampatuan-Lim", "D. Reyes"];

/** A text with what tells who somebody is strewn into it. */
export function strewn(roll: Dice, secrets: readonly string[]): string {
  const words = [
    "malinis na tubig",
    "=SUM(A1)",
    "the road",
    'a "quoted" thing',
    "مياه",
    "🌾",
    "-5",
    "line\nbreak",
    "@x",
  ];
  const parts = Array.from({ length: 1 + roll(6) }, () =>
    roll(3) === 0 ? pick(roll, secrets) : pick(roll, words),
  );
  return parts.join(pick(roll, [" ", ", ", "\n", ". "]));
}

export const questions: Question[] = [
  {
    ...{ id: "words", required: false, prompt: "What, exactly?", hint: null },
    type: "long_text",
    max_length: 5000,
  },
  {
    ...{ id: "many", required: false, prompt: { en: "How many?", fil: "Ilan?" }, hint: null },
    type: "number",
    min: 0,
    max: null,
    integer: false,
  },
  {
    ...{ id: "kind", required: false, prompt: "Which kind?", hint: null, type: "select" },
    options: [
      { value: "a", label: { en: "Open", fil: "Bukas" } },
      { value: "b", label: "Closed" },
    ],
  },
  {
    ...{ id: "list", required: false, prompt: "Which issues?", hint: null, type: "repeater" },
    ...{ min_items: 0, max_items: 20, ordered: false },
    fields: [
      {
        ...{ name: "issue", label: "Issue", required: false, placeholder: null },
        type: "text",
        max_length: 500,
      },
      {
        ...{ name: "cost", label: "Cost", required: false, placeholder: null },
        type: "number",
        min: 0,
        max: null,
        integer: false,
      },
    ],
  },
  {
    ...{ id: "who", required: false, prompt: "Who?", hint: null, type: "structured" },
    fields: [
      { ...{ name: "by", label: "By", required: false, placeholder: null }, type: "text", max_length: 500 },
    ],
  },
];

function answerTo(roll: Dice, id: string, secrets: readonly string[]): Value {
  const fields = (): FieldValues => ({
    ...(roll(3) > 0 ? { issue: strewn(roll, secrets).replaceAll("\n", " ") } : {}),
    ...(roll(2) > 0 ? { cost: roll(10_000) / 4 } : {}),
  });
  if (id === "many") return roll(4) === 0 ? 639_175_550_123 : roll(2000) / 2 - 100;
  if (id === "kind") return pick(roll, ["a", "b"]);
  if (id === "list") return [{ issue: "First" }, ...Array.from({ length: roll(3) }, fields)];
  return id === "who" ? { by: strewn(roll, secrets).replaceAll("\n", " ") } : strewn(roll, secrets);
}

const workshops = ["workshop_1", "workshop_2"] as const;

/** Somebody of each kind, and what they wrote, as rows of this assessment. Its provinces are made before. */
export async function fillAssessment(
  roll: Dice,
  assessmentId: string,
  places: { provinces: string[]; municipalities: Map<string, string[]>; barangays: Map<string, string[]> },
  personId: string,
) {
  const now = Date.now();
  const count = 3 + roll(20);
  const names = Array.from({ length: count }, () => `${pick(roll, first)} ${pick(roll, last)}`);
  const mails = names.map((_, n) => `person${n}.x@mail${n}.example.org`);
  const phones = names.map((_, n) =>
    pick(roll, [`0917 555 ${1000 + n}`, `+63-917-555-${1000 + n}`, `(0917)555.${1000 + n}`]),
  );
  const secrets = [...names, ...names.map((name) => name.toUpperCase()), ...mails, ...phones];
  const people = names.map((name, n): Someone => {
    const province = pick(roll, places.provinces);
    const municipality = roll(5) === 0 ? null : pick(roll, places.municipalities.get(province) ?? []);
    const barangay =
      municipality && roll(2) === 0 ? pick(roll, places.barangays.get(municipality) ?? []) : null;
    return {
      ...{
        number: n + 1,
        name,
        organization: roll(2) ? `Office of ${name}` : "",
        province,
        municipality,
        barangay,
      },
      status: roll(8) === 0 ? "withdrawn" : "active",
      stakeholder: pick(roll, ["farmer", "elder", "teacher"]),
      completed: Object.fromEntries(
        workshops
          .filter(() => roll(3) > 0)
          .map((workshop) => [workshop, { at: now - roll(1e9), version: 2 }]),
      ),
    };
  });
  const written: Written[] = people.flatMap(({ number }) =>
    workshops.flatMap((workshop) =>
      questions
        .filter(() => roll(4) > 0)
        .map(({ id }) => ({
          number,
          workshop,
          question: id,
          id: newId("answer"),
          value: answerTo(roll, id, secrets),
        })),
    ),
  );
  await insertAssessment(assessmentId, personId, { questions, people, written });
  return { people, written, secrets, mails, phones, names };
}

/** Rows of this assessment: two workshops that ask these questions, people with their accounts, and their answers. */
export async function insertAssessment(
  assessmentId: string,
  personId: string,
  { questions, people, written }: { questions: readonly object[]; people: Someone[]; written: Written[] },
): Promise<void> {
  await atomically(db, [
    sql`INSERT INTO workshop_questions (assessment_id, workshop, version, questions, created_at, created_by)
      SELECT ${assessmentId}, value, 2, ${JSON.stringify(questions)}, 0, 'test' FROM json_each(${JSON.stringify(workshops)})`,
    sql`UPDATE assessment_workshops SET questions_version = 2 WHERE assessment_id = ${assessmentId}
      AND type IN ('workshop_1', 'workshop_2')`,
    sql`INSERT INTO people (id, name, phone, created_at)
      SELECT ${personId} || '_' || (value ->> 'number'), value ->> 'name', ${personId} || (value ->> 'number'), 0
      FROM json_each(${JSON.stringify(people)})`,
    sql`INSERT INTO participants (assessment_id, number, id, person_id, name, name_key, locale, status, stakeholder_type,
        province_id, municipality_id, barangay_id, office_business_name, completed, consent_remote, created_at, created_by)
      SELECT ${assessmentId}, value ->> 'number', ${assessmentId} || (value ->> 'number'),
        ${personId} || '_' || (value ->> 'number'), value ->> 'name', '', 'en', value ->> 'status',
        value ->> 'stakeholder', value ->> 'province', value ->> 'municipality', value ->> 'barangay',
        value ->> 'organization', value -> 'completed', 1, 0, 'test' FROM json_each(${JSON.stringify(people)})`,
    sql`INSERT INTO participant_answers (assessment_id, number, workshop, question_id, id, value, revision, says, version,
        saved_at, entered_by)
      SELECT ${assessmentId}, value ->> 'number', value ->> 'workshop', value ->> 'question', value ->> 'id',
        value -> 'value', 1, 1, 2, 0, value ->> 'enteredBy' FROM json_each(${JSON.stringify(written)})`,
  ]);
}

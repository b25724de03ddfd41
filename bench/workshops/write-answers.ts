import type { Product } from "../product.ts";

export interface WrittenAnswer {
  id: string;
  number: number;
  question: string;
  value: string;
}

export interface Filled {
  assessmentId: string;
  answers: WrittenAnswer[];
}

/** What files must hand on as it was written. */
const hard = [
  "السلام عليكم، نحتاج إلى بئر جديدة لأن الماء بعيد (كيلومتران)",
  "She said \"no\", then 'yes'; 50% of it; comma, semicolon; tab\tend",
  "Three\nlines\n\nof it",
  "👩‍🌾 rice 🌾, 🇵🇭 and 👍🏽",
  "=SUM(A1:A9)",
  "+63 is where we are",
  "-1 is what we have left",
  "@home with cmd|' /C calc'!A0",
  "Señora Élodie Ñāñez, ŋ, ₱1,500 – “far”",
  "<b>&amp;</b> ]]> _x000D_",
];
const sentence = "The road to the market is bad in the rain and the well is far from the school. ";

const textOf = (n: number): string => {
  const start = hard[n % hard.length] ?? "";
  return n % 3 === 0 ? start : `${start} ${sentence.repeat(1 + (n % 6))}${n}`.trim();
};

/** So many rows go into one parameter. */
const atOnce = 500;

/** An assessment with so many submitted answers, four of each participant, in the database itself. */
export async function fill({ call, db }: Product, count: number): Promise<Filled> {
  const { id } = await call<{ id: string }>("POST", "/workshops/assessments", { title: `Bench of ${count}` });
  const { questions } = await call<{ questions: { id: string }[] }>(
    "GET",
    `/workshops/assessments/${id}/workshops/workshop_1/questions`,
  );
  const people = Array.from({ length: count / 4 }, (_, n) => n + 1);
  const answers = people.flatMap((number) =>
    questions.slice(0, 4).map(({ id: question }, n): WrittenAnswer => {
      const at = (number - 1) * 4 + n;
      return { id: `ans_${id.slice(4, 14)}${at}`, number, question, value: textOf(at) };
    }),
  );
  const now = Date.now();
  const inParts = async <T>(all: readonly T[], query: string) => {
    for (let from = 0; from < all.length; from += atOnce) {
      const part = JSON.stringify(all.slice(from, from + atOnce));
      await db.prepare(query).bind(id, part, now).run();
    }
  };
  await inParts(
    people,
    `INSERT INTO people (id, name, phone, created_at)
      SELECT ?1 || '_' || value, 'Person ' || value, ?1 || value, ?3 FROM json_each(?2)`,
  );
  await inParts(
    people,
    `INSERT INTO participants (assessment_id, number, id, person_id, name, name_key, locale, status, stakeholder_type,
        office_business_name, consent_at, opened, completed, created_at, created_by)
      SELECT ?1, value, ?1 || value, ?1 || '_' || value, 'Person ' || value, 'person', 'en', 'active', 'farmer',
        'Water Users', ?3, '{"workshop_1":{"at":0,"reason":"start","by":null}}',
        json_object('workshop_1', json_object('at', ?3, 'version', 1)), ?3, 'bench' FROM json_each(?2)`,
  );
  await inParts(
    answers,
    `INSERT INTO participant_answers (assessment_id, number, workshop, question_id, id, value, revision, says, version,
        saved_at, submitted_at)
      SELECT ?1, value ->> 'number', 'workshop_1', value ->> 'question', value ->> 'id', value -> 'value', 1, 1, 1, ?3, ?3
      FROM json_each(?2)`,
  );
  return { assessmentId: id, answers };
}

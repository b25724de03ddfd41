// Pure.
import { firstQuestions } from "../questions/question-set.ts";
import { backgroundOf, extract, extractiveModel } from "../syntheses/extractive/extract.ts";
import type { InputAnswer } from "../syntheses/input.ts";
import type { Making, makeAssessment } from "./make-assessment.ts";

type Made = ReturnType<typeof makeAssessment>;

/** As exports do: a type that fewer of its province share would tell who somebody is. */
const enough = 5;

/** What the first workshop's answers say together, approved, and voted on by most of those who take part. */
export function makeSynthesis(
  { random, newId, now, facilitatorId }: Making,
  made: Made,
  places: ReadonlyMap<string, string>,
) {
  const people = new Map(made.participants.map((one) => [one.number, one]));
  const submitted = made.answers.filter(({ submitted_at }) => submitted_at !== null);
  const here = made.participants.filter(({ status }) => status !== "withdrawn");
  const told = (number: number) => {
    const { province_id, stakeholder_type } = people.get(number) ?? {};
    const like = here.filter(
      (one) => one.province_id === province_id && one.stakeholder_type === stakeholder_type,
    );
    return {
      province: places.get(province_id ?? "") ?? "",
      stakeholder: like.length >= enough ? (stakeholder_type ?? "") : "",
    };
  };
  const textOf = (value: string) => String(JSON.parse(value));
  const prompts = new Map(firstQuestions("workshop_1").map(({ id, prompt }) => [id, String(prompt)]));
  const answers = submitted
    .filter(({ workshop, number }) => workshop === "workshop_1" && people.get(number)?.status === "active")
    .map((answer, n): InputAnswer => {
      const text = textOf(answer.value);
      return {
        ...{ n: n + 1, id: answer.id, participant: answer.number, questionId: answer.question_id },
        ...{
          question: prompts.get(answer.question_id) ?? "",
          ...told(answer.number),
          text,
          passages: [text],
        },
      };
    });
  const elsewhere = submitted
    .filter(({ workshop }) => workshop === "workshop_3")
    .map(({ value }) => textOf(value));
  const participants = new Set(answers.map(({ participant }) => participant)).size;
  const title = made.workshops[0]?.title ?? "";
  const { text, themes, recommendations } = extract(answers, backgroundOf(elsewhere), {
    ...{ language: "en", participants, title },
  });
  const id = newId("synthesis");
  const at = now - 4 * 86_400_000;
  const stored = themes.map((theme) => ({ id: newId("statement"), ...theme }));
  const byId = new Map(answers.map((answer) => [answer.id, answer.participant]));
  const said = [
    ...stored.flatMap((theme) => theme.quotes.map((quote) => ({ theme: theme.id, ...quote }))),
    ...recommendations.flatMap((one) => ("answer_id" in one ? [{ theme: "", ...one }] : [])),
  ];
  const own = { id: newId("statement"), text: "The fishers need a landing place of their own" };
  const statements = [
    ...stored.map((theme, n) => ({ id: theme.id, text: theme.title, number: null, status: "accepted", n })),
    { ...own, number: 3, status: "accepted", n: stored.length },
    {
      id: newId("statement"),
      text: "A library would help",
      number: 5,
      status: "pending",
      n: stored.length + 1,
    },
  ];
  const voters = made.participants.filter(({ status, number }) => status === "active" && number > 1);
  return {
    row: {
      ...{ id, assessment_id: made.id, workshop: "workshop_1", status: "approved", provider: "extractive" },
      ...{ model: extractiveModel, participants, answers: answers.length, synthesis_text: text },
      themes: JSON.stringify(stored.map(({ quotes: _, ...theme }) => theme)),
      ...{ processing_ms: 40, attempts: 1, voting: "open", created_by: facilitatorId, created_at: at },
      ...{ completed_at: at + 2000, reviewed_by: facilitatorId, reviewed_at: at + 3_600_000 },
      ...{ review_notes: "Compared with the answers.", approved_at: at + 7_200_000 },
    },
    quotes: said.map(({ theme, answer_id, text: words }, n) => ({
      ...{ synthesis_id: id, theme, n, assessment_id: made.id, number: byId.get(answer_id) ?? 0 },
      ...{ answer_id, text: words },
    })),
    statements: statements.map((one) => ({
      ...one,
      synthesis_id: id,
      assessment_id: made.id,
      created_at: at,
    })),
    votes: voters.flatMap(({ number, stakeholder_type }) =>
      statements
        .filter(({ status }) => status === "accepted" && random.below(10) > 0)
        .map(({ id: statement_id, n }) => {
          // The last one divides them: fishers are for it, farmers against it.
          const isOwn = n === stored.length;
          const likes = isOwn ? (stakeholder_type === "farmer" ? 2 : 9) : 9;
          const vote = random.below(10) < likes ? "agree" : random.below(3) === 0 ? "pass" : "disagree";
          return { assessment_id: made.id, number, statement_id, vote };
        }),
    ),
  };
}

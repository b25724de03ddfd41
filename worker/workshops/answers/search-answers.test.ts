import { beforeAll, expect, it, vi } from "vitest";
import { administrator } from "../../testing/api";
import { here, mine, onboarding, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";

let staff: Awaited<ReturnType<typeof administrator>>;
let id: string;

/** What somebody who is called so answers to the first workshop. */
async function says(province: string, answers: Record<string, unknown>) {
  const person = await takePart(id, province);
  await mine(person, "POST", "/onboarding", onboarding(person));
  const sent = Object.entries(answers).map(([question, value]) => [question, { value, base: 0 }]);
  const given = { questions_version: 2, answers: Object.fromEntries(sent) };
  expect((await mine(person, "POST", "/workshops/workshop_1/submit", given)).status).toBe(200);
}

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  staff = await administrator();
  const province = await makeProvince(staff.token);
  ({ id } = await makeAssessment(staff.token));
  await here(staff.token, id, "PUT", "/workshops/workshop_1/questions", {
    questions: [
      { id: "words", type: "long_text", prompt: "What?" },
      {
        ...{ id: "issues", type: "repeater", prompt: "Which?" },
        fields: [{ name: "issue", label: "Issue", type: "text" }],
      },
    ],
  });
  await says(province, { words: "Ang Niña ay malayo", issues: [{ issue: "Tubig" }, { issue: "Daan" }] });
  await says(province, { words: 'They say "not yet", and\nwait' });
  await says(province, { words: "المدرسةُ بعيدة", issues: [{ issue: "NIÑA" }] });
});

const found = async (query: string) => {
  const { status, body } = await here(staff.token, id, "GET", `/answers?${query}`);
  const told = body.data.map(
    ({ number, question_id }: { number: number; question_id: string }) => `${number} ${question_id}`,
  );
  return [status, body.total, told];
};

it.each<[string, string[]]>([
  ["nina", ["1 words", "3 issues"]],
  ["NIÑA", ["1 words", "3 issues"]],
  ['"not yet"', ["2 words"]],
  ["المدرسة", ["3 words"]],
  ["daan", ["1 issues"]],
  // The name of a field is nothing that anybody wrote.
  ["issue", []],
  // A name finds all that its bearer wrote.
  ["amina", ["1 words", "1 issues", "2 words", "3 words", "3 issues"]],
  ["%", []],
])("finds %s in any script and case, with or without accents", async (text, keys) => {
  expect(await found(`q=${encodeURIComponent(text)}`)).toEqual([200, keys.length, keys]);
});

it("finds by pages, from either end, and among what else narrows the list", async () => {
  expect(await found("q=nina&limit=1&page=2")).toEqual([200, 2, ["3 issues"]]);
  expect(await found("q=amina&sort=-number")).toEqual([
    ...[200, 5],
    ["3 words", "3 issues", "2 words", "1 words", "1 issues"],
  ]);
  expect(await found("q=nina&question_id=words")).toEqual([200, 1, ["1 words"]]);
  expect(await found("q=nina&page=9")).toEqual([200, 2, []]);
});

import { expect, it } from "vitest";
import type { Db } from "../../core/db/db";
import { db, signIn } from "../../testing/api";
import { here, mine, onboarding, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { readExport } from "./read-export";

it("an answer that is sent while an export is read is none, or is submitted: never a draft of a submitted one", async () => {
  const staff = await signIn(["workshops:staff"]);
  const { id } = await makeAssessment(staff.token);
  const questions = [{ id: "words", type: "long_text", prompt: "What?" }];
  await here(staff.token, id, "PUT", "/workshops/workshop_1/questions", { questions });
  const person = await takePart(id, await makeProvince(staff.token));
  await mine(person, "POST", "/onboarding", onboarding(person));
  const answers = { words: { value: "Water", base: 0 } };
  await mine(person, "PATCH", "/workshops/workshop_1", { questions_version: 2, answers });

  // The versions, the participants, then their answers: between the last two they send theirs.
  let reads = 0;
  const meanwhile = Object.create(db, {
    all: {
      value: async (...query: Parameters<Db["all"]>) => {
        if (++reads === 3)
          await mine(person, "POST", "/workshops/workshop_1/submit", { questions_version: 2 });
        return db.all(...query);
      },
    },
  }) as Db;
  const scope = { which: "all", provinces: null, stakeholder: null, status: "submitted" } as const;
  const found = [];
  for await (const page of readExport(meanwhile, id, scope)) found.push(...page);
  expect(found.flatMap((one) => one.answers.map(({ value }) => value))).toEqual(["Water"]);
  expect(found.flatMap((one) => one.answers).every(({ submittedAt }) => submittedAt !== null)).toBe(true);
});

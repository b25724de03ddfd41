import { beforeAll, expect, it } from "vitest";
import { db, signIn } from "../../testing/api";
import { editAssessment } from "../assessments/write-assessment";
import { ask, makeAssessment } from "../testing/records";
import { submit } from "../testing/submit";

// Several change one team in the same moment: each change is made of what the other left.

let staff: Awaited<ReturnType<typeof signIn>>;
let people: string[];
beforeAll(async () => {
  staff = await signIn(["workshops:staff"]);
  people = [];
  for (let n = 0; n < 4; n++) people.push((await signIn(["workshops:staff"])).personId);
});

const teamOf = async (id: string) => {
  const read = await ask<{ team: { person_id: string }[] }>(staff.token, "GET", `/assessments/${id}`);
  return read.team.map(({ person_id }) => person_id);
};

it("nobody is lost whom several add at once, on the page", async () => {
  const { id } = await makeAssessment(staff.token);
  const change = (action: string, person_id = "") =>
    submit(`/mana/manage-assessments/${id}/`, staff, { action, person_id, role: "observer" });
  const added = await Promise.all(people.map((person) => change("team_add", person)));
  expect(added.map(({ status }) => status)).toEqual([302, 302, 302, 302]);
  expect((await teamOf(id)).toSorted()).toEqual(people.toSorted());
  const [first, second, ...rest] = people;
  await Promise.all([change("team_remove", first), change("team_remove", second)]);
  expect((await teamOf(id)).toSorted()).toEqual(rest.toSorted());
});

it("what was read is read anew where somebody else was faster", async () => {
  const { id } = await makeAssessment(staff.token);
  const by = { actor: null, requestId: "test", now: Date.now() };
  const [slow = "", fast = ""] = people;
  type Team = { person_id: string; role: "observer" }[];
  const adding = (person_id: string) => (before: { team: { person_id: string }[] }) => {
    const team: Team = before.team.map((one) => ({ person_id: one.person_id, role: "observer" }));
    return { team: [...team, { person_id, role: "observer" } as const] };
  };
  let tries = 0;
  await editAssessment(db, by, id, async (before) => {
    if (tries++ === 0) await editAssessment(db, by, id, adding(fast));
    return adding(slow)(before);
  });
  expect([tries, await teamOf(id)]).toEqual([2, [fast, slow]]);
});

it("a place that is gone meanwhile is told at its field, and the form stays as it was typed", async () => {
  const { id } = await makeAssessment(staff.token);
  const typed = { title: "Typed anew", place_id: "plc_gone" };
  const refused = await submit(`/mana/manage-assessments/${id}/`, staff, typed);
  expect([refused.status, refused.html.includes("There is no such place.")]).toEqual([400, true]);
  expect(refused.html).toContain('value="Typed anew"');
});

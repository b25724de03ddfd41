import { beforeAll, expect, it, vi } from "vitest";
import { signIn } from "../../testing/api";
import { here, mine, onboarding, type TakingPart, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";

// What facilitators are told of what they did.

let staff: string;
let id: string;
let people: TakingPart[];
const at = (method: string, path: string, body?: unknown) => here(staff, id, method, path, body);
const person = (n: number) => people[n] as TakingPart;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  staff = (await signIn(["workshops:staff"])).token;
  ({ id } = await makeAssessment(staff, [], { advancement: "facilitator" }));
  const province = await makeProvince(staff);
  people = [];
  for (let n = 0; n < 5; n++) people.push(await takePart(id, province));
  // The last one never comes, the one before leaves again.
  for (const one of people.slice(0, 4)) await mine(one, "POST", "/onboarding", onboarding(one));
  await mine(person(3), "POST", "/withdraw");
});

it("advancing tells for how many anything opened, how many sent the one before, and of how many", async () => {
  await mine(person(0), "POST", "/workshops/workshop_1/submit", { questions_version: 1 });
  const advance = async (workshop: string) => {
    const { status, body } = await at("POST", "/advance", { workshop });
    return status === 200 ? body : status;
  };
  expect(await advance("workshop_1")).toBe(400);
  expect(await advance("workshop_6")).toBe(400);
  await at("POST", `/participants/${person(1).id}/unlock`, { workshop: "workshop_2" });
  expect(await advance("workshop_2")).toEqual({ advanced: 2, submitted: 1, total: 3 });
  expect(await advance("workshop_2")).toEqual({ advanced: 0, submitted: 1, total: 3 });
  expect(await advance("workshop_4")).toEqual({ advanced: 3, submitted: 0, total: 3 });
});

it("what is so already is not changed, nor told in the log or as news", async () => {
  const told = async () => [
    (await at("GET", `/log?participant_id=${person(0).id}&limit=100`)).body,
    (await mine(person(0), "GET")).body.notices,
  ];
  const act = async (what: string, workshop: string) => {
    const { status, body } = await at("POST", `/participants/${person(0).id}/${what}`, { workshop });
    return [status, body.changed, body.participant?.id];
  };
  const before = await told();
  for (const [what, workshop] of [
    ["unlock", "workshop_1"],
    ["unlock", "workshop_2"],
    ["reopen", "workshop_2"],
    ["reopen", "workshop_5"],
  ] as const) {
    expect([what, workshop, ...(await act(what, workshop))]).toEqual([
      ...[what, workshop, 200, false, person(0).id],
    ]);
  }
  expect(await told()).toEqual(before);
  expect(await act("reopen", "workshop_1")).toEqual([200, true, person(0).id]);
  expect(await act("unlock", "workshop_5")).toEqual([200, true, person(0).id]);
  expect(await told()).not.toEqual(before);
});

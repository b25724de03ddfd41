import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { db, signIn, testEnv } from "../../testing/api";
import { here, mine, onboarding, takePart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";
import { openDue } from "./open-due";

// What the schedule opens while nobody looks: read from the tables, for whoever asks a page or call has it written.

beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterAll(() => vi.useRealTimers());

it("is written by the job of the next minute, with its log and one notice, and once", async () => {
  expect(openDue).toMatchObject({ every: "minute", name: "workshops.open_due" });
  const staff = await signIn(["workshops:staff"]);
  const { id } = await makeAssessment(staff.token, [], { advancement: "schedule" });
  const begun = Date.now();
  const due = begun + 3_600_000;
  const startAt = (type: string, at: number) =>
    here(staff.token, id, "PATCH", `/workshops/${type}`, { starts_at: new Date(at).toISOString() });
  await startAt("workshop_2", due);
  await startAt("workshop_3", due);
  const province = await makeProvince(staff.token);
  const [person, slow, gone] = [
    await takePart(id, province),
    await takePart(id, province),
    await takePart(id, province),
  ];
  for (const one of [person, slow, gone]) await mine(one, "POST", "/onboarding", onboarding(one));
  for (const one of [person, gone]) {
    const sent = await mine(one, "POST", "/workshops/workshop_1/submit", { questions_version: 1 });
    expect(sent.status).toBe(200);
  }
  await mine(gone, "POST", "/withdraw");

  const written = async () => ({
    opened: (
      await db.all<{ opened: string }>(
        sql`SELECT opened FROM participants WHERE assessment_id = ${id} ORDER BY number`,
      )
    ).map(({ opened }) => JSON.parse(opened).workshop_2 ?? null),
    log: await db.all(sql`SELECT actor_kind, actor_id, participant_id, workshop, metadata FROM workshop_log
      WHERE assessment_id = ${id} AND action = 'unlock' ORDER BY at, id`),
    notices: await db.all(sql`SELECT number, workshop FROM participant_notices
      WHERE assessment_id = ${id} AND kind = 'workshop_unlocked'`),
  });
  const tick = (at: number) => {
    vi.setSystemTime(at);
    return openDue.every === "minute" && openDue.run(systemCall(testEnv, "test", at));
  };
  await tick(due - 1000);
  expect(await written()).toEqual({ opened: [null, null, null], log: [], notices: [] });
  await tick(due + 59_000);
  const opening = { at: due, reason: "scheduled_unlock", by: null };
  const after = {
    opened: [opening, null, null],
    log: [
      {
        ...{ actor_kind: "system", actor_id: null, participant_id: person.id, workshop: "workshop_2" },
        metadata: JSON.stringify({ reason: "scheduled_unlock" }),
      },
    ],
    notices: [{ number: person.number, workshop: "workshop_2" }],
  };
  expect(await written()).toEqual(after);
  await Promise.all([tick(due + 119_000), tick(due + 119_000)]);
  expect(await written()).toEqual(after);
});

import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { administrator, db, testEnv } from "../../testing/api";
import { ask, makeAssessment, signInFacilitator } from "../testing/records";
import { makeProvince, register } from "../testing/registered";
import { remindDue } from "./remind-due";

const hour = 3_600_000;
let token: string;
let province: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  token = (await administrator()).token;
  province = await makeProvince(token);
});

const run = (now = Date.now()) =>
  remindDue.every === "minute" && remindDue.run(systemCall(testEnv, "test", now));
const mailsTo = (to: string | null) =>
  db.all<{ subject: string; body: string }>(sql`SELECT subject, body FROM outbox WHERE recipient = ${to}`);
const noticesOf = (id: string) =>
  db.all<{ kind: string; workshop: string | null }>(sql`SELECT n.kind, n.workshop FROM participants p
    JOIN participant_notices n ON n.assessment_id = p.assessment_id AND n.number = p.number
    WHERE p.id = ${id} AND n.kind = 'workshop_reminder'`);
const at = (ms: number) => new Date(ms).toISOString();

it("one mail and one notice a deadline, however often it runs; facilitators hear whom to call", async () => {
  const led = await signInFacilitator(token, { onboarding_due_at: at(Date.now() + 23 * hour) });
  const person = await db.get<{ email: string }>(sql`SELECT email FROM people WHERE id = ${led.personId}`);
  const mailed = await register(token, led.assessmentId, province);
  const called = await register(token, led.assessmentId, province, {
    ...{ name: "Datu Unreached", email: null, phone: "+639170000088" },
  });
  await Promise.all([run(), run()]);
  await run();
  const mails = await mailsTo(mailed.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body).toContain("/mana/enter/");
  expect(await noticesOf(mailed.id)).toEqual([{ kind: "workshop_reminder", workshop: null }]);
  expect(await noticesOf(called.id)).toHaveLength(1);
  // They were told that they facilitate, too.
  const calls = (await mailsTo(person?.email ?? "")).filter(({ body }) => body.includes("Datu Unreached"));
  expect(calls).toHaveLength(1);
  expect(calls[0]?.subject).not.toContain("Datu");
});

it("not before the day ahead, not after the deadline, and not who has sent", async () => {
  const { id } = await makeAssessment(token);
  const [open, sent] = [await register(token, id, province), await register(token, id, province)];
  for (const one of [open, sent]) {
    const own = `/assessments/${id}/participants/${one.id}`;
    await ask(token, "POST", `${own}/onboarding`, {
      ...{ consent: true, consent_on_paper: true, stakeholder_type: "elder", province_id: province },
    });
  }
  const own = `/assessments/${id}/participants/${sent.id}`;
  await ask(token, "POST", `${own}/workshops/workshop_1/submit`, { questions_version: 1 });
  const due = Date.now() + 30 * hour;
  await ask(token, "PATCH", `/assessments/${id}/workshops/workshop_1`, { due_at: at(due) });
  await run();
  await run(due + 1);
  expect(await mailsTo(open.email)).toEqual([]);
  await run(due - 24 * hour);
  await run(due - hour);
  expect(await noticesOf(open.id)).toEqual([{ kind: "workshop_reminder", workshop: "workshop_1" }]);
  expect(await mailsTo(open.email)).toHaveLength(1);
  expect(await mailsTo(sent.email)).toEqual([]);
});

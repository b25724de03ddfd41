import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { englishBeside } from "../../../web/e2e/english-beside";
import { partialLanguages } from "../../../web/i18n/translate";
import { hashPassword } from "../../core/identity/password";
import { systemCall } from "../../core/jobs/job";
import { administrator, db, request, testEnv } from "../../testing/api";
import { remindDue } from "../reminding/remind-due";
import { ask, makeAssessment } from "../testing/records";
import { makeProvince, register } from "../testing/registered";
import { mailWords } from "./mail-words";

// Whatever the product mails to somebody who takes part and reads Filipino.

let email: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const { token } = await administrator();
  const due = new Date(Date.now() + 20 * 3_600_000).toISOString();
  const { id } = await makeAssessment(token, [], { title: "Tubig", onboarding_due_at: due });
  const made = await register(token, id, await makeProvince(token), { locale: "fil" });
  email = made.email ?? "";
  await ask(token, "POST", `/assessments/${id}/invitations`);
  if (remindDue.every === "minute") await remindDue.run(systemCall(testEnv, "test", Date.now()));
  const password = "isang mahabang password";
  const hash = await hashPassword(password);
  await db.run(sql`UPDATE people SET password_hash = ${hash}, must_change_password = 0
    WHERE id = ${made.person_id}`);
  for (const [agent, ip] of [
    ["Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "203.0.113.9"],
    ["curl/8", "198.51.100.7"],
  ] as const) {
    const headers = { "user-agent": agent, "cf-connecting-ip": ip };
    const answer = await request("POST", "/api/v1/auth/login", { body: { email, password }, headers });
    expect(answer.status).toBe(200);
  }
  await request("POST", "/api/v1/auth/forgot", { body: { email } });
});

const english = englishBeside(partialLanguages.fil.catalogue);
/** Words of the mails that stand in no catalogue. */
const ofMails = Object.values(mailWords.en).map(
  (words) =>
    (typeof words === "string" ? words : (words as (...places: string[]) => string)("#", "#"))
      .split("#")
      .sort((a, b) => b.length - a.length)[0],
);

it("an invitation, a reminder, a sign-in elsewhere and a new password are told in Filipino, without a word of English", async () => {
  await vi.waitFor(async () => {
    const { n } = (await db.get<{ n: number }>(
      sql`SELECT count(*) AS n FROM outbox WHERE recipient = ${email}`,
    )) ?? { n: 0 };
    expect(n).toBe(4);
  });
  const mails = await db.all<{ subject: string; body: string }>(
    sql`SELECT subject, body FROM outbox WHERE recipient = ${email} ORDER BY created_at, subject`,
  );
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    "Ang iyong paanyaya: Tubig",
    "May bagong pag-sign in sa iyong account sa Milepost",
    "Paalala: Tubig",
    "Pumili ng bagong password para sa Milepost",
  ]);
  for (const { subject, body } of mails) {
    expect(body).toMatch(/^Kumusta Bai Sample,/);
    const lines = [subject, ...body.split("\n")].map((line) => line.trim()).filter(Boolean);
    expect(english(lines)).toEqual([]);
    expect(ofMails.filter((words) => (words?.trim().length ?? 0) > 5 && body.includes(words ?? "–"))).toEqual(
      [],
    );
  }
});

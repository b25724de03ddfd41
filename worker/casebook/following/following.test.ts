import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { db, request, signIn, testEnv } from "../../testing/api";
import { tellJob } from "../mail/tell-team";
import { moveTo, publishCase } from "../testing/public-cases";

async function tellAll() {
  const call = systemCall(testEnv, "test");
  for (const { subject } of await db.all<{ subject: string }>(
    sql`SELECT subject FROM jobs WHERE kind = ${tellJob.kind} ORDER BY created_at`,
  )) {
    await tellJob.run(call, subject, () => {});
  }
}

const mailAt = (email: string) =>
  db.all<{ subject: string; body: string }>(
    sql`SELECT subject, body FROM outbox WHERE recipient = ${email} ORDER BY created_at, id`,
  );

const from = { "cf-connecting-ip": "203.0.113.90" };
const press = (path: string) =>
  request("POST", path, {
    headers: {
      ...{ "content-type": "application/x-www-form-urlencoded", origin: "https://milepost.test" },
      ...from,
    },
    body: "",
  });

it("one click ends what brought a mail about a case, in the language that was asked for", async () => {
  const { token } = await signIn(["casebook:moderator"]);
  const made = await publishCase(token);
  const email = `reader-${crypto.randomUUID()}@example.org`;
  for (const body of [{ email, case_id: made.case_id }, { email }]) {
    const headers = { "accept-language": "ne", ...from };
    expect((await request("POST", "/api/subscriptions/", { body, headers })).status).toBe(202);
  }
  const asked = await mailAt(email);
  expect(asked.map(({ subject }) => subject)).toEqual(Array(2).fill("पछ्याउने पुष्टि गर्नुहोस्"));
  for (const { body } of asked) {
    expect((await press(/\/follow\/confirm\/\S+/.exec(body)?.[0] ?? "")).status).toBe(200);
  }
  await moveTo(token, made.id, "CLOSED", "A court asked");
  await tellAll();
  const [news, ...more] = (await mailAt(email)).slice(2);
  expect([news?.subject, more]).toEqual(["एउटा प्रकरण फिर्ता लिइयो", []]);
  const end = /\/follow\/end\/\S+/.exec(news?.body ?? "")?.[0] ?? "";
  for (let turn = 0; turn < 2; turn++) expect((await press(end)).status).toBe(200);
  await moveTo(token, made.id, "PUBLISHED");
  await tellAll();
  expect(await mailAt(email)).toHaveLength(3);
});

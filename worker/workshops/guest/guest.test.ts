import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";

import { administrator, api, db, request, signIn } from "../../testing/api";
import { makeAssessment } from "../testing/records";
import { makeProvince, type Registered, register } from "../testing/registered";
import { submit } from "../testing/submit";

let admin: Awaited<ReturnType<typeof administrator>>;
let made: Registered;
let session: Awaited<ReturnType<typeof signIn>>;
let base: string;
let province: string;
beforeAll(async () => {
  admin = await administrator();
  const { id } = await makeAssessment(admin.token);
  province = await makeProvince(admin.token);
  made = await register(admin.token, id, province);
  session = await signIn([], { personId: made.person_id });
  await db.run(sql`UPDATE people SET must_change_password = 0 WHERE id = ${made.person_id}`);
  base = `/mana/workshops/assessments/${id}/participant`;
});

const look = async (path: string, token: string) => {
  const answer = await request("GET", path, {
    headers: { accept: "text/html", cookie: `__Host-access=${token}` },
  });
  return { status: answer.status, location: answer.headers.get("location"), html: await answer.text() };
};

it("consents by a plain form, which keeps what was typed where it is refused, and goes on", async () => {
  expect((await look(`${base}/dashboard/`, session.token)).location).toBe(`${base}/onboarding/`);
  const filled = { stakeholder_type: "elder", province_id: province, age: "71", occupation: "" };
  const refused = await submit(`${base}/onboarding/`, session, filled);
  expect([refused.status, refused.html.includes('value="71"')]).toEqual([400, true]);
  const done = await submit(`${base}/onboarding`, session, { ...filled, consent: "on", nonsense: "x" });
  expect([done.status, done.location]).toEqual([302, `${base}/dashboard/`]);
  expect((await look(`${base}/dashboard/`, session.token)).status).toBe(200);
  expect((await submit(`${base}/onboarding/`, session, {})).location).toBe(`${base}/dashboard/`);
});

it("who looks on sees the page, and sends nothing", async () => {
  const preview = await look(`${base}/onboarding/`, admin.token);
  expect([preview.status, preview.html.includes("Bai Sample")]).toEqual([200, false]);
  expect((await submit(`${base}/onboarding/`, admin, { consent: "on" })).status).toBe(403);
});

it("takes the consent back, and leaves nothing, from the profile", async () => {
  expect((await look("/profile/", session.token)).html).toContain(`${base}/withdraw/`);
  const back = await submit(`${base}/withdraw/`, session);
  expect([back.status, back.location]).toEqual([302, "/profile/"]);
  expect((await look(`${base}/dashboard/`, session.token)).location).toBe(`${base}/onboarding/`);
  expect((await submit(`${base}/withdraw/`, session, { erase: "on" })).status).toBe(302);
  expect((await api("GET", "/me", { token: session.token })).status).toBe(401);
});

import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";

import { administrator, api, db, request, signIn } from "../../testing/api";
import { takePart } from "../testing/participants";
import { ask, makeAssessment } from "../testing/records";
import { makeProvince, type Registered, register } from "../testing/registered";
import { submit } from "../testing/submit";
import { onboarding as en } from "./words/en";

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

it("who lives elsewhere than they were registered takes nothing of the old place along, and gets in", async () => {
  const place = async (level: string, parent_id: string) =>
    (
      await ask<{ id: string }>(admin.token, "POST", "/places", {
        level,
        name: `${level} ${parent_id}`,
        parent_id,
      })
    ).id;
  const elsewhere = await makeProvince(admin.token);
  const town = await place("municipality", province);
  const village = await place("barangay", town);
  const other = (
    await ask<{ id: string }>(admin.token, "POST", "/places", {
      ...{ level: "municipality", name: "Another town", parent_id: province },
    })
  ).id;
  const come = async (places: Record<string, string>) => {
    const { id } = await makeAssessment(admin.token);
    const registered = { municipality_id: town, barangay_id: village };
    const person = await register(admin.token, id, province, registered);
    const own = await signIn([], { personId: person.person_id });
    await db.run(sql`UPDATE people SET must_change_password = 0 WHERE id = ${person.person_id}`);
    const page = `/mana/workshops/assessments/${id}/participant/onboarding/`;
    const sent = await submit(page, own, { consent: "on", stakeholder_type: "elder", ...places });
    const { body } = await api<{ profile: object }>("GET", `/workshops/me/${id}`, { token: own.token });
    return [sent.status, body.profile];
  };
  const empty = { municipality_id: "", barangay_id: "" };
  expect(await come({ province_id: elsewhere, ...empty })).toMatchObject([
    302,
    { province_id: elsewhere, municipality_id: null, barangay_id: null },
  ]);
  expect(await come({ province_id: province, ...empty })).toMatchObject([
    302,
    { municipality_id: town, barangay_id: village },
  ]);
  expect(await come({ province_id: province, municipality_id: other, barangay_id: "" })).toMatchObject([
    302,
    { municipality_id: other, barangay_id: null },
  ]);
  // What stands in the form is judged as it is.
  expect((await come({ province_id: elsewhere, municipality_id: town }))[0]).toBe(400);
});

it("tells what has happened until it is marked as read, by a plain form", async () => {
  const id = base.split("/")[4] ?? "";
  await api("POST", `/workshops/assessments/${id}/advance`, {
    token: admin.token,
    body: { workshop: "workshop_3" },
  });
  const own = `/workshops/assessments/${id}/participants/${made.id}`;
  await api("POST", `${own}/unlock`, { token: admin.token, body: { workshop: "workshop_4" } });
  const { html } = await look(`${base}/dashboard/`, session.token);
  expect(html).toContain("Workshop 3 is open.");
  expect(html).toContain("Workshop 4 is open for you.");
  const [, told = ""] = /name="notices" value="([^"]*)"/.exec(html) ?? [];
  const [newest = "", older = ""] = told.split(" ");
  // Somebody else's is not touched, nor one that nobody was shown.
  const stranger = await register(admin.token, id, province, { name: "Omar Sample" });
  await db.run(sql`INSERT INTO participant_notices (id, assessment_id, number, kind, workshop, at)
    SELECT 'ntc_other', assessment_id, number, 'workshop_advanced', 'workshop_2', 1 FROM participants
    WHERE id = ${stranger.id}`);
  const sent = await submit(`${base}/notices/`, session, { notices: `${newest} ntc_other ntc_none` });
  expect([sent.status, sent.location]).toEqual([302, `${base}/dashboard/`]);
  const after = (await look(`${base}/dashboard/`, session.token)).html;
  expect([after.includes("Workshop 4 is open for you."), after.includes("Workshop 3 is open.")]).toEqual([
    false,
    true,
  ]);
  const unread = await db.all<{ id: string }>(
    sql`SELECT id FROM participant_notices WHERE read_at IS NULL AND assessment_id = ${id} ORDER BY id`,
  );
  expect(unread.map((one) => one.id)).toEqual([older, "ntc_other"].toSorted());
  await submit(`${base}/notices/`, session, { notices: older });
  expect((await look(`${base}/dashboard/`, session.token)).html).not.toContain("News for you");
  expect((await submit(`${base}/notices/`, admin, { notices: older })).status).toBe(403);
});

it("tells no longer that a workshop is open which a reset has locked, nor reminds of one that is sent", async () => {
  const id = base.split("/")[4] ?? "";
  const own = `/workshops/assessments/${id}/participants/${made.id}`;
  const told = async () => (await look(`${base}/dashboard/`, session.token)).html;
  await api("POST", `${own}/unlock`, { token: admin.token, body: { workshop: "workshop_5" } });
  expect(await told()).toContain("Workshop 5 is open for you.");
  await api("POST", `${own}/reset`, { token: admin.token, body: {} });
  await db.run(sql`INSERT INTO participant_notices (id, assessment_id, number, kind, workshop, at)
    SELECT 'ntc_due', assessment_id, number, 'workshop_reminder', 'workshop_1', 1 FROM participants
      WHERE id = ${made.id}
    UNION ALL SELECT 'ntc_come', assessment_id, number, 'workshop_reminder', NULL, 1 FROM participants
      WHERE id = ${made.id}
    UNION ALL SELECT 'ntc_all', assessment_id, number, 'assessment_complete', NULL, 1 FROM participants
      WHERE id = ${made.id}`);
  const before = await told();
  expect(before).toContain("You are at workshop 1 again.");
  expect(before).toContain("workshop 1 is not sent yet");
  expect(before).not.toContain("Workshop 5 is open for you.");
  // They are in, and have not sent all that they have sent before.
  expect(before).not.toContain("You have sent all five workshops");
  expect(before.match(/class="news__list">.*?<\/ul>/s)?.[0].split("<li>")).toHaveLength(3);
  await api("POST", `${own}/workshops/workshop_1/submit`, {
    token: admin.token,
    body: { questions_version: 1 },
  });
  expect(await told()).not.toContain("workshop 1 is not sent yet");
});

it("who looks on sees the page, and sends nothing", async () => {
  // A consent of no words is the built-in one: nobody consents to nothing.
  await api("PATCH", `/workshops/assessments/${base.split("/")[4]}`, {
    ...{ token: admin.token, body: { consent_text: " " } },
  });
  const preview = await look(`${base}/onboarding/`, admin.token);
  expect(preview.html).toContain(en["guest.consent_text"].split("\n")[0]);
  expect([preview.status, preview.html.includes("Bai Sample")]).toEqual([200, false]);
  expect((await submit(`${base}/onboarding/`, admin, { consent: "on" })).status).toBe(403);
});

it("who has another role finds their workshops from there, and leaves them on their own page", async () => {
  const { id } = await makeAssessment(admin.token);
  const { personId, ...session } = await signIn(["workshops:participant", "referrals:admin"]);
  await takePart(id, province, personId);
  const pages = `/mana/workshops/assessments/${id}/participant`;
  expect((await look("/dashboard/settings/profile", session.token)).html).toContain(
    'href="/mana/workshops/"',
  );
  const welcome = await look(`${pages}/onboarding/`, session.token);
  expect([welcome.html.includes(`${pages}/withdraw/`), welcome.html.includes("Leave ")]).toEqual([
    true,
    true,
  ]);
  const filled = { consent: "on", stakeholder_type: "elder", province_id: province };
  expect((await submit(`${pages}/onboarding/`, session, filled)).status).toBe(302);
  expect((await look(`${pages}/dashboard/`, session.token)).html).toContain(`${pages}/withdraw/`);
  expect((await submit(`${pages}/withdraw/`, session)).status).toBe(302);
  expect((await look(`${pages}/dashboard/`, session.token)).location).toBe(`${pages}/onboarding/`);
  expect((await submit(`${pages}/withdraw/`, session, { erase: "on" })).status).toBe(302);
  expect((await look(`${pages}/dashboard/`, session.token)).status).toBe(302);
  // Of a participant alone, that is what the profile is for.
  expect(
    (await look(`${base}/dashboard/`, (await signIn([], { personId: made.person_id })).token)).html,
  ).not.toContain("/withdraw/");
});

it("takes the consent back, and leaves nothing, from the profile", async () => {
  expect((await look("/profile/", session.token)).html).toContain(`${base}/withdraw/`);
  const back = await submit(`${base}/withdraw/`, session);
  expect([back.status, back.location]).toEqual([302, "/profile/"]);
  expect((await look(`${base}/dashboard/`, session.token)).location).toBe(`${base}/onboarding/`);
  expect((await submit(`${base}/withdraw/`, session, { erase: "on" })).status).toBe(302);
  expect((await api("GET", "/me", { token: session.token })).status).toBe(401);
});

import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, db, signIn } from "../testing/api";
import { signedInOfficer } from "./testing/fixtures";
import { page, submit } from "./testing/pages";
import {
  apiKey,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  rowOf,
  settledSignUp,
  someone,
} from "./testing/signups";

// Rows that are chosen in a list, and what is done with them at once.

const admin = await administrator();
const picked = (ids: string[]) => Object.fromEntries(ids.map((id) => [`chosen_${id}`, "on"]));

it("revokes the chosen links, each once, and comes back to the list as it was", async () => {
  const running = await campaign();
  const links = [await linkOf(running), await linkOf(running), await linkOf(running)];
  const [first, second, third] = links.map(({ id }) => id) as [string, string, string];
  const list = `/dashboard/links?campaign_id=${running.id}`;
  expect((await page(list, admin)).html).toContain(`name="chosen_${first}"`);
  for (let n = 0; n < 2; n++) {
    const sent = await submit("/dashboard/links/revoke", admin, {
      ...picked([first, second, "ref_none"]),
      back: list,
    });
    expect([sent.status, sent.location]).toEqual([303, list]);
  }
  const rows = await db.all(sql`SELECT id FROM referrals WHERE revoked_at IS NOT NULL ORDER BY number`);
  expect(rows).toEqual([{ id: first }, { id: second }]);
  const trail = await db.all(sql`SELECT subject_id AS id FROM audit_events WHERE action = 'referral.revoked'
    AND subject_id IN (${first}, ${second}, ${third}, 'ref_none') ORDER BY id`);
  expect(trail).toHaveLength(2);
  const elsewhere = { ...picked([third]), back: "//elsewhere.example" };
  expect((await submit("/dashboard/links/revoke", admin, elsewhere)).location).toBe("/dashboard");
});

it("marks the chosen sign-ups as enrolled, once, in a list that can be undone", async () => {
  const key = await apiKey();
  const running = await campaign();
  const link = await linkOf(running);
  const rows = [];
  for (let n = 0; n < 3; n++) {
    const click_id = await clickOn(link, Date.now() - 60_000 - n);
    rows.push(await settledSignUp(key, { email: someone(), click_id }));
  }
  const [one, two, three] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  const back = `/dashboard/signups?campaign_id=${running.id}`;
  const body = { ...picked([one.id, two.id]), back, idempotency_key: crypto.randomUUID() };
  for (let n = 0; n < 2; n++) {
    const sent = await submit("/dashboard/enrolments/chosen", admin, body);
    expect([sent.status, sent.location]).toEqual([303, back]);
  }
  expect((await rowOf(one.id)).enrolled_at).not.toBeNull();
  expect((await rowOf(three.id)).enrolled_at).toBeNull();
  const [list] = await db.all<{ id: string; enrolled: number }>(
    sql`SELECT id, enrolled FROM enrollment_lists`,
  );
  expect(list?.enrolled).toBe(2);
  await submit(`/dashboard/enrolments/${list?.id}/undo`, admin);
  expect((await rowOf(one.id)).enrolled_at).toBeNull();
  expect(await imbalances(running.id)).toEqual([]);
});

it("reads pasted addresses, with a heading and without", async () => {
  const key = await apiKey();
  const link = await linkOf(await campaign());
  const email = someone();
  await settledSignUp(key, { email, click_id: await clickOn(link, Date.now() - 60_000) });
  for (const pasted of [email, `\n${email}\nnobody@example.org`, `E-mail\tStatus\n${email}\tcompleted`]) {
    const shown = await submit("/dashboard/enrolments", admin, { pasted });
    expect([shown.status, shown.html.includes("1 row becomes an enrolment")], pasted).toEqual([200, true]);
  }
  expect((await submit("/dashboard/enrolments", admin, { pasted: " " })).status).toBe(400);
});

it("deactivates the chosen officers, brings back those alone, and assigns them with a link each", async () => {
  const [one, two, away] = [await signedInOfficer(), await signedInOfficer(), await signedInOfficer()];
  const activeOf = async () => {
    const rows = await db.all<{ id: string }>(sql`SELECT id FROM officers WHERE deactivated_at IS NULL`);
    return [one, two, away].map(({ id }) => rows.some((row) => row.id === id));
  };
  await submit("/dashboard/officers/deactivate", admin, picked([away.id]));
  const back = "/dashboard/officers?sort=name";
  const body = { ...picked([one.id, away.id, "off_none"]), back };
  const sent = await submit("/dashboard/officers/deactivate", admin, body);
  expect(sent.location).toBe(`${back}&undo=${one.id}`);
  expect(await activeOf()).toEqual([false, true, false]);
  const shown = (await page(sent.location ?? "", admin)).html;
  expect(shown).toContain("The officer is deactivated");
  expect(shown).toContain(`name="back" value="${back}"`);
  for (const _ of [1, 2])
    await submit("/dashboard/officers/reactivate", admin, { ...picked([one.id]), back });
  expect(await activeOf()).toEqual([true, true, false]);

  const running = await campaign();
  const chosen = { ...picked([one.id, two.id]), back, idempotency_key: crypto.randomUUID() };
  for (const _ of [1, 2]) {
    const done = await submit("/dashboard/officers/assign", admin, { ...chosen, campaign_id: running.id });
    expect([done.location, done.message]).toEqual([back, expect.stringContaining("2 officers work")]);
  }
  const links = await db.all<{ id: string }>(
    sql`SELECT officer_id AS id FROM referrals WHERE campaign_id = ${running.id} ORDER BY number`,
  );
  expect(links.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  const refused = await submit("/dashboard/officers/assign", admin, { ...chosen, campaign_id: "cmp_none" });
  expect(refused.status).toBe(404);
  const gone = { ...picked([away.id]), back, campaign_id: running.id };
  expect((await submit("/dashboard/officers/assign", admin, gone)).message).toContain("bad");
});

it("is an administrator's alone", async () => {
  const officer = await signedInOfficer();
  const reader = await signIn(["referrals:viewer"]);
  const link = await linkOf(await campaign(), { officer });
  for (const who of [officer, reader]) {
    expect((await submit("/dashboard/links/revoke", who, picked([link.id]))).status).toBe(403);
    expect((await submit("/dashboard/enrolments/chosen", who, {})).status).toBe(403);
    for (const what of ["deactivate", "reactivate", "assign"]) {
      expect((await submit(`/dashboard/officers/${what}`, who, picked([officer.id]))).status).toBe(403);
    }
    expect((await page("/dashboard/officers", who)).html).not.toContain("chosen_");
    expect((await page("/dashboard/links", who)).html).not.toContain("chosen_");
  }
});

it("writes one message to the chosen officers: each mail once, each WhatsApp link with their own name", async () => {
  const [one, two] = [await signedInOfficer(), await signedInOfficer()];
  await db.run(sql`UPDATE people SET name = 'Asha', email = 'asha@example.org' WHERE id = ${one.personId}`);
  await db.run(
    sql`UPDATE people SET name = 'Bina', email = NULL, phone = '+9779841234567' WHERE id = ${two.personId}`,
  );
  const path = "/dashboard/officers/write";
  const opened = await submit(path, admin, picked([one.id, two.id]));
  expect(opened.location).toBe(`${path}?ids=${one.id},${two.id}`);
  const { html } = await page(opened.location ?? "", admin);
  expect(html).toContain("Send 1 mail");
  expect(html).toContain("wa.me/9779841234567?text=Hello%20Bina");
  const letter = { ids: `${one.id},${two.id},off_none`, subject: "Friday", text: "Dear {name}, we meet." };
  const shown = await submit(path, admin, { ...letter, preview: "on" });
  expect(shown.html).toContain(`text=${encodeURIComponent("Dear Bina, we meet.")}`);
  const refused = await submit(path, admin, { ...letter, text: " " });
  expect([refused.status, refused.html.includes("Write a message.")]).toEqual([400, true]);
  const sent = () => db.all(sql`SELECT * FROM outbox WHERE recipient = 'asha@example.org' OR recipient = ''`);
  expect(await sent()).toEqual([]);
  const form = { ...letter, idempotency_key: crypto.randomUUID() };
  for (const _ of [1, 2]) expect((await submit(path, admin, form)).location).toBe("/dashboard/officers");
  expect(await sent()).toHaveLength(1);
});

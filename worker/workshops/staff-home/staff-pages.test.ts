import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { db, request, signIn } from "../../testing/api";
import { makeAssessment, makeNeed, makeRegion, signInFacilitator } from "../testing/records";
import { submit } from "../testing/submit";

// Forms of the staff area: who sends them, where they lead, and what they say of faults.

let staff: Awaited<ReturnType<typeof signIn>>;
let facilitator: Awaited<ReturnType<typeof signInFacilitator>>;
let assessment_id: string;
let place_id: string;
beforeAll(async () => {
  staff = await signIn(["workshops:staff"]);
  facilitator = await signInFacilitator(staff.token);
  assessment_id = (await makeAssessment(staff.token)).id;
  place_id = (await makeRegion(staff.token)).id;
});
const count = async (table: string) =>
  (await db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.raw(table)}`))?.n;

it("leads back to the page when it is done, says what is wrong in the form, and is theirs alone", async () => {
  const review = { assessment_id, title: "Census", findings: "One well", year: "2020" };
  expect(await submit("/mana/desk-review/", staff, review)).toMatchObject({
    ...{ status: 302, location: "/mana/desk-review/" },
  });
  const refused = await submit("/mana/kii/", staff, { assessment_id, title: "Talk", notes: "Wells" });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain('value="Talk"');
  expect((await submit("/mana/desk-review/", facilitator, review)).status).toBe(403);
  const theirs = { ...review, assessment_id: facilitator.assessmentId };
  expect((await submit("/mana/desk-review/", facilitator, theirs)).status).toBe(302);
  const need = { title: "A well", place_id, category: "health", urgency: "immediate", impact: "5" };
  expect((await submit("/mana/needs/", facilitator, need)).status).toBe(403);
  expect(await submit("/mana/needs/", staff, need)).toMatchObject({ status: 302, location: "/mana/needs/" });
  expect((await submit("/mana/needs/", staff, { ...need, impact: "9" })).status).toBe(400);
  expect([await count("staff_records"), await count("needs")]).toEqual([2, 1]);
});

it("opens an assessment's page to staff and who facilitates it, and its changes to staff", async () => {
  const page = `/mana/manage-assessments/${assessment_id}/`;
  const get = async (path: string, token: string) =>
    (await request("GET", path, { headers: { accept: "text/html", cookie: `__Host-access=${token}` } }))
      .status;
  expect([await get(page, staff.token), await get(page, facilitator.token)]).toEqual([200, 403]);
  expect(await get("/mana/manage-assessments/asm_none/", staff.token)).toBe(404);
  const theirs = `/mana/manage-assessments/${facilitator.assessmentId}/`;
  expect((await submit(theirs, facilitator, { target_rate: "70" })).status).toBe(302);
  expect((await submit(theirs, facilitator, { title: "Mine" })).status).toBe(403);
  expect((await submit(page, staff, { title: "Wells", place_id })).location).toBe(page);
  const added = { action: "team_add", person_id: facilitator.personId, role: "facilitator" };
  expect((await submit(page, staff, added)).status).toBe(302);
  expect(await get(page, facilitator.token)).toBe(200);
  const row = await db.get(sql`SELECT title, region_id FROM assessments WHERE id = ${assessment_id}`);
  expect(row).toEqual({ title: "Wells", region_id: place_id });
});

it("changes a need and a place on their pages, and refuses to delete what something stands on", async () => {
  const { id } = await makeNeed(staff.token, assessment_id, place_id);
  const changed = await submit(`/mana/needs/${id}/`, staff, { status: "validated" });
  expect(changed).toMatchObject({ status: 302, location: `/mana/needs/${id}/` });
  const place = `/mana/places/${place_id}/`;
  expect((await submit(place, staff, { name: "Aralen", lat: "7,2" })).location).toBe(place);
  expect((await submit(place, facilitator, { name: "Mine" })).status).toBe(403);
  expect((await submit(place, staff, { action: "delete" })).location).toBe(place);
  const spare = (await makeRegion(staff.token)).id;
  expect((await submit(`/mana/places/${spare}/`, staff, { action: "delete" })).location).toBe(
    "/mana/places/",
  );
  const row = await db.get(sql`SELECT name, lat FROM places WHERE id = ${place_id}`);
  expect(row).toEqual({ name: "Aralen", lat: 7.2 });
});

it("takes texts as long as they may be, in any script", async () => {
  const description = "ب".repeat(20_000);
  const made = await submit("/mana/manage-assessments/", staff, { title: "Long", description });
  expect([made.status, made.location]).toEqual([302, "/mana/manage-assessments/"]);
  const row = await db.get(sql`SELECT length(description) AS n FROM assessments WHERE title = 'Long'`);
  expect(row).toEqual({ n: 20_000 });
});

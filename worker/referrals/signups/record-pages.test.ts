import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db, testEnv } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";
import { accept } from "../testing/signups";

let admin: Awaited<ReturnType<typeof administrator>>;
let campaign: string;
beforeAll(async () => {
  admin = await administrator();
  campaign = (await runningCampaign(admin.token, { name: "Signed up for" })).id;
});

const signUp = (email: string) => accept({ email, campaignId: campaign, channel: "form" }, { env: testEnv });

const read = async (id: string) => (await api("GET", `/signups/${id}`, { token: admin.token })).body;

it("lists and details mask the address", async () => {
  const id = await signUp("asha.rai@example.org");
  for (const path of ["/dashboard/signups", `/dashboard/signups/${id}`]) {
    const { status, html } = await page(path, admin);
    expect(status).toBe(200);
    expect(html).toContain("a***@e***.org");
    expect(html).not.toContain("asha.rai");
    expect(html).toContain("Signed up for");
  }
});

it("an address is shown on request, in that answer alone, and the trail tells who looked", async () => {
  const id = await signUp("bikash@example.org");
  const revealed = await submit(`/dashboard/signups/${id}/reveal`, admin);
  expect(revealed.html).toContain("bikash@example.org");
  expect((await page(`/dashboard/signups/${id}`, admin)).html).not.toContain("bikash");
  const trail = await db.get<{ actor_id: string }>(
    sql`SELECT actor_id FROM audit_events WHERE subject_id = ${id} AND action = 'signup.address_revealed'`,
  );
  expect(trail?.actor_id).toBe(admin.personId);
});

it("enrols, and back to pending", async () => {
  const id = await signUp("chandra@example.org");
  const form = `/dashboard/signups/${id}/enrollment`;
  await submit(form, admin, { enrollment_status: "completed" });
  expect(await read(id)).toMatchObject({ enrollment_status: "completed" });
  await submit(form, admin, { enrollment_status: "pending" });
  expect(await read(id)).toMatchObject({ enrollment_status: "pending" });
  expect((await submit(form, admin, { enrollment_status: "maybe" })).status).toBe(400);
});

it("officers are shown none of it", async () => {
  const officer = await signedInOfficer();
  const id = await signUp("dolma@example.org");
  expect((await page("/dashboard/signups", officer)).status).toBe(403);
  expect((await page(`/dashboard/signups/${id}`, officer)).status).toBe(403);
  expect((await submit(`/dashboard/signups/${id}/reveal`, officer)).status).toBe(403);
});

it("filters follow the address", async () => {
  await signUp("esha@example.org");
  expect((await page(`/dashboard/signups?campaign_id=${campaign}&from=2020-01-01`, admin)).html).toContain(
    "e***@e***.org",
  );
  expect((await page("/dashboard/signups?to=2020-01-01", admin)).html).toContain("No sign-up fits");
});

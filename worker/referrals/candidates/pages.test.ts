import { beforeAll, expect, it, vi } from "vitest";
import { administrator, api } from "../../testing/api";
import { page, submit } from "../testing/pages";
import { apiKey, campaign, clickOn, linkOf, rowOf, settledSignUp, someone } from "../testing/signups";

const path = "/dashboard/settings/privacy";
let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  admin = await administrator();
});

it("shows an administrator what is held of a person, and erases it", async () => {
  const link = await linkOf(await campaign());
  const email = someone();
  const click_id = await clickOn(link, Date.now() - 1000);
  const row = await settledSignUp(await apiKey(), {
    email,
    click_id,
    first_name: "Asha",
    phone: "+9779841234567",
  });
  for (const who of [email.toUpperCase(), "+977 984-1234567"]) {
    const shown = await submit(`${path}/candidate`, admin, { who });
    expect(shown.status).toBe(200);
    for (const held of [email, "Asha", "+9779841234567"]) expect(shown.html).toContain(held);
  }
  expect((await page(`/dashboard/signups/${row.id}`, admin)).html).toContain("All that is held was shown");
  const erased = await submit(`${path}/erase`, admin, { who: email });
  expect([erased.status, erased.location]).toEqual([303, path]);
  expect(await rowOf(row.id)).toMatchObject({ email_masked: "", counted: 1 });
  expect((await submit(`${path}/candidate`, admin, { who: email })).html).toContain("Nothing is held");
  for (const list of ["/dashboard/signups", `/dashboard/signups/${row.id}`]) {
    expect((await page(list, admin)).html).toContain("Erased");
  }
  expect((await page("/dashboard/follow-ups", admin)).status).toBe(200);
});

it("says beside the field what cannot be read, and keeps what was typed", async () => {
  for (const who of ["", "nobody@", "12"]) {
    const refused = await submit(`${path}/candidate`, admin, { who });
    expect([who, refused.status]).toEqual([who, 400]);
    expect(refused.html).toContain('id="field-who-fault"');
  }
});

it("sets how long it is kept; an empty field is for ever", async () => {
  expect((await submit(path, admin, { evidence_days: "90", contact_days: "" })).status).toBe(303);
  expect((await api("GET", "/settings/privacy", { token: admin.token })).body).toEqual({
    evidence_days: 90,
    contact_days: null,
  });
  const refused = await submit(path, admin, { evidence_days: "9", contact_days: "soon" });
  expect(refused.status).toBe(400);
  for (const field of ["evidence_days", "contact_days"]) {
    expect(refused.html).toContain(`id="field-${field}-fault"`);
  }
});

it("sets for how long clicks stay in the database, and refuses what is no such number", async () => {
  const inForce = async () => (await api("GET", "/settings/raw-events", { token: admin.token })).body;
  const saved = await submit(`${path}/clicks`, admin, { hot_days: "120" });
  expect([saved.status, saved.location]).toEqual([303, path]);
  expect(await inForce()).toEqual({ hot_days: 120 });
  expect((await page(path, admin)).html).toContain('value="120"');
  for (const hot_days of ["", "29", "3651", "30.5", "soon", "-1"]) {
    const refused = await submit(`${path}/clicks`, admin, { hot_days });
    expect([hot_days, refused.status]).toEqual([hot_days, 400]);
    expect(refused.html).toContain('id="field-hot_days-fault"');
  }
  expect(await inForce()).toEqual({ hot_days: 120 });
});

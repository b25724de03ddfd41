import { beforeAll, expect, it, vi } from "vitest";
import { administrator, request, signIn } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { ask, makeAssessment } from "../testing/records";
import { makeProvince, register } from "../testing/registered";
import { submit } from "../testing/submit";

let staff: Awaited<ReturnType<typeof signIn>>;
let province: string;
let elsewhere: string;
let town: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const { token } = await administrator();
  staff = await signIn(["workshops:staff"]);
  [province, elsewhere] = [await makeProvince(token), await makeProvince(token)];
  town = (
    await ask<{ id: string }>(token, "POST", "/places", {
      ...{ level: "municipality", name: "Sample Town", parent_id: province },
    })
  ).id;
});

it.each(["edit", "onboard"])(
  "in another province, nobody stays in a town of the old one: %s",
  async (action) => {
    const { id } = await makeAssessment(staff.token);
    const made = await register(staff.token, id, province, { municipality_id: town });
    const send = (province_id: string) =>
      submit(`/mana/workshops/assessments/${id}/facilitator/participants/${made.id}/`, staff, {
        ...{ action, name: "Bai Sample", stakeholder_type: "farmer", province_id, locale: "en" },
        ...(action === "onboard" ? { consent_on_paper: "on" } : { email: made.email ?? "", phone: "" }),
      });
    const read = () =>
      ask<{ province_id: string; municipality_id: string | null }>(
        ...([staff.token, "GET", `/assessments/${id}/participants/${made.id}`] as const),
      );
    if (action === "edit") {
      expect((await send(province)).status).toBe(302);
      expect(await read()).toMatchObject({ province_id: province, municipality_id: town });
    }
    expect((await send(elsewhere)).status).toBe(302);
    expect(await read()).toMatchObject({ province_id: elsewhere, municipality_id: null });
  },
);

it("saving a page that was opened before somebody changed their profile undoes nothing of it", async () => {
  const { id } = await makeAssessment(staff.token);
  const made = await register(staff.token, id, province);
  const path = `/mana/workshops/assessments/${id}/facilitator/participants/${made.id}/`;
  const page = await request("GET", path, {
    headers: { accept: "text/html", cookie: `__Host-access=${staff.token}` },
  });
  const shown = formIn(await page.text(), path, "form-edit");
  const one = ["PATCH", `/assessments/${id}/participants/${made.id}`] as const;
  await ask(staff.token, ...one, { province_id: elsewhere, stakeholder_type: "elder" });
  const sent = await submit(path, staff, { ...shown, name: "Bai Renamed" });
  expect(sent.status).toBe(302);
  const read = () => ask(staff.token, "GET", `/assessments/${id}/participants/${made.id}`);
  expect(await read()).toMatchObject({
    ...{ name: "Bai Renamed", province_id: elsewhere, stakeholder_type: "elder" },
  });
  // What both changed is asked about.
  const clash = await submit(path, staff, { ...shown, stakeholder_type: "teacher" });
  expect([clash.status, clash.html.includes("Somebody else has changed this")]).toEqual([409, true]);
  expect(await read()).toMatchObject({ stakeholder_type: "elder" });
});

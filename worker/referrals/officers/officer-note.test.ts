import { expect, it } from "vitest";
import { administrator, api } from "../../testing/api";
import { signedInOfficer } from "../testing/fixtures";
import { page } from "../testing/pages";

it("administrators keep a note about an officer, who does not see it", async () => {
  const admin = await administrator();
  const { token } = admin;
  const note = "Prefers calls.\nSpeaks Tharu.";
  const { id } = await signedInOfficer();
  const path = `/officers/${id}/note`;
  expect((await api("GET", path, { token })).body).toEqual({ note: "" });
  expect((await api("PUT", path, { token, body: { note } })).body).toEqual({ note });
  expect((await api("PUT", path, { token, body: { note: "x".repeat(2001) } })).status).toBe(400);
  expect((await api("GET", path, { token })).body).toEqual({ note });
  const row = (await page("/dashboard/insight/officers", admin)).html;
  expect([row.includes("Prefers calls."), row.includes("Tharu")]).toEqual([true, false]);
});

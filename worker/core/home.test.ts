import { expect, it } from "vitest";
import { request, signIn } from "../testing/api";

const home = async (grants: string[]) => {
  const { token } = await signIn(grants);
  const response = await request("GET", "/dashboard", {
    headers: { accept: "text/html", cookie: `__Host-access=${token}` },
  });
  return { status: response.status, html: await response.text() };
};

it("whoever no module has a home for is told so, and finds their own settings", async () => {
  const { status, html } = await home(["elsewhere:guest"]);
  expect(status).toBe(200);
  expect(html).toContain("There is nothing here for you yet");
  expect(html).toContain('href="/dashboard/settings/profile"');
});

it("the organisation's administrator is at home in the first module", async () => {
  const { status, html } = await home(["organisation:admin"]);
  expect(status).toBe(200);
  expect(html).not.toContain("There is nothing here for you yet");
});

it("without a session it leads to sign-in and back", async () => {
  const response = await request("GET", "/dashboard?days=7");
  expect(response.headers.get("location")).toBe("/login?next=%2Fdashboard%3Fdays%3D7");
});

import { beforeAll, expect, it, vi } from "vitest";
import { request, signIn } from "../../testing/api";
import { mine, onboarding, takePart } from "../testing/participants";
import { ask, makeAssessment } from "../testing/records";
import { makeProvince } from "../testing/registered";

// Somebody who takes part in two assessments: each page is of one of them, and they are led to the one used last.

beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

it("stands at each of two assessments by itself, and is led to the one used last", async () => {
  const staff = await signIn(["workshops:staff"]);
  const province = await makeProvince(staff.token);
  const [one, other] = [await makeAssessment(staff.token), await makeAssessment(staff.token)];
  const titleOf = async ({ id }: { id: string }) =>
    (await ask<{ title: string }>(staff.token, "GET", `/assessments/${id}`)).title;
  const titles = [await titleOf(one), await titleOf(other)] as const;
  const first = await takePart(one.id, province);
  const second = await takePart(other.id, province, first.personId);
  await mine(first, "POST", "/onboarding", onboarding(first));
  const look = async (path: string) => {
    const headers = { accept: "text/html", cookie: `__Host-access=${first.token}` };
    const answer = await request("GET", path, { headers });
    return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
  };
  const pages = ({ id }: { id: string }) => `/mana/workshops/assessments/${id}/participant/`;
  const has = (html: string) => titles.map((title) => html.includes(title));

  const list = await look("/mana/workshops/");
  expect([list.status, has(list.html)]).toEqual([200, [true, true]]);
  expect((await look(`${pages(other)}dashboard/`)).to).toBe(`${pages(other)}onboarding/`);
  const here = await look(`${pages(one)}dashboard/`);
  expect([here.status, has(here.html)]).toEqual([200, [true, false]]);
  const welcome = await look(`${pages(other)}onboarding/`);
  expect([welcome.status, has(welcome.html)]).toEqual([200, [false, true]]);
  expect((await look("/dashboard/")).to).toBe(`${pages(other)}dashboard/`);

  await mine(second, "POST", "/onboarding", onboarding(second));
  for (const [which, is] of [
    [one, [true, false]],
    [other, [false, true]],
    [one, [true, false]],
  ] as const) {
    for (const page of ["dashboard/", "workshops/workshop_1/", "vote/"]) {
      const { status, html } = await look(pages(which) + page);
      const isElsewhere = html.includes(which === one ? other.id : one.id);
      expect([page, status, isElsewhere]).toEqual([page, 200, false]);
      if (page === "dashboard/") expect(has(html)).toEqual(is);
    }
    expect((await look("/dashboard/")).to).toBe(`${pages(which)}dashboard/`);
  }
  expect(has((await look("/profile/")).html)).toEqual([true, true]);

  // Leaving the one leaves the other as it is.
  await mine(second, "POST", "/withdraw", { erase: true });
  expect((await look("/mana/workshops/")).to).toBe(`${pages(one)}dashboard/`);
  expect((await look(`${pages(other)}dashboard/`)).status).toBe(403);
  expect(has((await look("/profile/")).html)).toEqual([true, false]);
});

import { expect } from "vitest";
import { Client, eventually } from "../../web/e2e/client";
import { test } from "../../web/e2e/journey";
import { makeProgramme } from "./testing/programme";

interface Overview {
  clicks: number;
  unique_clicks: number;
  signups: number;
  enrollments: number;
}

test("a signed link, a click, a sign-up, an enrolment: both see the same figures, another officer sees none", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const { campaign, officer, link } = await makeProgramme(admin);
  const other = await makeProgramme(admin);

  const page = await visitor();
  await page.goto(new URL(link.url).pathname);
  const arrived = new URL(page.url());
  expect(arrived.pathname).toBe(`/signup/${campaign.slug}`);
  expect(arrived.searchParams.get("ref")).toBe(link.code);

  const { key } = await admin.post<{ key: string }>("/api-keys", { name: "site", scopes: ["track:write"] });
  const site = new Client(key);
  const email = `candidate-${link.id}@example.org`;
  const { signup_id } = await site.post<{ signup_id: string }>("/track/signup", {
    email,
    click_id: arrived.searchParams.get("click_id"),
  });
  await site.post("/track/enrollment", { signup_id });

  const asOfficer = await Client.signIn(officer);
  for (const who of [admin, asOfficer]) {
    const figures = await eventually(
      () => who.get<Overview>(`/stats/overview?campaign_id=${campaign.id}`),
      ({ clicks, enrollments }) => clicks === 1 && enrollments === 1,
    );
    expect(figures).toMatchObject({ clicks: 1, unique_clicks: 1, signups: 1, enrollments: 1 });
  }
  const stranger = await Client.signIn(other.officer);
  expect(await stranger.get(`/stats/overview?officer_id=${officer.id}`)).toMatchObject({ clicks: 0 });
  await expect(stranger.get(`/stats/overview?campaign_id=${campaign.id}`)).rejects.toThrow("404");
  await expect(stranger.get(`/referrals/${link.id}`)).rejects.toThrow("404");
  await expect(stranger.get(`/signups/${signup_id}`)).rejects.toThrow("404");
});

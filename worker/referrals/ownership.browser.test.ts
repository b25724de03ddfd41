import { expect, inject } from "vitest";
import { Client, eventually } from "../../web/e2e/client";
import { productUrl } from "../../web/e2e/here";
import { signIn, test } from "../../web/e2e/journey";
import { makeProgramme } from "./testing/programme";

test("an officer sees no other officer's anything, on any page", async ({ visitor }) => {
  const admin = await Client.signIn();
  const mine = await makeProgramme(admin);
  const theirs = await makeProgramme(admin);
  const page = await visitor();
  await page.goto(theirs.link.url);
  await page.getByLabel("E-mail address").fill(`${theirs.link.id}@example.org`);
  await page.getByRole("button", { name: "Sign up" }).click();
  const [signup] = await eventually(
    async () => (await admin.get<{ data: { id: string }[] }>(`/signups?referral_id=${theirs.link.id}`)).data,
    (rows) => rows.length === 1,
  );

  await page.context().clearCookies();
  await signIn(page, mine.officer);
  const foreign = [theirs.officer.name, theirs.campaign.name, theirs.link.code];
  for (const path of ["/dashboard", "/dashboard/campaigns", "/dashboard/links"]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    const html = await page.content();
    expect(
      foreign.filter((text) => html.includes(text)),
      path,
    ).toEqual([]);
  }
  for (const path of [`/dashboard/links/${theirs.link.id}`, `/dashboard/campaigns/${theirs.campaign.id}`]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  const forAdmins = ["officers", `officers/${theirs.officer.id}`, "signups", `signups/${signup?.id}`];
  for (const path of forAdmins) {
    expect((await page.goto(`/dashboard/${path}`))?.status(), path).toBe(403);
  }
  const navigation = await page.goto("/dashboard").then(() => page.locator("nav").allTextContents());
  expect(navigation.join(" ")).not.toMatch(/Officers|Sign-ups|Fraud/);
});

test("leads back into this site alone after signing in, wherever `next` points", async ({ visitor }) => {
  for (const next of ["//evil.example", "https://evil.example/x", "/\\evil.example", "javascript:alert(1)"]) {
    const page = await visitor();
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await signIn(page, inject("admin"));
    expect(new URL(page.url()).origin, next).toBe(productUrl);
  }
});

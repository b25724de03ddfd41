import { expect } from "vitest";
import { Client, eventually } from "../../../web/e2e/client";
import { phone, signIn, test } from "../../../web/e2e/journey";
import { makeProgramme } from "../testing/programme";

const narrow = { ...phone, viewport: { width: 320, height: 640 } };

test("on the narrowest phone nothing of an officer's pages is cut off, and what is tapped fits a thumb", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const { officer, campaign, link } = await makeProgramme(admin);
  await admin.put(`/campaigns/${campaign.id}/targets/${officer.id}`, { goal: 30 });
  const page = await visitor(narrow);
  await signIn(page, officer);
  for (const path of [
    "/dashboard",
    "/dashboard/follow-ups",
    "/dashboard/links",
    `/dashboard/links/${link.id}/share`,
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    const cut = page.locator(".own-figures").filter({ visible: true });
    for (const part of await cut.all()) {
      expect(await part.evaluate((it) => it.scrollWidth - it.clientWidth), path).toBe(0);
    }
    const small = await page
      .locator(
        "main :is(.button, summary, .tabs a, .switch a, select, li a, td a, th a, .card__actions a, .page-header__back)",
      )
      .or(page.locator(".bottom-bar__items a, .brand"))
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.checkVisibility())
          .map((target) => ({ words: target.textContent, height: target.getBoundingClientRect().height }))
          .filter(({ height }) => height < 44),
      );
    expect(small, path).toEqual([]);
  }
});

test("a candidate is contacted with one tap: the message opens, and the list says so", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const { officer, link, campaign } = await makeProgramme(admin);
  const { key } = await admin.post<{ key: string }>("/api-keys", { name: "nudge", scopes: ["track:write"] });
  const click = await new Client(key).post<{ click_id: string }>("/track/click", { ref_code: link.code });
  await new Client(key).post("/track/signup", {
    email: `${link.id}@example.org`,
    first_name: "Amina",
    click_id: click.click_id,
  });
  const own = await Client.signIn(officer);
  await eventually(
    () => own.get<{ total: number }>("/follow-ups"),
    ({ total }) => total === 1,
  );
  const page = await visitor(phone);
  await page.context().route("https://wa.me/**", (route) => route.fulfill({ body: "WhatsApp" }));
  await signIn(page, officer);
  await page.goto("/dashboard/follow-ups");
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: /WhatsApp to Amina/ }).tap();
  const message = new URL((await opened).url()).searchParams.get("text");
  expect(message).toContain("Hello Amina");
  expect(message).toContain(campaign.name);
  await page.getByText(/Contacted today by Asha/).waitFor();
  await page.getByRole("button", { name: /Undo.*Amina/ }).tap();
  await page.getByText("Not contacted yet").waitFor();

  // What can be put off is chosen above the bar at the bottom, also at the end of a page.
  await page.setViewportSize({ width: 390, height: 600 });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.locator(".follow-up__later > summary").last().tap();
  const lowest = page.locator(".follow-up__later[open] .button").last();
  const [choice, bar] = [await lowest.boundingBox(), await page.locator(".bottom-bar").boundingBox()];
  expect((choice?.y ?? 0) + (choice?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  const first = await page.locator(".follow-up__later[open] .menu .button").first().boundingBox();
  expect(first?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Escape");
  await page.setViewportSize(phone.viewport);

  // With a number WhatsApp opens on the person, and the row beside it says so at once.
  await new Client(key).post("/track/signup", {
    email: `phone-${link.id}@example.org`,
    ...{ first_name: "Binod", phone: "+977 984-1234567" },
    click_id: (await new Client(key).post<{ click_id: string }>("/track/click", { ref_code: link.code }))
      .click_id,
  });
  await eventually(
    () => own.get<{ total: number }>("/follow-ups"),
    ({ total }) => total === 2,
  );
  await page.reload();
  const second = page.context().waitForEvent("page");
  await page.getByRole("button", { name: /WhatsApp to Binod/ }).tap();
  await (await second).waitForURL(/wa\.me\/9779841234567\?text=/);
  await page.getByText(/Contacted today by Asha/).waitFor();
});

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect } from "vitest";
import { Client, eventually } from "../../../web/e2e/client";
import { productUrl } from "../../../web/e2e/here";
import { test } from "../../../web/e2e/journey";
import { makeProgramme } from "../testing/programme";

// A campaign's page on a site of its own, with our script and, as Sentry does it, tracing on every request.

const html = (key: string) => `<!doctype html><title>Join us</title><h1>Join us</h1>
  <script>
    const send = window.fetch;
    window.fetch = (url, init = {}) =>
      send(url, { ...init, headers: { ...init.headers, "sentry-trace": "4f6a-1", baggage: "sentry-release=1" } });
  </script>
  <script src="${productUrl}/milepost.js" data-key="${key}"></script>`;

let key = "";
const site = createServer((_, answer) => answer.setHeader("content-type", "text/html").end(html(key)));
let home = "";
beforeAll(async () => {
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  home = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => site.close());

test("a page of another site signs up with tracing on, for the click that a foreign ref did not forget", async ({
  visitor,
}) => {
  const admin = await Client.signIn();
  const { campaign, link } = await makeProgramme(admin);
  const edited = await admin.patch<{ publishable_key: string }>(`/campaigns/${campaign.id}`, {
    landing_url: `${home}/join?next=%2Fa%20b`,
    allowed_origins: [home],
  });
  key = edited.publishable_key;

  const page = await visitor();
  // Elsewhere in the world a changed landing page holds within a minute, here at once.
  await page.goto(new URL(link.url).pathname);
  expect(page.url()).toContain(`${home}/join?next=%2Fa%20b`);
  const clickId = new URL(page.url()).searchParams.get("click_id");
  await page.goto(`${home}/join?ref=producthunt&click_id=CjwKCAiA-of-another`);
  const answer = await page.evaluate(() =>
    (window as unknown as { milepost: { signup(person: object): Promise<object> } }).milepost.signup({
      email: "asha@example.org",
    }),
  );
  expect(answer).toEqual({ status: "accepted" });

  const signups = await eventually(
    () => admin.get<{ data: { attribution: object | null }[] }>(`/signups?campaign_id=${campaign.id}`),
    ({ data }) => data.length === 1 && data[0]?.attribution !== null,
  );
  expect(signups.data[0]).toMatchObject({
    channel: "script",
    referral_id: link.id,
    attribution: { reason: "last_click", click_id: clickId },
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../testing/api";
import {
  apiKey,
  campaign,
  clickOn,
  linkOf,
  rowOf,
  settle,
  settledSignUp,
  signUp,
  someone,
} from "../testing/signups";
import { at, clickOf, post, signupOf, signupsOf, totalsOf } from "./testing/history-calls";

let key = "";
beforeAll(async () => {
  key = await apiKey();
});

describe("live sign-ups beside a history", () => {
  it("find no click left where the history has taken every one, until there is another", async () => {
    const link = await linkOf(await campaign());
    const click = await clickOn(link, Date.now() - 60_000);
    await post(signupOf(link));
    expect(await totalsOf(link)).toMatchObject({ clicks: 1, signups: 1 });
    const row = await settledSignUp(key, { email: someone(), click_id: click });
    expect(row).toMatchObject({ referral_id: null, reason: "click_spent" });
    const byCode = await settledSignUp(key, { email: someone(), ref_code: link.code });
    expect(byCode).toMatchObject({ referral_id: null, reason: "no_click" });
    const another = await clickOn(link, Date.now() - 50_000);
    expect(await settledSignUp(key, { email: someone(), click_id: another })).toMatchObject({
      ...{ referral_id: link.id, reason: "last_click" },
    });
  });

  it("take a click that an import would have counted on", async () => {
    const link = await linkOf(await campaign());
    await clickOn(link, Date.now() - 60_000);
    await settledSignUp(key, { email: someone(), ref_code: link.code });
    expect(await post(signupOf(link))).toMatchObject({ accepted: 0, rejected: [{ code: "no_click_left" }] });
  });

  it("by an address that the history holds in the same campaign are that sign-up, not another", async () => {
    const link = await linkOf(await campaign());
    const email = someone();
    await post(
      ...[clickOf(link, { visitor: "v" }), clickOf(link, { visitor: "w" })],
      ...[signupOf(link, { userEmail: email.toUpperCase() }), signupOf(link, { userEmail: "a hash" })],
    );
    const again = await signUp(key, { email, ref_code: link.code });
    const [imported] = await signupsOf(link);
    expect(again.body.signup_id).toBe(imported?.id);
    expect(await totalsOf(link)).toMatchObject({ signups: 2 });
    const enrolled = await api("POST", "/track/enrollment", {
      token: key,
      body: { email, campaign_id: link.campaignId },
    });
    expect(enrolled.body).toEqual({ signup_id: imported?.id, enrollment_status: "completed" });
    expect(await totalsOf(link)).toMatchObject({ enrollments: 1 });
  });

  it("keep their place: the history may hold the same address at another time", async () => {
    const link = await linkOf(await campaign());
    const email = someone();
    const click = await clickOn(link, Date.now() - 60_000);
    const { body } = await signUp(key, { email, click_id: click });
    await settle(body.signup_id);
    await post(
      ...[clickOf(link, { visitor: "v" }), clickOf(link, { visitor: "w" })],
      signupOf(link, { userEmail: email }),
      signupOf(link, { userEmail: email, timestamp: at("11:00:00.000") }),
    );
    expect((await signupsOf(link)).length).toBe(3);
    const found = await signUp(key, { email, ref_code: link.code });
    expect((await rowOf(found.body.signup_id)).referral_id).toBe(link.id);
    expect((await signupsOf(link)).length).toBe(3);
  });
});

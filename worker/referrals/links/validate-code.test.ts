import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, api, db, testEnv } from "../../testing/api";
import { signCode } from "../signing/code";
import { keyRing } from "../signing/key-ring";
import { callsOf, inSeconds } from "../testing/links";

const admin = await administrator();
const { token } = admin;
const { create, act, patch, validate, scene } = callsOf(admin.token);

it("validation tells a good code from a forged, revoked, expired or closed one", async () => {
  const { campaign, wanted } = await scene();
  const { body: link } = await create(wanted);
  expect((await validate(link.code)).body).toMatchObject({
    valid: true,
    reason: null,
    referral: { id: link.id },
  });
  for (const copied of [`${link.code}.`, `${link.code}).`, ` ${link.code}=`, `${link.url}.`, link.url]) {
    expect((await validate(copied)).body, copied).toMatchObject({ valid: true, referral: { id: link.id } });
  }
  const ring = keyRing(testEnv.LINK_KEYS);
  const elsewhere = signCode(ring, { referral: 1, officer: 1, campaign: 1, issuedAt: 1 });
  const flipped = link.code.slice(0, -1) + (link.code.endsWith("A") ? "B" : "A");
  for (const code of [
    flipped,
    link.code.slice(0, -1),
    `${link.code}x`,
    `x${link.code}`,
    "x",
    elsewhere,
    link.code.toLowerCase(),
  ]) {
    expect((await validate(code)).body, code).toEqual({ valid: false, reason: "forged", referral: null });
  }
  const reason = async () => (await validate(link.code)).body.reason;
  await patch(link.id, { expires_at: inSeconds(-1) });
  expect(await reason()).toBe("expired");
  await patch(link.id, { expires_at: null });
  await api("POST", `/campaigns/${campaign.id}/archive`, { token });
  expect(await reason()).toBe("campaign_archived");
  await act(link.id, "revoke");
  expect(await reason()).toBe("revoked");
  // Signed, but the record says another time: as good as forged.
  await db.run(sql`UPDATE referrals SET issued_at = issued_at + 1000 WHERE id = ${link.id}`);
  expect(await reason()).toBe("forged");
  expect((await api("GET", "/referrals/validate", { token })).status).toBe(400);
});

import { createExecutionContext } from "cloudflare:test";
import { expect, it } from "vitest";
import { testEnv } from "../../testing/api";
import { countedDb } from "../../testing/counted-db";
import { campaign, clickOn, linkOf, quietEnv, someone } from "../testing/signups";
import { acceptSignup } from "./accept-signup";
import { noEvidence } from "./evidence";
import { settleUpTo } from "./settle-campaign";

const unknownVisitor = { ip_masked: "", visitor: "", user_agent: "", country: "", referrer: "" };

it("a sign-up by form writes the rows of D1 that docs/deploy.md reckons with: 7 stored, 19 settled", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const { db, take } = countedDb();
  for (let round = 1; round <= 3; round++) {
    const now = Date.now();
    const id = await clickOn(link, now - 60_000);
    take();
    const call = { env: quietEnv, db, ctx: createExecutionContext(), now };
    const { signupId } = await acceptSignup(call, {
      email: someone(),
      campaignId: running.id,
      externalId: null,
      occurredAt: null,
      request: null,
      channel: "form",
      evidence: {
        ...noEvidence,
        claims: [{ id, source: "click_id" }],
        ref_code: link.code,
        visitor: { ...unknownVisitor, lasting: `v${round}`, address: `a${round}`, network: `n${round}` },
      },
    });
    expect(take().written).toBe(7);
    await settleUpTo({ env: testEnv, db, by: { actor: null, requestId: "test", now }, now }, signupId);
    const settled = take();
    expect(settled.written).toBe(19);
    expect(settled.read).toBeLessThan(600);
  }
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../testing/runs";
import { attribute, type Claim, type ClaimSource, conversionTimeMinutes } from "./attribute";

const day = 86_400_000;
const now = Date.UTC(2026, 5, 15, 12);
const link = { campaign: 1, clicks: 5, signups: 0, active: true };
const base = {
  occurredAt: now,
  isDated: false,
  campaign: 1,
  model: "last_click" as const,
  windowDays: 30,
  claims: [] as Claim[],
  spent: new Set<string>(),
  code: null,
  links: new Map([
    [1, link],
    [2, link],
  ]),
};
const click = (id: string, at: number, more: Partial<NonNullable<Claim["click"]>> = {}): Claim => ({
  id,
  source: "click_id",
  click: { referral: 1, campaign: 1, bot: false, at, ...more },
});
const verdicts = (attribution: ReturnType<typeof attribute>) =>
  attribution.explanation.claims.map((claim) => claim.verdict);

describe("the window", () => {
  it("reaches back to the millisecond", () => {
    const on = attribute({ ...base, claims: [click("a", now - 30 * day)] });
    expect(on).toMatchObject({ referral: 1, reason: "last_click", click: { id: "a" } });
    const over = attribute({ ...base, claims: [click("a", now - 30 * day - 1)] });
    expect(over).toMatchObject({ referral: null, reason: "outside_window" });
  });

  it("ends with the sign-up", () => {
    expect(attribute({ ...base, claims: [click("a", now)] }).reason).toBe("last_click");
    expect(attribute({ ...base, claims: [click("a", now + 1)] }).reason).toBe("outside_window");
  });

  it("ends a minute later where the sender dated it: their clock may be behind", () => {
    const dated = { ...base, isDated: true };
    expect(attribute({ ...dated, claims: [click("a", now + 60_000)] }).reason).toBe("last_click");
    expect(attribute({ ...dated, claims: [click("a", now + 60_001)] }).reason).toBe("outside_window");
  });
});

describe("of several clicks", () => {
  const claims = [click("b", now - 2, { referral: 2 }), click("c", now - 2), click("a", now - 9)];
  it("the latest earns by last click, the greater id of one instant", () => {
    const earned = attribute({ ...base, claims });
    expect(earned).toMatchObject({ referral: 1, click: { id: "c", at: now - 2 } });
    expect(verdicts(earned)).toEqual(["not_the_latest", "earned", "not_the_latest"]);
  });
  it("the earliest earns by first click, the smaller id of one instant", () => {
    const two = claims.slice(0, 2);
    expect(attribute({ ...base, model: "first_click", claims })).toMatchObject({ click: { id: "a" } });
    expect(attribute({ ...base, model: "first_click", claims: two })).toMatchObject({ click: { id: "b" } });
  });
  it("one that is spent, a bot's, forged or of another campaign earns nothing", () => {
    const none = attribute({
      ...base,
      spent: new Set(["a"]),
      claims: [
        click("a", now - 1),
        click("b", now - 1, { bot: true }),
        click("d", now - 1, { campaign: 2 }),
        { id: "e", source: "cookie", click: null },
      ],
    });
    expect(none).toMatchObject({ referral: null, reason: "click_spent" });
    expect(verdicts(none)).toEqual(["spent", "bot", "other_campaign", "forged"]);
  });
});

it("a click that only its address names earns by same_address", () => {
  const interest = { ...click("a", now - 5), source: "interest" as const };
  expect(attribute({ ...base, claims: [interest] }).reason).toBe("same_address");
  const both = attribute({ ...base, claims: [interest, { ...interest, source: "cookie" }] });
  expect(both.reason).toBe("last_click");
  expect(both.explanation.claims).toHaveLength(1);
});

describe("clicks that the address names", () => {
  const interest = { ...click("i", now - 1, { referral: 2 }), source: "interest" as const };
  it("earn nothing while one that came with the sign-up can, whichever is later", () => {
    for (const model of ["last_click", "first_click"] as const) {
      for (const at of [now - 9, now]) {
        const earned = attribute({ ...base, model, claims: [interest, click("own", at)] });
        expect(earned).toMatchObject({ referral: 1, reason: model, click: { id: "own" } });
        expect(verdicts(earned)).toEqual(["not_needed", "earned"]);
      }
    }
  });
  it("earn where none of those is left, before a code alone", () => {
    const spent = new Set(["own"]);
    const earned = attribute({ ...base, spent, code: 1, claims: [click("own", now - 9), interest] });
    expect(earned).toMatchObject({ referral: 2, reason: "same_address" });
  });
});

describe("a code alone", () => {
  const withLink = (more: object) => ({ ...base, code: 1, links: new Map([[1, { ...link, ...more }]]) });
  it("earns while the link has clicks left, without a click or a time", () => {
    expect(attribute(withLink({ clicks: 3, signups: 2 }))).toMatchObject({
      referral: 1,
      click: null,
      reason: "code",
    });
    expect(attribute(withLink({ clicks: 3, signups: 3 }))).toMatchObject({
      referral: null,
      reason: "no_click",
    });
  });
  it("earns nothing for a link that is not active, though its earlier clicks do", () => {
    const revoked = withLink({ active: false });
    expect(attribute(revoked).reason).toBe("link_not_active");
    expect(attribute({ ...revoked, claims: [click("a", now - 5)] })).toMatchObject({ reason: "last_click" });
  });
  it("of another campaign or forged earns nothing", () => {
    expect(attribute(withLink({ campaign: 2 })).reason).toBe("no_click");
    expect(attribute({ ...base, code: "forged" }).reason).toBe("bad_token");
  });
});

it("a click earns nothing on a link whose clicks have all earned", () => {
  const full = { ...base, links: new Map([[1, { ...link, clicks: 1, signups: 1 }]]) };
  expect(attribute({ ...full, claims: [click("a", now - 5)] })).toMatchObject({ reason: "click_spent" });
});

it("the reason is the one that tells most", () => {
  const forged: Claim = { id: "f", source: "click_id", click: null };
  const old = click("o", now - 99 * day);
  const inactive = { ...base, code: 1, links: new Map([[1, { ...link, active: false }]]) };
  expect(attribute({ ...base, claims: [] }).reason).toBe("no_click");
  expect(attribute({ ...base, claims: [forged] }).reason).toBe("bad_token");
  expect(attribute({ ...inactive, claims: [forged] }).reason).toBe("link_not_active");
  expect(attribute({ ...inactive, claims: [forged, old] }).reason).toBe("outside_window");
  const spent = new Set(["s"]);
  expect(attribute({ ...base, spent, claims: [old, click("s", now - 1)] }).reason).toBe("click_spent");
  // Also of one click, where more than one fits.
  expect(attribute({ ...base, spent, claims: [click("s", now - 99 * day)] }).reason).toBe("click_spent");
  expect(attribute({ ...base, spent, claims: [click("s", now + 1)] }).reason).toBe("click_spent");
});

it.each([
  [0, 1],
  [1, 1],
  [60_000, 1],
  [60_001, 2],
  [3_600_000, 60],
])("%i ms from click to sign-up are %i minutes", (ms, minutes) => {
  expect(conversionTimeMinutes(now - ms, now)).toBe(minutes);
  expect(conversionTimeMinutes(null, now)).toBeNull();
});

const claimOf = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e"),
  source: fc.constantFrom<ClaimSource>("click_id", "cookie", "interest"),
});
const inputs = fc.record({
  isDated: fc.boolean(),
  model: fc.constantFrom("last_click" as const, "first_click" as const),
  windowDays: fc.integer({ min: 1, max: 3 }),
  // What a token says does not change from claim to claim, so clicks are drawn once and named by id.
  clicks: fc.array(
    fc.option(
      fc.record({
        referral: fc.integer({ min: 1, max: 2 }),
        campaign: fc.integer({ min: 1, max: 2 }),
        at: fc.oneof(
          fc.integer({ min: -4, max: 1 }).map((days) => now + days * day),
          fc.integer({ min: 59_999, max: 60_001 }).map((ms) => now + ms),
        ),
        bot: fc.boolean(),
      }),
    ),
    { minLength: 5, maxLength: 5 },
  ),
  claims: fc.array(claimOf, { maxLength: 6 }),
  spent: fc.uniqueArray(fc.constantFrom<string>("a", "b", "c"), { maxLength: 2 }),
  counts: fc.array(fc.record({ clicks: fc.nat(3), signups: fc.nat(3), active: fc.boolean() }), {
    minLength: 2,
    maxLength: 2,
  }),
  code: fc.constantFrom(null, 1, 2, "forged" as const),
});

it("agrees with reading the rules one by one", () => {
  fc.assert(
    fc.property(inputs, (x) => {
      const tokens = new Map(["a", "b", "c", "d", "e"].map((id, i) => [id, x.clicks[i] ?? null]));
      const links = new Map(x.counts.map((counts, i) => [i + 1, { campaign: 1, ...counts }]));
      const answer = attribute({
        ...base,
        ...x,
        spent: new Set(x.spent),
        claims: x.claims.map((claim) => ({ ...claim, click: tokens.get(claim.id) ?? null })),
        links,
      });

      // The oracle: the best click is the one that no other allowed click beats.
      const left = (n: number) => (links.get(n)?.clicks ?? 0) > (links.get(n)?.signups ?? 0);
      const named = [...tokens].filter(([id]) => x.claims.some((claim) => claim.id === id));
      const ofCampaign = named.filter(([, t]) => t !== null && !t.bot && t.campaign === 1);
      const isUsed = ([id, t]: (typeof named)[number]) => x.spent.includes(id) || !left(t?.referral ?? 0);
      const isInTime = ([, t]: (typeof named)[number]) =>
        t !== null && t.at <= now + (x.isDated ? 60_000 : 0) && t.at >= now - x.windowDays * day;
      const allowed = ofCampaign.filter((one) => !isUsed(one) && isInTime(one));
      const isOwn = ([id]: (typeof named)[number]) =>
        x.claims.some((claim) => claim.id === id && claim.source !== "interest");
      const candidates = allowed.some(isOwn) ? allowed.filter(isOwn) : allowed;
      const rank = ([id, t]: (typeof named)[number]) => `${t?.at}:${id}`;
      const best = candidates.find((mine) =>
        candidates.every((o) => (x.model === "last_click" ? rank(o) <= rank(mine) : rank(o) >= rank(mine))),
      );
      const ofCode = typeof x.code === "number" ? links.get(x.code) : undefined;
      if (best) {
        expect(answer).toMatchObject({
          referral: best[1]?.referral,
          click: { id: best[0], at: best[1]?.at },
          reason: isOwn(best) ? x.model : "same_address",
        });
      } else if (ofCode?.active && ofCode.signups < ofCode.clicks) {
        expect(answer).toMatchObject({ referral: x.code, click: null, reason: "code" });
      } else {
        const isForged = x.code === "forged" || named.some(([, t]) => t === null);
        const reasons = [
          ofCampaign.some(isUsed) && "click_spent",
          ofCampaign.some((one) => !isInTime(one)) && "outside_window",
          ofCode && !ofCode.active && "link_not_active",
          isForged && "bad_token",
          "no_click",
        ];
        expect(answer).toMatchObject({ referral: null, click: null, reason: reasons.find(Boolean) });
      }
      expect(answer.explanation.claims.filter((c) => c.verdict === "earned")).toHaveLength(best ? 1 : 0);
      expect(answer.explanation.claims).toHaveLength(new Set(x.claims.map((claim) => claim.id)).size);
    }),
    { numRuns: runs(500, 3000) },
  );
});

import { createExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "../../testing/api";
import { deep, runs } from "../../testing/runs";
import {
  campaign,
  clickOn,
  imbalances,
  linkOf,
  quietEnv,
  rowOf,
  settle,
  type TestLink,
  tokenOf,
} from "../testing/signups";
import { acceptSignup } from "./accept-signup";
import { recordInterest } from "./record-interest";

// Random histories go through intake, D1 and settling, and are held against an oracle that knows the contract's
// words and nothing of the code: it walks over plain lists.

const day = 86_400_000;
const start = Math.floor(Date.now() / day) * day - 5 * day;

const model = fc.constantFrom("last_click" as const, "first_click" as const);
/** Instants that often fall together, on the edge of a window, or one millisecond past it. */
const instant = (first: number, last: number) =>
  fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: -1, max: 1 }))
    .map(([halves, ms]) => start + halves * (day / 2) + ms);
const rarely = fc.nat(4).map((n) => n === 0);
const some = fc.nat(99); // names one of the clicks so far, whoever clicked
const click = fc.record({
  do: fc.constant("click" as const),
  link: fc.nat(3),
  at: instant(0, 7),
  bot: rarely,
});
const step = fc.oneof(
  { weight: 2, arbitrary: click },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("interest" as const), person: fc.nat(2), click: some }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant("signup" as const),
      person: fc.nat(5),
      at: instant(3, 9),
      named: fc.option(some),
      cookie: fc.array(some, { maxLength: 2 }),
      forged: rarely,
      code: fc.option(fc.constantFrom(0, 1, 2, 3, "forged" as const)),
      key: fc.option(fc.nat(9)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("settle" as const), which: fc.nat(20) }) },
);
const histories = fc.record({
  model,
  windowDays: fc.integer({ min: 1, max: 3 }),
  revokedAt: fc.option(instant(0, 9)),
  clicks: fc.array(click, { minLength: 2, maxLength: 5 }),
  steps: fc.array(step, { minLength: 8, maxLength: 14, size: "max" }),
});
type History = typeof histories extends fc.Arbitrary<infer T> ? T : never;

interface Click {
  id: string;
  link: number;
  at: number;
  bot: boolean;
}
interface Signup {
  id: string;
  person: number;
  at: number;
  claims: { id: string; from: string }[];
  code: number | "forged" | null;
  answer: { link: number | null; click: string | null; reason: string; minutes: number | null } | null;
}

/** The contract's paragraph, sentence by sentence, for one sign-up as things stand. Link 3 is another campaign's. */
function oracle(history: History, clicks: Click[], done: Signup[], s: Signup): NonNullable<Signup["answer"]> {
  const bare = { link: null, click: null, minutes: null };
  const left = (link: number) =>
    clicks.filter((c) => c.link === link && !c.bot).length -
    done.filter((d) => d.answer?.link === link).length;
  const known = clicks.filter((c) => s.claims.some((claim) => claim.id === c.id) && !c.bot && c.link !== 3);
  const wrongTime = (c: Click) => c.at > s.at + 60_000 || s.at > c.at + history.windowDays * 86_400_000;
  const used = (c: Click) => done.some((d) => d.answer?.click === c.id) || left(c.link) < 1;
  const ways = (c: Click) => s.claims.filter((claim) => claim.id === c.id).map((claim) => claim.from);
  const allowed = known.filter((c) => !wrongTime(c) && !used(c));
  const own = allowed.filter((c) => ways(c).some((way) => way !== "interest"));
  let best: Click | null = null;
  for (const c of own.length > 0 ? own : allowed) {
    const later = best === null || c.at > best.at || (c.at === best.at && c.id > best.id);
    if (best === null || later === (history.model === "last_click")) best = c;
  }
  if (best) {
    const click = best;
    const reason = own.length > 0 ? history.model : "same_address";
    let minutes = 1;
    while (click.at + minutes * 60_000 < s.at) minutes++;
    return { link: click.link, click: click.id, reason, minutes };
  }
  const revoked = s.code === 1 && history.revokedAt !== null && history.revokedAt <= s.at;
  const ours = typeof s.code === "number" && s.code !== 3;
  if (ours && !revoked && left(Number(s.code)) > 0) {
    return { link: Number(s.code), click: null, reason: "code", minutes: null };
  }
  if (known.some(used)) return { ...bare, reason: "click_spent" };
  if (known.some(wrongTime)) return { ...bare, reason: "outside_window" };
  if (ours && revoked) return { ...bare, reason: "link_not_active" };
  const forged = s.code === "forged" || s.claims.some((claim) => clicks.every((c) => c.id !== claim.id));
  return { ...bare, reason: forged ? "bad_token" : "no_click" };
}

const elsewhere = await linkOf(await campaign());

async function play(history: History): Promise<void> {
  const own = await campaign({
    attribution_model: history.model,
    attribution_window_days: history.windowDays,
  });
  const officer = elsewhere.officer;
  const links: TestLink[] = [];
  for (const more of [{}, history.revokedAt === null ? {} : { revokedAt: history.revokedAt }, {}]) {
    links.push(await linkOf(own, { officer, ...more }));
  }
  links.push(elsewhere);
  const emailOf = (person: number) => `person-${person}@${own.id}.example`;
  const clicks: Click[] = [];
  const signups: Signup[] = [];
  const interests: { person: number; click: string }[] = [];
  const senders = new Map<number, number>();
  let clock = Date.now() - 60_000; // long enough ago that nothing is still on its way

  const settleUpTo = async (last: Signup) => {
    await settle(last.id);
    for (const s of signups.slice(0, signups.indexOf(last) + 1)) {
      // What a trusted key names was a person's, whatever was guessed.
      for (const c of s.answer ? [] : clicks) if (s.claims.some(({ id }) => id === c.id)) c.bot = false;
      s.answer ??= oracle(
        history,
        clicks,
        signups.filter((d) => d.answer),
        s,
      );
    }
  };
  for (const x of [...history.clicks, ...history.steps]) {
    clock += 1;
    if (x.do === "click") {
      const link = links[x.link] ?? elsewhere;
      const id = x.bot ? tokenOf(link, x.at, { bot: true }) : await clickOn(link, x.at);
      clicks.push({ id, link: x.link, at: x.at, bot: x.bot });
    } else if (x.do === "interest") {
      const click = clicks[x.click % clicks.length];
      if (!click) continue;
      await recordInterest(quietEnv, db, clock, {
        email: emailOf(x.person).toUpperCase(),
        clickId: click.id,
      });
      interests.push({ person: x.person, click: click.id });
    } else if (x.do === "signup") {
      const named = x.named === null ? undefined : clicks[x.named % clicks.length];
      const cookie = x.cookie.flatMap((n) => clicks[n % clicks.length] ?? []);
      const claims = [
        ...(named ? [{ id: named.id, source: "click_id" as const }] : []),
        ...cookie.map((click) => ({ id: click.id, source: "cookie" as const })),
        ...(x.forged ? [{ id: "A".repeat(48), source: "cookie" as const }] : []),
      ];
      const sent = acceptSignup(
        { env: quietEnv, db, ctx: createExecutionContext(), now: clock },
        {
          email: ` ${emailOf(x.person)} `,
          campaignId: own.id,
          externalId: null,
          occurredAt: x.at,
          request: x.key === null ? null : { key: `${own.id}:${x.key}`, body: x.person },
          channel: "api",
          evidence: {
            claims,
            ref_code: x.code === null ? null : x.code === "forged" ? "forged" : (links[x.code]?.code ?? null),
            dated: true,
            visitor: null,
          },
        },
      );
      if (x.key !== null) {
        const sender = senders.get(x.key) ?? x.person;
        if (sender !== x.person) {
          await expect(sent).rejects.toMatchObject({ code: "idempotency_mismatch" });
          continue;
        }
        senders.set(x.key, sender);
      }
      const { signupId } = await sent;
      const first = signups.find((s) => s.person === x.person);
      if (first) {
        expect(signupId).toBe(first.id);
        continue;
      }
      // What the address laid claim to by now, in this campaign.
      const mine = interests.filter(
        (i) => i.person === x.person && clicks.find((c) => c.id === i.click)?.link !== 3,
      );
      signups.push({
        id: signupId,
        person: x.person,
        at: x.at,
        claims: [
          ...claims.map(({ id, source }) => ({ id, from: source })),
          ...mine.map(({ click }) => ({ id: click, from: "interest" })),
        ],
        code: x.code,
        answer: null,
      });
    } else if (signups.length > 0) {
      const last = signups[x.which % signups.length];
      if (last) await settleUpTo(last);
    }
  }
  const last = signups.at(-1);
  if (last) await settleUpTo(last);

  for (const s of signups) {
    const row = await rowOf(s.id);
    expect({
      link: row.referral_id === null ? null : links.findIndex((link) => link.id === row.referral_id),
      click: row.click_id,
      reason: row.reason,
      minutes: row.conversion_time_minutes,
    }).toEqual(s.answer);
  }
  const used = signups.flatMap((s) => s.answer?.click ?? []);
  expect(new Set(used).size).toBe(used.length);
}

it("random histories are attributed as the oracle says, for both models, and all counts add up", async () => {
  await fc.assert(fc.asyncProperty(fc.noBias(histories), play), { numRuns: runs(40, 200) });
  expect(await imbalances()).toEqual([]);
  // Histories in which something never happens would show nothing of it; few need not hold all of it.
  if (!deep) return;
  const reasons = await db.all<{ reason: string }>(sql`SELECT DISTINCT reason FROM signups ORDER BY reason`);
  expect(reasons.map((row) => row.reason)).toEqual([
    "bad_token",
    "click_spent",
    "code",
    "first_click",
    "last_click",
    "link_not_active",
    "no_click",
    "outside_window",
    "same_address",
  ]);
}, 300_000);

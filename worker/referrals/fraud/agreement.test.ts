import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { addAttack, attackKinds } from "../../../scripts/fraud/attacks.ts";
import {
  type ClickLine,
  type Line,
  type OfficerLine,
  readLine,
  type SignupLine,
} from "../../../scripts/fraud/history-lines.ts";
import { addHonest } from "../../../scripts/fraud/honest.ts";
import { Programme } from "../../../scripts/fraud/programme.ts";
import { scoreHistory } from "../../../scripts/fraud/score-history.ts";
import { Random } from "../../core/demo/random";
import { networksOf } from "../../core/http/network";
import { db, testEnv } from "../../testing/api";
import { runs } from "../../testing/runs";
import { clickDelta } from "../clicks/click-delta";
import { nonceOf } from "../clicks/click-token";
import { type ClickEvent, encodeEvents } from "../clicks/event-log";
import { flushClicks } from "../clicks/flush-clicks";
import { liveFrom } from "../imports/batch-number";
import type { Evidence, Visitor } from "../signups/evidence";
import { signedInOfficer } from "../testing/fixtures";
import { accept, campaign, linkOf, rowOf, settle, type TestLink, tokenOf } from "../testing/signups";
import { ages } from "./ages";
import { judgeSignupsAgain } from "./judge-again";
import { isAutomated } from "./rules/origin";
import { tracesIn } from "./traits";

const day = 86_400_000;

/** Attacks of every kind, and people: the lines of `npm run fraud`. An address signs up once for a campaign. */
function historyOf(seed: number): Line[] {
  const programme = new Programme(new Random(seed));
  for (const kind of attackKinds) addAttack(programme, kind, 1);
  for (const kind of ["family", "traveller", "old_click", "large_family", "vpn"] as const) {
    addHonest(programme, kind);
  }
  const known = new Set<string>();
  return programme
    .history()
    .lines.map((line) => readLine(JSON.stringify(line)))
    .filter((line) => {
      if (line.type !== "signup") return true;
      const who = `${line.email.toLowerCase()} ${line.campaign}`;
      return !known.has(who) && known.add(who);
    });
}

const placeOf = (network: string | null) => {
  const { subscriber, neighbourhood } = networksOf(network ?? "");
  return { address: subscriber || null, network: neighbourhood || null };
};

/** The product, to which a history is sent line by line. */
class Product {
  readonly #links = new Map<string, TestLink>();
  readonly #campaigns = new Map<string, Awaited<ReturnType<typeof campaign>>>();
  readonly #officers = new Map<string, Awaited<ReturnType<typeof signedInOfficer>>>();
  readonly #tokens = new Map<string, string>();
  readonly #waiting = new Map<string, ClickLine[]>();
  #seq = liveFrom;

  async #campaign(name: string) {
    const known = this.#campaigns.get(name) ?? (await campaign({ starts_on: "2020-01-01" }));
    this.#campaigns.set(name, known);
    return known;
  }

  async open(clicks: readonly ClickLine[], officers: readonly OfficerLine[]): Promise<void> {
    for (const { referral, officer, campaign: name } of clicks) {
      if (this.#links.has(referral)) continue;
      const person = this.#officers.get(officer) ?? (await signedInOfficer());
      this.#officers.set(officer, person);
      this.#links.set(referral, await linkOf(await this.#campaign(name), { officer: person }));
    }
    for (const { id, email, phone, network, visitor } of officers) {
      const person = this.#officers.get(id);
      if (!person) continue;
      await db.run(sql`UPDATE people SET email = ${email}, phone = ${phone} WHERE id = ${person.personId}`);
      const none = { mailbox: "", series: null, phone: null, click: null };
      const place = placeOf(network);
      const seen = { visitor, ...place, ...none };
      for (const trace of Object.values(tracesIn(seen))) {
        await db.run(sql`INSERT INTO officer_traces (officer_id, trace, day)
          VALUES (${person.id}, ${trace}, '2026-12-31')`);
      }
    }
  }

  click(line: ClickLine): void {
    const link = this.#links.get(line.referral) as TestLink;
    const bot = line.bot === true || isAutomated(line.user_agent ?? "");
    const token = tokenOf(link, Date.parse(line.at), { bot, country: line.country ?? "" });
    this.#tokens.set(line.id, token);
    this.#waiting.set(line.referral, [...(this.#waiting.get(line.referral) ?? []), line]);
  }

  #eventOf({ id, at, visitor, network, asn, country, user_agent, bot }: ClickLine, i: number): ClickEvent {
    const place = placeOf(network);
    return {
      us: Date.parse(at) * 1000 + (i % 1000),
      kind: bot === true || isAutomated(user_agent ?? "") ? "bot" : "click",
      ...{ unique: false, visitor: "", ip: "", referrer: "", source: "link" },
      ...{ userAgent: user_agent ?? "", country: country ?? "", nonce: nonceOf(this.#tokens.get(id) ?? "") },
      ...{ lasting: visitor ?? "", address: place.address ?? "", network: place.network ?? "" },
      asn: asn === null ? "" : String(asn),
    };
  }

  /** As the link's counter does, before a sign-up that names a click of it is attributed. */
  async flush(referral: string): Promise<void> {
    const byDay = Map.groupBy(this.#waiting.get(referral) ?? [], ({ at }) => at.slice(0, 10));
    this.#waiting.delete(referral);
    const link = this.#links.get(referral) as TestLink;
    for (const [on, lines] of byDay) {
      const log = encodeEvents(lines.map((line, i) => this.#eventOf(line, i)));
      const of = { referralId: link.id, campaignId: link.campaignId, day: on, timeZone: "UTC" };
      const [firstSeq, lastSeq] = [this.#seq, this.#seq + lines.length - 1];
      this.#seq += lines.length;
      const deltas = [clickDelta(log, of, () => true)];
      await flushClicks(db, { referralId: link.id, day: on, firstSeq, lastSeq, logs: [log], deltas });
    }
  }

  async flushAll(): Promise<void> {
    for (const referral of [...this.#waiting.keys()]) await this.flush(referral);
  }

  async signUp(line: SignupLine): Promise<string> {
    if (line.referral !== null) await this.flush(line.referral);
    const { network, address } = placeOf(line.network);
    const visitor: Visitor = {
      ...{ ip_masked: "", visitor: "", referrer: "", user_agent: line.user_agent ?? "" },
      country: line.country ?? "",
      ...(line.visitor === null ? {} : { lasting: line.visitor }),
      ...(address === null ? {} : { address }),
      ...(network === null ? {} : { network }),
      ...(line.asn === null ? {} : { asn: String(line.asn) }),
    };
    const { id: campaignId } = await this.#campaign(line.campaign);
    const claims: Evidence["claims"] =
      line.click_id === null
        ? []
        : [{ id: this.#tokens.get(line.click_id) ?? line.click_id, source: "click_id" }];
    const id = await accept({
      ...{ email: line.email, phone: line.phone, campaignId, occurredAt: Date.parse(line.at) },
      evidence: {
        ...{ claims, visitor },
        dated: true,
        ref_code: line.referral === null ? null : (this.#links.get(line.referral)?.code ?? null),
        ...(line.form_seconds === null ? {} : { form_seconds: line.form_seconds }),
      },
    });
    await settle(id);
    return id;
  }
}

/** The product's own words for what it found: score and rules. */
const told = (score: number | null, reasons: readonly { rule: string }[]) =>
  [score, ...reasons.map(({ rule }) => rule).sort()].join(" ");

it("the command scores a history as the product does, which has it line by line and judges as it grows older", async () => {
  for (let seed = 1; seed <= runs(1, 6); seed++) {
    const lines = historyOf(seed);
    const ofType = <T extends Line["type"]>(type: T) =>
      lines.filter((line): line is Extract<Line, { type: T }> => line.type === type);
    const product = new Product();
    await product.open(ofType("click"), ofType("officer"));
    const ids = new Map<string, string>();
    for (const line of lines) {
      if (line.type === "click") product.click(line);
      if (line.type === "signup") ids.set(line.id, await product.signUp(line));
    }
    await product.flushAll();
    // Judged at one time, all ages tell the same: the last one alone does so here.
    await db.run(sql`INSERT INTO fraud_rounds (age_ms, through)
      SELECT value, '~' FROM json_each(${JSON.stringify(ages.slice(0, -1))}) WHERE true ON CONFLICT DO NOTHING`);
    const last = [...ids.values()].at(-1) ?? "";
    const now = Date.now() + 31 * day;
    for (let tick = 0; tick < 20; tick++) {
      const done = await db.get<{ through: string }>(
        sql`SELECT through FROM fraud_rounds WHERE age_ms = ${ages.at(-1)}`,
      );
      if (done && done.through >= last) break;
      await judgeSignupsAgain.run({
        ...{ env: testEnv, db, now },
        by: { actor: null, requestId: "test", now },
      });
    }
    const expected: Record<string, string> = {};
    for (const { id, score, reasons } of scoreHistory(lines)) expected[id] = told(score, reasons);
    const found: Record<string, string> = {};
    for (const [name, id] of ids) {
      const { fraud_score: score, fraud_reasons: reasons } = await rowOf(id);
      found[name] = told(score, JSON.parse(reasons));
    }
    expect(Object.keys(expected).length).toBeGreaterThan(200);
    expect(found).toEqual(expected);
  }
}, 300_000);

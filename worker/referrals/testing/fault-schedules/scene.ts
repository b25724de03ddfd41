import {
  createScheduledController,
  evictDurableObject,
  runDurableObjectAlarm,
  runInDurableObject,
} from "cloudflare:test";
import { sql } from "drizzle-orm";
import worker from "../../..";
import type { Env } from "../../../env";
import { db, testEnv } from "../../../testing/api";
import type { Faults } from "../../../testing/faults/faults";
import { faultyEnv } from "../../../testing/faults/faulty-env";
import { Messages } from "../../../testing/faults/messages";
import type { ClickCounter } from "../../clicks/click-counter";
import { browser } from "../clicks";
import { Callers, type Client, expectAway, expectStatus } from "./callers";
import type { Act } from "./steps";
import { Promises, type ToldLink } from "./told";

const robot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

/** A programme of two links, its callers, and what they were promised. Callers repeat what was answered by an error. */
export class Scene {
  readonly told = new Promises();
  readonly messages = new Messages();
  readonly env: Env;
  readonly #callers: Callers;
  #asked = 0;

  readonly faults: Faults;
  readonly campaignId: string;

  constructor(faults: Faults, client: Client, campaignId: string, links: Pick<ToldLink, "id" | "code">[]) {
    this.faults = faults;
    this.campaignId = campaignId;
    this.env = faultyEnv(faults, this.messages);
    this.#callers = new Callers(this.env, client);
    this.told.links = links.map(({ id, code }) => ({ id, code, campaignId, clicks: [] }));
  }

  #newKey = () => `${this.campaignId}-${++this.#asked}`;
  #link = (n: number) => this.told.links[n % this.told.links.length] as ToldLink;

  async do(act: Act, isAlone: boolean): Promise<void> {
    if (act.do === "click") await this.#click(act);
    else if (act.do === "sign up") await this.#signUp(act);
    else if (act.do === "enrol") await this.#enrol(act.which);
    else if (act.do === "decide") await this.#decide(act, isAlone);
    else if (act.do === "decide many") await this.#decideMany(act.decision);
    else if (act.do === "claim") await this.#claim(act, isAlone);
    else if (act.do === "export") await this.#export(act.report);
    else if (act.do === "alarm") await this.#ring(this.#link(act.link));
    else if (act.do === "deliver") await this.messages.deliver(this.env, act);
    else if (act.do === "tick")
      await this.tick().catch(() => {}); // the next minute has another
    else if (act.do === "evict")
      await evictDurableObject(this.#counter(this.#link(act.link))).catch(() => {});
    else this.faults.goAway(act.place, 5 * 60_000);
  }

  /** Until all of it is done that does not wait to be overtaken. */
  async untilDoneOrHeld(): Promise<void> {
    await this.faults.untilDoneOrHeld(this.#callers.untilDone());
  }

  #counter = ({ id }: ToldLink) => testEnv.CLICK_COUNTER.getByName(id);

  async #ring(link: ToldLink): Promise<void> {
    const counter = this.#counter(link);
    await runInDurableObject(counter, (one: ClickCounter) => {
      Reflect.set(one, "env", this.env);
    });
    await runDurableObjectAlarm(counter);
  }

  async tick(): Promise<void> {
    const scheduledTime = new Date(Date.now());
    await worker.scheduled(createScheduledController({ scheduledTime, cron: "* * * * *" }), this.env);
  }

  async #click({ link: n, visitors, bot, byApi }: Act & { do: "click" }): Promise<void> {
    const link = this.#link(n);
    const clickOnce = async (visitor: number) => {
      const answer = await this.#callers.send(
        byApi
          ? {
              ...{ method: "POST", path: "/api/v1/track/click", token: this.#callers.client.key },
              body: { ref_code: link.code },
            }
          : {
              ...{ method: "GET", path: `/r/${link.code}` },
              headers: {
                "user-agent": bot ? robot : browser,
                "cf-connecting-ip": `198.51.100.${visitor}`,
              },
            },
      );
      if (answer.status !== (byApi ? 200 : 302)) return expectAway(answer);
      const id = byApi
        ? (await answer.json<{ click_id: string }>()).click_id
        : (new URL(answer.headers.get("location") ?? "").searchParams.get("click_id") ?? "");
      link.clicks.push({ id, isBot: bot && !byApi });
    };
    await Promise.all(visitors.map(clickOnce));
  }

  async #signUp({ person, link: n, names, click, isDisposable }: Act & { do: "sign up" }): Promise<void> {
    const link = this.#link(n);
    const named = names === "click" ? link.clicks[click % Math.max(1, link.clicks.length)] : undefined;
    const email = `${crypto.randomUUID()}@${isDisposable ? "mailinator.com" : "example.org"}`;
    const signup = this.told.signups.get(person) ?? {
      ...{ email, key: this.#newKey(), ids: new Set<string>(), isEnrolled: false },
      namesBot: named?.isBot ? named.id : null,
      body: {
        ...{ email, campaign_id: this.campaignId },
        ...(named ? { click_id: named.id } : {}),
        ...(names === "code" ? { ref_code: link.code } : {}),
      },
    };
    this.told.signups.set(person, signup);
    const headers = { "idempotency-key": signup.key };
    const sent = {
      ...{ method: "POST", path: "/api/v1/track/signup", token: this.#callers.client.key },
      ...{ body: signup.body, headers },
    };
    await this.#callers.ask(
      async () => sent,
      async (answer) => {
        await expectStatus(answer, 202);
        signup.ids.add((await answer.json<{ signup_id: string }>()).signup_id);
      },
    );
  }

  async #enrol(which: number): Promise<void> {
    const known = [...this.told.signups.values()].filter(({ ids }) => ids.size > 0);
    const signup = known[which % Math.max(1, known.length)];
    if (!signup) return;
    const [signup_id] = signup.ids;
    const sent = {
      ...{ method: "POST", path: "/api/v1/track/enrollment", token: this.#callers.client.key },
      body: { signup_id },
    };
    await this.#callers.ask(
      async () => sent,
      async (answer) => {
        await expectStatus(answer, 200);
        signup.isEnrolled = true;
      },
    );
  }

  /** Of the sign-ups that have a flag. */
  async #flagged(): Promise<string[]> {
    const rows = await db.all<{ id: string }>(sql`SELECT s.id FROM signups AS s
      JOIN fraud_flags AS f ON f.signup_id = s.id WHERE s.campaign_id = ${this.campaignId} ORDER BY s.id`);
    return rows.map(({ id }) => id);
  }

  async #decide({ which, decision }: Act & { do: "decide" }, isAlone: boolean): Promise<void> {
    const flagged = await this.#flagged();
    const id = flagged[which % Math.max(1, flagged.length)];
    if (!id) return;
    const { decisions } = this.told;
    if (!isAlone) decisions.set(id, "contested");
    await this.#callers.ask(
      () =>
        this.#callers.asAdmin(
          "POST",
          `/fraud/flags/flg${id.slice(3)}/${decision}`,
          decision === "undo" ? undefined : {},
        ),
      async (answer) => {
        await expectStatus(answer, 200, 409);
        if (answer.status === 200 && decisions.get(id) !== "contested") decisions.set(id, decision);
      },
    );
  }

  async #decideMany(decision: "confirm" | "dismiss"): Promise<void> {
    const flagged = await this.#flagged();
    if (flagged.length === 0) return;
    for (const id of flagged) this.told.decisions.set(id, "contested");
    const ids = flagged.map((id) => `flg${id.slice(3)}`);
    const key = this.#newKey();
    await this.#callers.ask(
      () => this.#callers.asAdmin("POST", "/fraud/flags/decide", { ids, decision }, key),
      async (answer) => {
        await expectStatus(answer, 202);
        this.told.jobs.add((await answer.json<{ id: string }>()).id);
      },
    );
  }

  async #claim({ which, link: n }: Act & { do: "claim" }, isAlone: boolean): Promise<void> {
    const ids = [...this.told.signups.values()].flatMap((signup) => [...signup.ids]);
    const id = ids[which % Math.max(1, ids.length)];
    if (!id) return;
    const link = this.#link(n).id;
    const key = this.#newKey();
    const { claims } = this.told;
    if (!isAlone) claims.set(id, "contested");
    await this.#callers.ask(
      () =>
        this.#callers.asAdmin(
          "POST",
          `/signups/${id}/claim`,
          { referral_id: link, reason: "Met at the fair" },
          key,
        ),
      async (answer) => {
        await expectStatus(answer, 200, 409);
        if (answer.status === 200 && claims.get(id) !== "contested") claims.set(id, link);
      },
    );
  }

  async #export(report: string): Promise<void> {
    const day = new Date(Date.now()).toISOString().slice(0, 10);
    const body = { report, format: "csv", from: day, to: day, campaign_id: this.campaignId };
    const key = this.#newKey();
    this.told.exportKeys.add(key);
    await this.#callers.ask(
      () => this.#callers.asAdmin("POST", "/exports", body, key),
      async (answer) => {
        await expectStatus(answer, 202);
        this.told.exports.set((await answer.json<{ id: string }>()).id, { key });
      },
    );
  }

  /** An answer of the product while nothing goes wrong. */
  async read(path: string): Promise<Response> {
    return this.#callers.send(await this.#callers.asAdmin("GET", path));
  }

  async retryExport(id: string): Promise<void> {
    await expectStatus(
      await this.#callers.send(await this.#callers.asAdmin("POST", `/exports/${id}/retry`)),
      200,
      202,
    );
  }

  /** All is well again: callers repeat what nobody answered, and whatever waits has its turn. */
  async calmDown(): Promise<void> {
    this.faults.calm();
    await this.#callers.untilDone();
    await this.#callers.repeatUnanswered();
    await this.#callers.untilDone();
    for (let round = 0; round < 60; round++) {
      this.faults.passTime(round < 4 ? 60_000 : 20 * 60_000);
      for (const link of this.told.links) await this.#ring(link);
      await this.tick();
      while (this.messages.isAnyDue) await this.messages.deliver(this.env);
      if ((await this.leftOver()).length === 0) return;
    }
    throw new Error(`never at rest: ${JSON.stringify(await this.leftOver())}`);
  }

  /** What still waits for its turn. */
  async leftOver(): Promise<unknown[]> {
    const waiting = await db.all(sql`
      SELECT 'job' AS what, kind AS id FROM jobs
      UNION ALL SELECT 'sign-up', id FROM signups WHERE settled_at IS NULL AND campaign_id = ${this.campaignId}
      UNION ALL SELECT 'event', type FROM webhook_deliveries WHERE status = 'waiting'
      UNION ALL SELECT 'clicks', referral_id FROM untold_clicks
      UNION ALL SELECT 'late', subject FROM troubles`);
    return [...waiting, ...this.messages.left()];
  }
}

import { Agent, request as ask } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { BenchLink } from "./product.ts";

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export interface Sent {
  clicks: number;
  signups: number;
  /** Of these, by the public form. */
  forms: number;
  enrollments: number;
  pages: number;
  exports: string[];
  /** What was answered otherwise than it should be, or not at all: the first of them in words. */
  failures: number;
  examples: string[];
}

export interface Traffic {
  port: number;
  links: readonly BenchLink[];
  campaignId: string;
  /** Of the campaign's public form. */
  slug: string;
  /** A campaign of one link that few clicks go to: its raw events are exported again and again. */
  quietCampaign: { link: BenchLink; id: string };
  /** With the scope track:write. */
  key: string;
  /** A token of the administrator; one lasts for a quarter of an hour. */
  token: () => string;
  concurrency: number;
  /** What each takes a second; all other connections follow links, as fast as they are answered. */
  rates: { signups: number; pages: number; exports: number };
}

const agents = [
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
];

const pages = [
  ...["/dashboard", "/dashboard/links", "/dashboard/campaigns", "/dashboard/officers", "/dashboard/signups"],
  ...[
    "/dashboard/fraud",
    "/api/v1/stats/overview",
    "/api/v1/stats/timeseries?interval=day",
    "/api/v1/stats/officers",
  ],
  ...[
    "/api/v1/stats/sources",
    "/api/v1/stats/conversion-time",
    "/api/v1/stats/peaks",
    "/api/v1/referrals?limit=50",
  ],
];
const reports = ["officer_summary", "campaign_summary", "time_series", "raw_events"];

/** Of so many clicks one goes to the quiet campaign. */
const clicksAQuietOne = 200;

/** Clicks whose sign-up may come. */
const keptClicks = 1000;

/** Redirects, sign-ups, enrolments, dashboards and exports at the same time, until it is stopped. */
export class MixedTraffic {
  readonly sent: Sent = {
    ...{ clicks: 0, signups: 0, forms: 0, enrollments: 0, pages: 0, exports: [] },
    ...{ failures: 0, examples: [] },
  };
  readonly #traffic: Traffic;
  readonly #agent: Agent;
  readonly #clicks: { id: string; code: string }[] = [];
  readonly #lastAt: Record<keyof Traffic["rates"], number>;
  #visitors = 0;
  #isOver = false;
  #workers: Promise<unknown> = Promise.resolve();

  constructor(traffic: Traffic) {
    this.#traffic = traffic;
    this.#agent = new Agent({ keepAlive: true, maxSockets: traffic.concurrency });
    const now = performance.now();
    this.#lastAt = { signups: now, pages: now, exports: now };
  }

  start(): void {
    this.#workers = Promise.all(Array.from({ length: this.#traffic.concurrency }, () => this.#work()));
  }

  /** What is under way is answered before. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#workers;
    this.#agent.destroy();
  }

  async #work(): Promise<void> {
    while (!this.#isOver) {
      try {
        if (this.#isDue("exports")) await this.#export();
        else if (this.#isDue("pages")) await this.#look();
        else if (this.#isDue("signups")) await this.#signUp();
        else await this.#click();
      } catch (error) {
        this.#fail(String(error));
        await sleep(100);
      }
    }
  }

  #isDue(what: keyof Traffic["rates"]): boolean {
    const every = 1000 / this.#traffic.rates[what];
    if (performance.now() < this.#lastAt[what] + every) return false;
    this.#lastAt[what] = Math.max(this.#lastAt[what] + every, performance.now() - 1000);
    return true;
  }

  #fail(what: string): void {
    this.sent.failures += 1;
    if (this.sent.examples.length < 10) this.sent.examples.push(what);
  }

  #send(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { port } = this.#traffic;
      const isForm = body instanceof URLSearchParams;
      const type = isForm ? "application/x-www-form-urlencoded" : "application/json";
      const more = body === undefined ? {} : { "content-type": type };
      const sent = ask(
        { host: "127.0.0.1", port, method, path, agent: this.#agent, headers: { ...headers, ...more } },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8");
          answer.on("data", (piece: string) => {
            text += piece;
          });
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
          answer.on("error", reject);
        },
      );
      sent.on("error", reject);
      sent.end(body === undefined ? undefined : isForm ? body.toString() : JSON.stringify(body));
    });
  }

  async #expect(
    wanted: number,
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ) {
    const answer = await this.#send(method, path, headers, body);
    if (answer.status === wanted) return answer;
    this.#fail(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return null;
  }

  /** Headers of another visitor each time. */
  #visitor(n: number): Record<string, string> {
    return {
      "user-agent": agents[n % agents.length] ?? "",
      "cf-connecting-ip": `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    };
  }

  async #click(): Promise<void> {
    const n = this.#visitors++;
    const { links, quietCampaign } = this.#traffic;
    const isQuiet = n % clicksAQuietOne === 0;
    const link = isQuiet ? quietCampaign.link : links[n % links.length];
    const answer = await this.#expect(302, "GET", `/r/${link?.code}`, this.#visitor(n));
    if (!answer) return;
    this.sent.clicks += 1;
    if (isQuiet) return;
    const id = new URL(String(answer.headers.location)).searchParams.get("click_id");
    if (id && link && this.#clicks.length < keptClicks) this.#clicks.push({ id, code: link.code });
  }

  async #signUp(): Promise<void> {
    const click = this.#clicks.shift();
    if (this.sent.signups % 2 === 0 && click) await this.#sendForm(click);
    else await this.#track(click?.id);
  }

  /** As a browser without script: the form is read, and sent with what it holds. */
  async #sendForm({ id, code }: { id: string; code: string }): Promise<void> {
    const { port, slug } = this.#traffic;
    const headers = { ...this.#visitor(this.#visitors++), accept: "text/html" };
    const path = `/signup/${slug}`;
    const query = new URLSearchParams({ ref: code, click_id: id });
    const page = await this.#expect(200, "GET", `${path}?${query}`, headers);
    if (!page) return;
    const fields = page.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
    const form = new URLSearchParams([...fields].map(([, name = "", value = ""]) => [name, value]));
    form.set("email", `${crypto.randomUUID()}@example.org`);
    const consent = /name="consent" value="([^"]*)"/.exec(page.text)?.[1];
    if (consent) form.set("consent", consent);
    const origin = `http://127.0.0.1:${port}`;
    if (await this.#expect(303, "POST", path, { ...headers, origin }, form)) {
      this.sent.signups += 1;
      this.sent.forms += 1;
    }
  }

  async #track(click_id: string | undefined): Promise<void> {
    const { key, campaignId, links } = this.#traffic;
    const headers = { authorization: `Bearer ${key}` };
    const body = {
      ...{ email: `${crypto.randomUUID()}@example.org`, campaign_id: campaignId },
      ...(click_id ? { click_id } : { ref_code: links[0]?.code }),
    };
    const answer = await this.#expect(202, "POST", "/api/v1/track/signup", headers, body);
    if (!answer) return;
    this.sent.signups += 1;
    if ((this.sent.signups - this.sent.forms) % 2 > 0) return;
    const { signup_id } = JSON.parse(answer.text);
    const enrolled = await this.#expect(200, "POST", "/api/v1/track/enrollment", headers, { signup_id });
    if (enrolled) this.sent.enrollments += 1;
  }

  async #look(): Promise<void> {
    const token = this.#traffic.token();
    const path = pages[this.sent.pages % pages.length] ?? "/dashboard";
    this.sent.pages += 1;
    const isCall = path.startsWith("/api");
    const who = isCall
      ? { authorization: `Bearer ${token}` }
      : { cookie: `__Host-access=${token}`, accept: "text/html" };
    await this.#expect(200, "GET", path, who as Record<string, string>);
  }

  async #export(): Promise<void> {
    const headers = { authorization: `Bearer ${this.#traffic.token()}` };
    const day = new Date().toISOString().slice(0, 10);
    const n = this.sent.exports.length;
    const report = reports[n % reports.length];
    const format = Math.floor(n / reports.length) % 2 ? "xlsx" : "csv";
    const of = report === "raw_events" ? { campaign_id: this.#traffic.quietCampaign.id } : {};
    const body = { report, format, from: day, to: day, ...of };
    const answer = await this.#expect(202, "POST", "/api/v1/exports", headers, body);
    if (answer) this.sent.exports.push(JSON.parse(answer.text).id);
  }
}

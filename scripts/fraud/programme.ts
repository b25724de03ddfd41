import type { Random } from "../../worker/core/demo/random.ts";

const minute = 60_000;
export const day = 24 * 60 * minute;
const begin = Date.parse("2026-09-01T00:00:00Z");
export const days = 35;

/** Somebody at a browser. */
export interface Person {
  visitor: string | undefined;
  network: string | undefined;
  asn: number | undefined;
  country: string | undefined;
  agent: string | undefined;
}

export interface Link {
  referral: string;
  officer: string;
  campaign: string;
  country: string;
}

const agents = [
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Linux; Android 14; SM-A057F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Linux; Android 13; TECNO KI5k) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36",
  "Opera/9.80 (Android; Opera Mini/72.0.2254/191.303; U; en) Presto/2.12.423 Version/12.16",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0",
];
const firsts =
  "amina asha binod blessing camila daniel elif fatima grace hari ines joseph juma kabita laxmi maria mercy mohan nadia ngozi omar peter priya rahim rosa samuel sita tunde valeria zainab".split(
    " ",
  );
const lasts =
  "adeyemi ahmed akter bello chowdhury das garcia gurung hossain ibrahim islam kamau karki khan lama mendoza mutua mwangi njoroge nwosu okafor ortiz otieno rai rojas shrestha tamang uddin".split(
    " ",
  );
const mailboxes = ["gmail.com", "gmail.com", "gmail.com", "yahoo.com", "outlook.com", "icloud.com"];

/** Officers, links, and the lines that are written about them. */
export class Programme {
  readonly random: Random;
  readonly links: Link[] = [];
  readonly officers: { id: string; email: string; phone: string; network: string; visitor: string }[] = [];
  readonly #lines: { at: number; line: object }[] = [];
  readonly #kinds = new Map<string, { kind: never; isFraud: boolean; intensity: number }>();
  #number = 0;

  constructor(random: Random) {
    this.random = random;
    for (let n = 0; n < 24; n++) {
      const country = random.pick(["NP", "KE", "NG", "BD"]);
      const officer = {
        id: `ofc_${n}`,
        email: `${random.pick(firsts)}.${random.pick(lasts)}@milepost.test`,
        phone: `+2547${random.below(90_000_000) + 10_000_000}`,
        network: this.network(),
        visitor: `officer-${n}`,
      };
      this.officers.push(officer);
      this.#lines.push({ at: begin, line: { type: "officer", ...officer } });
      for (let m = 0; m < 2; m++) {
        this.links.push({ referral: `ref_${n}_${m}`, officer: officer.id, campaign: `cmp_${m}`, country });
      }
    }
  }

  network = (): string =>
    `${41 + this.random.below(140)}.${this.random.below(256)}.${this.random.below(256)}.${1 + this.random.below(254)}`;
  agent = (): string => this.random.pick(agents);
  /** A moment of waking hours. */
  moment = (first = 0, last = days): number =>
    Math.floor(begin + this.random.between(first, last - 1) * day - (this.random.next() < 0.9 ? 0 : 0)) +
    this.random.below(1000);
  next = (): number => ++this.#number;
  link = (): Link => this.random.pick(this.links);

  person(country = "KE", more: Partial<Person> = {}): Person {
    const { random } = this;
    return {
      visitor: `v${this.next()}`,
      network: this.network(),
      asn: random.chance(0.5) ? random.pick([17501, 33771, 29465, 45609, 36926]) : undefined,
      country,
      agent: this.agent(),
      ...more,
    };
  }

  email(): string {
    const { random } = this;
    const separator = random.pick([".", "", "_", "."]);
    const digits = random.chance(0.5) ? String(random.below(1000)) : "";
    return `${random.pick(firsts)}${separator}${random.pick(lasts)}${digits}@${random.pick(mailboxes)}`;
  }

  formSeconds = (): number => Math.round(10 * (9 + 25 * Math.exp(0.6 * this.random.normal()))) / 10;

  click(link: Link, at: number, { visitor, network, asn, country, agent }: Person, bot?: boolean): string {
    const id = `clk_${this.next()}`;
    const { referral, officer, campaign } = link;
    this.#lines.push({
      at,
      line: {
        type: "click",
        id,
        at: new Date(at).toISOString(),
        referral,
        officer,
        campaign,
        visitor,
        network,
        asn,
        country,
        user_agent: agent ?? "",
        bot,
      },
    });
    return id;
  }

  signup(
    link: Link,
    at: number,
    { visitor, network, asn, country, agent }: Person,
    more: object,
    of: object,
  ): void {
    const id = `sgn_${this.next()}`;
    this.#kinds.set(id, of as never);
    this.#lines.push({
      at,
      line: {
        type: "signup",
        id,
        at: new Date(at).toISOString(),
        referral: link.referral,
        campaign: link.campaign,
        email: this.email(),
        visitor,
        network,
        asn,
        country,
        user_agent: agent,
        form_seconds: this.formSeconds(),
        ...more,
      },
    });
  }

  history() {
    const lines = [...this.#lines].sort((a, b) => a.at - b.at).map(({ line }) => line);
    return { lines, kinds: this.#kinds };
  }
}

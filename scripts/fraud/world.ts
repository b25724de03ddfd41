import type { Random } from "./random.ts";

export interface Person {
  network: string;
  visitor: string;
  user_agent: string;
  country: string;
  asn?: number;
}
type Line = Record<string, unknown> & { time: number };

const first = "emma louis jade gabriel lina hugo rose adam mila noah lea arthur anna jules ines paul sofia marc nora theo clara yanis eva sami lucie omar".split(" ");
const last = "martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia david bertrand roux vincent fournier morel girard andre mercier".split(" ");
const domains = ["gmail.com", "gmail.com", "outlook.com", "yahoo.fr", "orange.fr", "icloud.com", "free.fr"];
const people = [3215, 5410, 12322, 15557, 3320, 7922, 701];
export const agents = ["17_1", "17_4", "16_6", "18_0"]
  .map((v) => `Mozilla/5.0 (iPhone; CPU iPhone OS ${v} like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1`)
  .concat([120, 121, 122, 123, 124].flatMap((v) => ["Windows NT 10.0; Win64; x64", "Linux; Android 14; Pixel 7", "Linux; Android 13; SM-A546B"].map((os) => `Mozilla/5.0 (${os}) AppleWebKit/537.36 Chrome/${v}.0.0.0 Safari/537.36`)));
export const minutes = 60_000;
export const days = 1440 * minutes;

/** Builds a history's lines; `kinds` tells what each sign-up is, which the lines themselves never say. */
export class World {
  readonly lines: Line[] = [];
  readonly kinds = new Map<string, string>();
  readonly start = Date.parse("2026-03-02T07:00:00Z");
  private count = 0;
  readonly random: Random;
  constructor(random: Random) {
    this.random = random;
  }

  id = (letter: string) => `${letter}${(++this.count).toString(36)}`;
  network = () => `${this.random.whole(20, 200)}.${this.random.whole(0, 255)}.${this.random.whole(0, 255)}.${this.random.whole(1, 254)}`;
  phone = () => `+336${this.random.whole(10_000_000, 99_999_999)}`;

  person(some: Partial<Person> = {}): Person {
    const network = some.network ?? this.network();
    const user_agent = some.user_agent ?? this.random.pick(agents);
    return { network, user_agent, visitor: `${network}|${user_agent}`, country: "FR", asn: this.random.pick(people), ...some };
  }

  email(): string {
    const [a, b, r] = [this.random.pick(first), this.random.pick(last), this.random];
    const local = r.pick([`${a}.${b}`, `${a}${b}`, `${b}.${a}`, `${a[0]}${b}`]) + (r.chance(0.6) ? r.whole(1, 2010) : r.pick(["", "x", "_fr", "bzh", "officiel"]) + r.pick(last));
    return `${local}@${r.pick(domains)}`;
  }

  /** An afternoon some day: seldom at night. */
  time = () => this.start + this.random.whole(0, 40) * days + this.random.between(0, 14 * 60) * minutes;
  form = () => this.random.between(9, 90);

  officer(campaign: string) {
    const officer = { id: this.id("o"), email: this.email(), phone: this.phone(), ...this.person() };
    const { id, email, phone, network, visitor } = officer;
    this.lines.push({ time: 0, type: "officer", id, email, phone, network, visitor });
    return { officer, link: { referral: this.id("r"), officer: id, campaign } };
  }

  click(link: Link, who: Person, time: number): string {
    const id = this.id("c");
    this.lines.push({ time, type: "click", id, at: new Date(time).toISOString(), ...link, ...who });
    return id;
  }

  signup(kind: string, link: Link, who: Partial<Person>, time: number, more: Record<string, unknown> = {}): string {
    const id = this.id("s");
    this.kinds.set(id, kind);
    this.lines.push({ time, type: "signup", id, at: new Date(time).toISOString(), campaign: link.campaign, referral: link.referral, email: this.email(), form_seconds: Math.round(this.form() * 10) / 10, ...who, ...more });
    return id;
  }

  /** A click, a read, a form. */
  visit(kind: string, link: Link, who: Person, time: number, more: Record<string, unknown> = {}): void {
    const form = (more.form_seconds as number | undefined) ?? this.form();
    const click_id = this.click(link, who, time);
    this.signup(kind, link, who, time + (form + this.random.between(5, 240)) * 1000, { click_id, form_seconds: form, ...more });
  }

  ndjson(): string {
    return this.lines
      .sort((a, b) => a.time - b.time)
      .map(({ time: _, ...line }) => `${JSON.stringify(line)}\n`)
      .join("");
  }
}

export interface Link {
  referral: string;
  officer: string;
  campaign: string;
}

import { day, type Link, type Person, type Programme } from "./programme.ts";

const minute = 60_000;

/** How one sign-up of an attack comes: all that differs from a person who clicks, waits and fills in the form. */
interface Step {
  at: number;
  person: Person;
  more?: object;
  /** Seconds from click to sign-up; null: without a click. */
  wait?: number | null;
  clicks?: number;
  from?: Person;
  link?: Link;
  isBot?: boolean;
}
type Attack = (programme: Programme, link: Link, count: number) => Step[];

const times = (n: number, step: (i: number) => Step): Step[] => Array.from({ length: n }, (_, i) => step(i));
const clouds = [16509, 14618, 15169, 8075, 14061, 16276, 24940, 20473, 63949];

const attacks = {
  bot_farm(p, link, count) {
    const network = p.network();
    const start = p.moment();
    return times(count, (i) => ({
      at: start + i * p.random.below(4 * minute),
      person: p.person(link.country, { network, visitor: `farm${i % 6}-${network}` }),
      wait: p.random.between(1, 12),
      more: { form_seconds: p.random.between(0.5, 4) },
    }));
  },
  headless(p, link, count) {
    const agent =
      "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36";
    return times(count, () => ({ at: p.moment(), person: p.person(link.country, { agent }) }));
  },
  click_flood(p, link, count) {
    const person = p.person(link.country);
    const start = p.moment();
    return times(count, () => ({ at: start + p.random.below(20 * minute), person, clicks: 15 }));
  },
  numbered(p, link, count) {
    const [name, first] = [p.email().replace(/[\d@].*/, ""), p.random.below(50)];
    return times(count, (i) => ({
      at: p.moment(),
      person: p.person(link.country),
      more: { email: `${name}${first + i}@gmail.com` },
    }));
  },
  tagged(p, link, count) {
    const name = p.email().replace(/[\d@._].*/, "okafor");
    return times(count, (i) => ({
      at: p.moment(),
      person: p.person(link.country),
      more: {
        email: i % 2 ? `${name}+${i}@gmail.com` : `${name.slice(0, 1 + i)}.${name.slice(1 + i)}@gmail.com`,
      },
    }));
  },
  disposable(p, link, count) {
    const domains = [
      "mailinator.com",
      "yopmail.com",
      "guerrillamail.com",
      "10minutemail.com",
      "sharklasers.com",
    ];
    return times(count, (i) => ({
      at: p.moment(),
      person: p.person(link.country),
      more: { email: `x${i}q${p.random.below(1e6)}@${p.random.pick(domains)}` },
    }));
  },
  self(p, link, count) {
    const officer = p.officers.find(({ id }) => id === link.officer);
    const [name = "", domain] = officer?.email.split("@") ?? [];
    const own = { visitor: officer?.visitor, network: officer?.network };
    const ways: (() => Partial<Step>)[] = [
      () => ({ more: { email: `${name}+x@${domain}` } }),
      () => ({ person: p.person(link.country, own) }),
      () => ({ more: { phone: officer?.phone } }),
      () => ({ more: { email: `${name.replace(".", "")}${p.random.below(99)}@gmail.com` } }),
    ];
    return times(Math.ceil(count / 3), (i) => ({
      at: p.moment(),
      person: p.person(link.country),
      ...(ways[i % ways.length]?.() ?? {}),
    }));
  },
  data_centre: (p, link, count) =>
    times(count, () => ({
      at: p.moment(),
      person: p.person(p.random.pick(["US", "DE"]), { asn: p.random.pick(clouds) }),
      from: p.person(link.country),
    })),
  countries: (p, link, count) =>
    times(count, () => ({
      at: p.moment(),
      person: p.person(p.random.pick(["US", "VN", "RU", "BR"])),
      from: p.person(link.country),
    })),
  fast: (p, link, count) =>
    times(count, () => ({
      at: p.moment(),
      person: p.person(link.country),
      more: { form_seconds: p.random.between(0, 2.5) },
    })),
  clockwork(p, link, count) {
    const [start, step] = [p.moment(0, 15), p.random.between(40, 3600) * 1000];
    return times(count + 4, (i) => ({
      at: Math.floor(start + i * step),
      person: p.person(link.country),
      wait: 40,
    }));
  },
  clickless: (p, link, count) =>
    times(count, () => ({ at: p.moment(), person: p.person(link.country), wait: null })),
  one_phone(p, link, count) {
    const phone = `+2547${p.random.below(90_000_000) + 10_000_000}`;
    return times(count, () => ({ at: p.moment(), person: p.person(link.country), more: { phone } }));
  },
  one_browser(p, link, count) {
    const person = p.person(link.country);
    return times(count + 6, () => ({ at: p.moment(), person }));
  },
  many_links(p, link, count) {
    const person = p.person(link.country);
    const start = p.moment();
    return times(count, () => ({ at: start + p.random.below(10 * 60 * minute), person, link: p.link() }));
  },
  replayed(p, link, count) {
    const click_id = p.click(link, p.moment(0, 5), p.person(link.country));
    return times(count, () => ({
      at: p.moment(5),
      person: p.person(link.country),
      wait: null,
      more: { click_id },
    }));
  },
  forged: (p, link, count) =>
    times(count, (i) => ({
      at: p.moment(),
      person: p.person(link.country),
      wait: null,
      more: { click_id: `fake-${i}-${p.next()}` },
    })),
  proxies: (p, _, count) =>
    times(count + 4, () => ({
      at: p.moment(),
      person: p.person(p.random.pick(["US", "VN", "RU", "BR", "ID", "MX", "TR", "PL", "UA", "IN", "TH"])),
      wait: p.random.between(3, 20),
      more: { form_seconds: p.random.between(2, 6) },
    })),
  drip(p, link, count) {
    const [network, first] = [p.network(), p.moment(0, 2)];
    return times(count + 8, (i) => ({
      at: Math.floor(first + (i + p.random.between(-0.2, 0.2)) * day),
      person: p.person(link.country, { network, visitor: `drip-${network}` }),
    })).filter(({ at }) => at > first - day);
  },
  few_phones(p, link, count) {
    const network = p.network();
    const [start, agents] = [p.moment(), [p.agent(), p.agent()]];
    return times(count + 6, (i) => {
      const agent = agents[i % 2];
      const person = p.person(link.country, { network, agent, visitor: `${network} ${agent}` });
      return { at: Math.floor(start + i * p.random.between(1, 5) * minute), person };
    });
  },
  same_device(p, link, count) {
    const agent = `Mozilla/5.0 (Linux; Android 9; X${p.random.below(900)}) AppleWebKit/537.36 Chrome/98.0.4758.101 Mobile Safari/537.36`;
    return times(count + 4, () => ({ at: p.moment(), person: p.person(link.country, { agent }) }));
  },
  bot_clicks: (p, link, count) =>
    times(count, () => {
      const person = p.person(link.country);
      return { at: p.moment(), person, from: { ...person, agent: "python-requests/2.31.0" }, isBot: true };
    }),
  own_network(p, link, count) {
    const network = p.officers.find(({ id }) => id === link.officer)?.network;
    return times(Math.min(count, 10), () => ({
      at: p.moment(),
      person: p.person(link.country, network ? { network } : {}),
    }));
  },
} satisfies Record<string, Attack>;

export type AttackKind = keyof typeof attacks;
export const attackKinds = Object.keys(attacks) as AttackKind[];

/** `intensity`: 1 few sign-ups, 3 many. */
export function addAttack(p: Programme, kind: AttackKind, intensity: number): void {
  const link = p.link();
  const count = [6, 12, 24][intensity - 1] ?? 12;
  for (const step of (attacks[kind] as Attack)(p, link, count)) {
    const { at, person, more = {}, wait = p.random.between(30, 600), clicks = 1, from = person } = step;
    const of = step.link ?? link;
    let click_id: string | undefined;
    for (let n = 0; wait !== null && n < clicks; n++)
      click_id = p.click(of, Math.floor(at - wait * 1000), from, step.isBot);
    p.signup(of, at, person, { click_id, ...more }, { kind, isFraud: true, intensity });
  }
}

import { day, type Link, type Person, type Programme } from "./programme.ts";

const minute = 60_000;
export const crowdKinds = [
  "hall_of_few_phones",
  "hall_at_once",
  "hall_on_mobile_data",
  "hall_with_officer",
  "radio",
  "poster",
  "campus_week",
  "large_family",
  "private_relay",
] as const;
export type CrowdKind = (typeof crowdKinds)[number];
type Sign = (kind: CrowdKind, link: Link, clicked: number, person: Person, more?: object) => void;

/** Different kinds of phones. */
function phones(p: Programme, count: number): string[] {
  const found = new Set<string>();
  while (found.size < count) found.add(p.agent());
  return [...found];
}

/** People who sign up through one link within `span`: behind one address, or each at their own. */
function event(
  p: Programme,
  sign: Sign,
  kind: CrowdKind,
  { people, span, network, agents }: { people: number; span: number; network?: string; agents?: string[] },
  link = p.link(),
): void {
  const start = p.moment();
  for (let n = 0; n < people; n++) {
    const agent = p.random.pick(agents ?? phones(p, 9));
    const at = network ? { network, agent, visitor: `${network} ${agent}` } : { agent };
    // Most come at once, and some later.
    const late = Math.min(span, (-Math.log(1 - p.random.next()) * span) / 3);
    sign(kind, link, Math.floor(start + late), p.person(link.country, at));
  }
}

const officerOf = (p: Programme, link: Link) => p.officers.find(({ id }) => id === link.officer);

/** Many honest people who look like one, or like a program. */
const crowds: Record<CrowdKind, (programme: Programme, sign: Sign) => void> = {
  hall_of_few_phones(p, sign) {
    event(p, sign, "hall_of_few_phones", {
      people: 80,
      span: 60 * minute,
      network: p.network(),
      agents: phones(p, 3),
    });
  },
  hall_at_once(p, sign) {
    event(p, sign, "hall_at_once", { people: 60, span: 8 * minute, network: p.network() });
  },
  hall_on_mobile_data(p, sign) {
    event(p, sign, "hall_on_mobile_data", { people: 80, span: 25 * minute });
  },
  hall_with_officer(p, sign) {
    const link = p.link();
    const network = officerOf(p, link)?.network ?? p.network();
    event(p, sign, "hall_with_officer", { people: 80, span: 60 * minute, network }, link);
  },
  radio(p, sign) {
    event(p, sign, "radio", { people: 120, span: 30 * minute });
  },
  poster(p, sign) {
    const [network, link, start] = [p.network(), p.link(), p.moment()];
    for (let n = 0; n < 240; n++) {
      const agent = p.agent();
      const at = p.random.chance(0.4) ? { network, agent, visitor: `${network} ${agent}` } : { agent };
      const [clicked, person] = [start + p.random.below(12 * minute), p.person(link.country, at)];
      if (p.random.chance(0.3)) sign("poster", link, clicked, person);
      else p.click(link, clicked, person);
    }
  },
  campus_week(p, sign) {
    const [network, link, start] = [p.network(), p.link(), p.moment(0, 25)];
    for (let n = 0; n < 90; n++) {
      const agent = p.agent();
      const person = p.person(link.country, { network, agent, visitor: `${network} ${agent}` });
      const at = Math.floor(start + (n % 5) * day + p.random.between(0, 9) * 60 * minute);
      if (p.random.chance(0.6)) sign("campus_week", link, at, person);
      else p.click(link, at, person);
    }
  },
  large_family(p, sign) {
    for (let n = 0; n < 6; n++) {
      const [link, at] = [p.link(), p.moment()];
      const person = p.person(link.country);
      const phone = `+2541${p.random.below(90_000_000) + 10_000_000}`;
      const span = p.random.chance(0.5) ? 90 * minute : 6 * day;
      const click_id = p.random.chance(0.4) ? p.click(link, at, person) : undefined;
      for (let member = 0; member < 7; member++) {
        const when = Math.floor(at + (0.1 + p.random.next()) * span);
        sign("large_family", link, when, person, click_id ? { phone, click_id } : { phone });
      }
    }
  },
  private_relay(p, sign) {
    for (let n = 0; n < 40; n++) {
      const link = p.link();
      const asn = p.random.pick([13335, 36183, 54113]);
      sign("private_relay", link, p.moment(), p.person(link.country, { asn }));
    }
  },
};

export function addCrowd(p: Programme, kind: CrowdKind): void {
  const sign: Sign = (of, link, clicked, person, more = {}) => {
    const click_id = "click_id" in more ? more.click_id : p.click(link, clicked, person);
    const form_seconds = p.formSeconds();
    const wait = 1000 * (form_seconds + p.random.between(1, 60));
    const known = { click_id, form_seconds, ...more };
    p.signup(link, Math.floor(clicked + wait), person, known, { kind: of, isFraud: false, intensity: 0 });
  };
  crowds[kind](p, sign);
}

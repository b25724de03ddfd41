import { addCrowd, type CrowdKind, crowdKinds } from "./crowds.ts";
import { day, type Link, type Person, type Programme } from "./programme.ts";

const singleKinds = [
  "visitors",
  "people",
  "campus",
  "hall",
  "numbered_school",
  "family",
  "shared_phone_number",
  "carrier",
  "traveller",
  "vpn",
  "autofill",
  "old_click",
  "api_without_visitor",
  "other_device",
] as const;
type SingleKind = (typeof singleKinds)[number];
export type HonestKind = SingleKind | CrowdKind;
export const honestKinds: readonly HonestKind[] = [...singleKinds, ...crowdKinds];

const minute = 60_000;

/** A click, and a sign-up some minutes or hours later. */
function follow(
  programme: Programme,
  kind: HonestKind,
  link: Link,
  at: number,
  person: Person,
  more: object = {},
) {
  const { random } = programme;
  const click_id = programme.click(link, at, person);
  while (random.chance(0.15)) programme.click(link, at + random.below(30 * minute), person);
  const wait = random.chance(0.7) ? random.between(0.4, 12) * minute : random.between(0.3, 40) * 60 * minute;
  programme.signup(
    link,
    Math.floor(at + wait),
    person,
    { click_id, ...more },
    { kind, isFraud: false, intensity: 0 },
  );
}

const makers: Record<SingleKind, (programme: Programme) => void> = {
  visitors(p) {
    for (let n = 0; n < 4000; n++) {
      const link = p.link();
      p.click(link, p.moment(), p.person(link.country));
    }
  },
  people(p) {
    for (let n = 0; n < 700; n++) {
      const link = p.link();
      follow(p, "people", link, p.moment(), p.person(link.country));
    }
  },
  campus(p) {
    const [network, link, second] = [p.network(), p.link(), p.link()];
    const browsers = Array.from({ length: 40 }, () => p.person(link.country, { network }));
    for (let n = 0; n < 90; n++) {
      const person = p.random.pick(browsers);
      const of = p.random.chance(0.8) ? link : second;
      const at = p.moment();
      if (p.random.chance(0.5)) follow(p, "campus", of, at, person);
      else p.click(of, at, person);
    }
  },
  hall(p) {
    const [network, link, at] = [p.network(), p.link(), p.moment()];
    const browsers = Array.from({ length: p.random.chance(0.5) ? 80 : 25 }, () =>
      p.person(link.country, { network }),
    );
    for (let n = 0; n < 80; n++) {
      const person = browsers[n % browsers.length] as Person;
      const clicked = Math.floor(p.random.between(0, 58) * minute);
      const id = { click_id: p.click(link, at + clicked, person) };
      const wait = p.random.between(0.4, 3) * minute;
      p.signup(link, Math.floor(at + clicked + wait), person, id, {
        kind: "hall",
        isFraud: false,
        intensity: 0,
      });
    }
  },
  numbered_school(p) {
    const [network, link, at] = [p.network(), p.link(), p.moment()];
    for (let n = 0; n < 40; n++) {
      const clicked = Math.floor(at + p.random.between(0, 50) * minute);
      const person = p.person(link.country, { network });
      const click_id = p.click(link, clicked, person);
      const email = `student${100 + n}@greenfield.edu`;
      const wait = Math.floor(p.random.between(0.4, 3) * minute);
      p.signup(
        link,
        clicked + wait,
        person,
        { click_id, email },
        { kind: "numbered_school", isFraud: false, intensity: 0 },
      );
    }
  },
  family(p) {
    for (let n = 0; n < 8; n++) {
      const link = p.link();
      const [person, at] = [p.person(link.country), p.moment()];
      const one = p.click(link, at, person);
      for (let member = 0; member < 2 + p.random.below(4); member++) {
        const when = Math.floor(at + (member + 1) * p.random.between(2, 6) * minute);
        const click_id = p.random.chance(0.5) ? one : p.click(link, when - minute, person);
        p.signup(link, when, person, { click_id }, { kind: "family", isFraud: false, intensity: 0 });
      }
    }
  },
  shared_phone_number(p) {
    for (let n = 0; n < 8; n++) {
      const link = p.link();
      const phone = `+2541${p.random.below(90_000_000) + 10_000_000}`;
      const network = p.network();
      for (let member = 0; member < 3; member++) {
        follow(p, "shared_phone_number", link, p.moment(), p.person(link.country, { network }), { phone });
      }
    }
  },
  carrier(p) {
    const addresses = Array.from({ length: 6 }, () => p.network());
    for (let n = 0; n < 90; n++) {
      const link = p.link();
      const network = p.random.pick(addresses);
      const agent = p.agent();
      follow(
        p,
        "carrier",
        link,
        p.moment(),
        p.person(link.country, { network, agent, visitor: `${network} ${agent}` }),
      );
    }
  },
  traveller(p) {
    for (let n = 0; n < 15; n++) {
      const link = p.link();
      const person = p.person(link.country);
      const [at, abroad] = [p.moment(), p.person("AE")];
      const click_id = p.click(link, at, person);
      p.signup(
        link,
        at + Math.floor(p.random.between(0.3, 9) * day),
        abroad,
        { click_id },
        { kind: "traveller", isFraud: false, intensity: 0 },
      );
    }
  },
  vpn(p) {
    for (let n = 0; n < 15; n++) {
      const link = p.link();
      const [at, person] = [p.moment(), p.person(link.country)];
      const click_id = p.click(link, at, p.random.chance(0.5) ? person : p.person("US", { asn: 9009 }));
      const behind = p.person(p.random.pick(["US", "DE", "NL"]), {
        asn: p.random.pick([9009, 60068, 14061]),
      });
      p.signup(link, at + 5 * minute, behind, { click_id }, { kind: "vpn", isFraud: false, intensity: 0 });
    }
  },
  autofill(p) {
    for (let n = 0; n < 40; n++) {
      const link = p.link();
      const [at, person] = [p.moment(), p.person(link.country)];
      const form_seconds = p.random.between(4, 6);
      const click_id = p.click(link, at, person);
      const wait = Math.ceil(1000 * (form_seconds + p.random.between(1, 9)));
      p.signup(
        link,
        at + wait,
        person,
        { click_id, form_seconds },
        { kind: "autofill", isFraud: false, intensity: 0 },
      );
    }
  },
  old_click(p) {
    for (let n = 0; n < 25; n++) {
      const link = p.link();
      const person = p.person(link.country);
      const at = p.moment(22);
      p.click(link, at - 20 * day, person);
      p.signup(link, at, person, {}, { kind: "old_click", isFraud: false, intensity: 0 });
    }
  },
  api_without_visitor(p) {
    const nobody = {
      visitor: undefined,
      network: undefined,
      asn: undefined,
      country: undefined,
      agent: undefined,
    };
    for (let n = 0; n < 40; n++) {
      const [link, at] = [p.link(), p.moment()];
      const click_id = p.random.chance(0.6)
        ? p.click(link, at - 20 * minute, p.person(link.country))
        : undefined;
      p.signup(
        link,
        at,
        nobody,
        { click_id, form_seconds: undefined },
        { kind: "api_without_visitor", isFraud: false, intensity: 0 },
      );
    }
  },
  other_device(p) {
    for (let n = 0; n < 20; n++) {
      const link = p.link();
      const at = p.moment();
      const click_id = p.click(link, at, p.person(link.country));
      p.signup(
        link,
        at + 3 * 60 * minute,
        p.person(link.country),
        { click_id },
        { kind: "other_device", isFraud: false, intensity: 0 },
      );
    }
  },
};

const isCrowd = (kind: HonestKind): kind is CrowdKind => (crowdKinds as readonly string[]).includes(kind);

export const addHonest = (programme: Programme, kind: HonestKind): void =>
  isCrowd(kind) ? addCrowd(programme, kind) : makers[kind](programme);

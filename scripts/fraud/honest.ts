import { agents, days, type Link, minutes, type World } from "./world.ts";

type Kind = (world: World, link: Link) => void;

/** What honest people do, common and odd. */
export const honest: Record<string, Kind> = {
  ordinary(w, link) {
    for (let i = w.random.whole(60, 160); i > 0; i--) {
      const [who, time] = [w.person(), w.time()];
      if (w.random.chance(0.2)) w.visit("ordinary", link, who, time);
      else w.click(link, who, time);
    }
  },
  campus(w, link) {
    const [network, start] = [w.network(), w.time()];
    for (let i = w.random.whole(20, 60); i > 0; i--) {
      const who = w.person({ network });
      const time = start + w.random.between(0, 360) * minutes;
      if (w.random.chance(0.5)) w.visit("campus", link, who, time);
      else w.click(link, who, time);
    }
  },
  hall(w, link) {
    const [network, start] = [w.network(), w.time()];
    const phones = agents.slice(0, w.random.whole(5, agents.length));
    for (let i = 80; i > 0; i--)
      w.visit("hall", link, w.person({ network, user_agent: w.random.pick(phones) }), start + w.random.between(0, 60) * minutes);
  },
  family(w, link) {
    const [who, start, phone] = [w.person(), w.time(), w.phone()];
    const [whole, one] = [w.random.chance(0.5) ? 90 * minutes : 21 * days, w.random.chance(0.3)];
    const click_id = w.click(link, who, start);
    for (let i = 0; i < 5; i++) {
      const time = start + minutes + w.random.between(0, 1) * whole;
      if (one) w.signup("family", link, who, time, { click_id, phone });
      else w.visit("family", link, who, time, { phone });
    }
  },
  cgnat(w, link) {
    const networks = [w.network(), w.network(), w.network()];
    for (let i = w.random.whole(15, 40); i > 0; i--) w.visit("cgnat", link, w.person({ network: w.random.pick(networks) }), w.time());
  },
  traveller(w, link) {
    for (let i = 3; i > 0; i--) {
      const [who, time] = [w.person(), w.time()];
      const click_id = w.click(link, who, time);
      w.signup("traveller", link, w.person({ country: w.random.pick(["ES", "MA", "GB"]) }), time + 600 * minutes, { click_id });
    }
  },
  vpn(w, link) {
    for (let i = 2; i > 0; i--) w.visit("vpn", link, w.person({ asn: 9009, country: "NL" }), w.time());
  },
  autofill(w, link) {
    for (let i = 5; i > 0; i--) w.visit("autofill", link, w.person(), w.time(), { form_seconds: w.random.between(4, 6) });
  },
  api(w, link) {
    for (let i = 8; i > 0; i--) w.signup("api", link, {}, w.time(), { form_seconds: undefined });
  },
  word_of_mouth(w, link) {
    for (let i = 3; i > 0; i--) w.signup("word_of_mouth", link, w.person(), w.time());
  },
  school(w, link) {
    const [network, start, number] = [w.network(), w.time(), w.random.whole(100, 800)];
    for (let i = 0; i < 25; i++)
      w.visit("school", link, w.person({ network }), start + w.random.between(0, 60) * minutes, { email: `student${number + i}@lincoln-school.edu` });
  },
};

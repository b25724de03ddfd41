import { agents, days, type Link, minutes, type Person, type World } from "./world.ts";

type Attack = (w: World, link: Link, many: number, own: Person & { email: string; phone: string }) => void;
const clouds = [16509, 14618, 15169, 8075, 14061, 16276, 24940, 20473, 63949];

/** What fraud does: each is called with how many sign-ups it makes. */
export const attacks: Record<string, Attack> = {
  bot_farm(w, link, many) {
    const [network, start] = [w.network(), w.time()];
    for (let i = 0; i < many; i++)
      w.visit("bot_farm", link, w.person({ network }), start + i * w.random.between(1, 6) * minutes, { form_seconds: w.random.between(0.4, 3) });
  },
  headless(w, link, many) {
    for (let i = 0; i < many; i++)
      w.visit("headless", link, w.person({ user_agent: w.random.pick(["Mozilla/5.0 HeadlessChrome/120.0.0.0 Safari/537.36", "python-requests/2.31", "curl/8.4.0"]) }), w.time());
  },
  click_flood(w, link, many) {
    for (let i = 0; i < many; i++) {
      const [who, start] = [w.person(), w.time()];
      for (let c = w.random.whole(15, 60); c > 0; c--) w.click(link, who, start + w.random.between(0, 5) * minutes);
      w.visit("click_flood", link, who, start + 5 * minutes);
    }
  },
  serial_addresses(w, link, many) {
    const [name, from] = [w.email().split(/[\d@]/)[0], w.random.whole(1, 50)];
    for (let i = 0; i < many; i++) w.visit("serial_addresses", link, w.person(), w.time(), { email: `${name}${from + i}@gmail.com` });
  },
  dots_and_tags(w, link, many) {
    const name = `${w.email().split("@")[0]?.replaceAll(".", "")}`;
    for (let i = 0; i < many; i++) {
      const cut = 1 + (i % (name.length - 1));
      const email = i % 2 ? `${name}+${i}@gmail.com` : `${name.slice(0, cut)}.${name.slice(cut)}@gmail.com`;
      w.visit("dots_and_tags", link, w.person(), w.time(), { email });
    }
  },
  disposable(w, link, many) {
    const domain = ["mailinator.com", "yopmail.com", "guerrillamail.com", "tempmail.dev"];
    for (let i = 0; i < many; i++)
      w.visit("disposable", link, w.person(), w.time(), { email: `${w.email().split("@")[0]}@${w.random.pick(domain)}` });
  },
  self_referral(w, link, many, own) {
    const stranger = () => w.person();
    for (let i = 0; i < Math.min(many, 4); i++) {
      if (i % 4 === 0) w.visit("self_referral", link, stranger(), w.time(), { email: own.email.replace("@", "+me@") });
      if (i % 4 === 1) w.visit("self_referral", link, stranger(), w.time(), { phone: own.phone });
      if (i % 4 === 2) w.visit("self_referral", link, { ...w.person(), network: own.network }, w.time());
      if (i % 4 === 3) w.visit("self_referral", link, w.person({ network: own.network, user_agent: own.user_agent, visitor: own.visitor }), w.time());
    }
  },
  data_centre(w, link, many) {
    for (let i = 0; i < many; i++) w.visit("data_centre", link, w.person({ asn: w.random.pick(clouds), country: "US" }), w.time());
  },
  two_countries(w, link, many) {
    for (let i = 0; i < many; i++) {
      const time = w.time();
      const click_id = w.click(link, w.person({ country: "IN" }), time);
      w.signup("two_countries", link, w.person(), time + w.random.between(1, 20) * minutes, { click_id });
    }
  },
  fast_forms(w, link, many) {
    for (let i = 0; i < many; i++) w.visit("fast_forms", link, w.person(), w.time(), { form_seconds: w.random.between(0, 2) });
  },
  even_steps(w, link, many) {
    const [start, step] = [w.time(), w.random.whole(2, 40) * minutes];
    for (let i = 0; i < many + 6; i++) {
      const who = w.person();
      const click_id = w.click(link, who, start + i * step - 40_000);
      w.signup("even_steps", link, who, start + i * step + w.random.between(0, 0.06) * step, { click_id });
    }
  },
  without_clicks(w, link, many) {
    for (let i = 0; i < many + 2; i++) w.signup("without_clicks", link, w.person(), w.time());
  },
  forged(w, link, many) {
    for (let i = 0; i < many; i++) w.signup("forged", link, w.person(), w.time(), { click_id: `x${w.random.whole(1, 1e9)}` });
  },
  replayed(w, link, many) {
    const start = w.time();
    const click_id = w.click(link, w.person(), start);
    for (let i = 0; i < many; i++) w.signup("replayed", link, w.person(), start + w.random.between(1, 4000) * minutes, { click_id });
  },
  same_phone(w, link, many) {
    const phone = w.phone();
    for (let i = 0; i < many; i++) w.visit("same_phone", link, w.person(), w.time(), { phone });
  },
  one_device_many_links(w, link, many) {
    const [who, start] = [w.person(), w.time()];
    for (let i = 0; i < many; i++) w.visit("one_device_many_links", i % 2 ? link : { ...link, referral: `${link.referral}-${i}` }, who, start + i * 7 * minutes);
  },
  slow_drip(w, link, many) {
    const [who, start] = [w.person(), w.start];
    for (let i = 0; i < many + 6; i++) w.visit("slow_drip", link, who, start + i * 1.2 * days + w.random.between(0, 600) * minutes);
  },
  residential(w, link, many) {
    const user_agent = w.random.pick(agents);
    for (let i = 0; i < many; i++)
      w.visit("residential", link, w.person({ user_agent }), w.time(), { form_seconds: w.random.between(1, 3.5), email: `${w.email().split(/[\d@]/)[0]}${i}@gmail.com` });
  },
};
export const intensities = [4, 10, 30];

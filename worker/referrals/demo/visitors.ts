import type { Random } from "../../core/demo/random.ts";
import type { Source } from "../clicks/sources.ts";

/** Who follows the links: phones mostly, from the officer's country mostly. */
const android = (version: number, model: string, chrome: number) =>
  `Mozilla/5.0 (Linux; Android ${version}; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${chrome}.0.0.0 Mobile Safari/537.36`;

const userAgents: readonly (readonly [string, number])[] = [
  [android(10, "K", 141), 260],
  [android(10, "K", 139), 120],
  [android(13, "TECNO KI5k", 138), 60],
  [android(12, "Infinix X6516", 136), 50],
  [android(14, "SM-A057F", 140), 70],
  [
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
    60,
  ],
  [
    "Mozilla/5.0 (Linux; U; Android 11; en-us; Redmi Note 9 Build/RP1A.200720.011) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.28.0-gn",
    20,
  ],
  ["Opera/9.80 (Android; Opera Mini/72.0.2254/191.303; U; en) Presto/2.12.423 Version/12.16", 40],
  [
    "Mozilla/5.0 (Linux; Android 12; SM-A125F Build/SP1A.210812.016; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/139.0.7258.158 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/528.0.0.51.74;]",
    70,
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
    90,
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/139.0.7258.76 Mobile/15E148 Safari/604.1",
    25,
  ],
  [
    "Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1",
    12,
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    80,
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
    20,
  ],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0", 18],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
    14,
  ],
];

const botAgents: readonly (readonly [string, number])[] = [
  ["facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", 50],
  ["WhatsApp/2.23.20.0", 40],
  ["TelegramBot (like TwitterBot)", 15],
  ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 12],
  ["Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", 5],
];

/** First two numbers of networks that the country's carriers hand out. */
const networks: Record<string, readonly string[]> = {
  NP: ["27.34", "103.10", "110.44", "113.199", "202.51"],
  KE: ["41.90", "105.160", "154.123", "196.201", "197.232"],
  NG: ["41.58", "102.89", "105.112", "129.205", "197.210"],
  BD: ["37.111", "103.108", "114.130", "119.30", "202.134"],
  CO: ["152.200", "181.32", "186.84", "190.24", "191.95"],
};
const abroad: readonly (readonly [string, string])[] = [
  ["IN", "49.36"],
  ["AE", "94.200"],
  ["QA", "89.211"],
  ["US", "73.15"],
  ["GB", "86.150"],
  ["ES", "88.12"],
  ["UG", "102.82"],
  ["GH", "154.160"],
];

const referrers: readonly (readonly [string, number])[] = [
  ["", 620], // WhatsApp and cameras send none
  ["m.facebook.com", 130],
  ["l.facebook.com", 60],
  ["t.me", 45],
  ["www.google.com", 40],
  ["l.instagram.com", 35],
  ["t.co", 12],
  ["www.linkedin.com", 8],
];

/** How links are shared where no page tells of itself. */
const shares: readonly (readonly [Source, number])[] = [
  ["whatsapp", 52],
  ["link", 24],
  ["sms", 8],
  ["copy", 7],
  ["poster", 6],
  ["email", 3],
];
const ofReferrers: Record<string, Source> = {
  "m.facebook.com": "facebook",
  "l.facebook.com": "facebook",
  "t.me": "telegram",
  "l.instagram.com": "instagram",
  "t.co": "x",
  "www.linkedin.com": "linkedin",
};

/** The tag of the link that was followed: most were shared from the product's own buttons. */
export function sourceBehind(random: Random, referrer: string): Source {
  if (referrer === "") return random.weighted(shares);
  return random.chance(0.7) ? (ofReferrers[referrer] ?? "link") : "link";
}

export interface Visit {
  address: string;
  ip: string;
  userAgent: string;
  country: string;
  referrer: string;
}

/** Somebody new on a link of an officer in `country`. */
export function someone(random: Random, country: string): Visit {
  const [from, network] = random.chance(0.06)
    ? random.pick(abroad)
    : ([country, random.pick(networks[country] ?? ["203.0"])] as const);
  return {
    address: `${network}.${random.below(256)}.${random.below(256)}`,
    ip: network,
    userAgent: random.weighted(userAgents),
    country: from,
    referrer: random.weighted(referrers),
  };
}

export function somebot(random: Random): Visit {
  const network = random.pick(["66.249", "69.171", "149.154", "157.55"]);
  return {
    address: `${network}.${random.below(256)}.${random.below(256)}`,
    ip: network,
    userAgent: random.weighted(botAgents),
    country: random.pick(["US", "US", "IE", "NL"]),
    referrer: "",
  };
}

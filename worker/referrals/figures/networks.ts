// Pure.

/** Hosts of a network as SQLite's GLOB reads them; a network is one place to people, however many hosts it has. */
const site = (host: string) => [host, `*.${host}`];

/** `google.fr`, `google.com.np`, `google.co.uk`: a name under the domains of countries. */
const everywhere = (name: string) =>
  ["[a-z][a-z]", "[a-z][a-z][a-z]", "[a-z][a-z].[a-z][a-z]", "[a-z][a-z][a-z].[a-z][a-z]"].map(
    (ending) => `${name}.${ending}`,
  );

/** In the order in which they are tried. Mail and documents of Google are places of their own. */
export const networks = {
  facebook: [...site("facebook.com"), ...site("fb.com"), ...site("fb.me"), "com.facebook.*"],
  messenger: [...site("messenger.com"), ...site("m.me")],
  instagram: [...site("instagram.com"), ...site("ig.me"), "com.instagram.android"],
  whatsapp: [...site("whatsapp.com"), ...site("whatsapp.net"), ...site("wa.me"), "com.whatsapp"],
  x: [...site("x.com"), ...site("twitter.com"), "t.co", "com.twitter.android"],
  youtube: [...site("youtube.com"), ...site("youtube-nocookie.com"), "youtu.be"],
  google: [
    ...everywhere("google"),
    ...everywhere("www.google"),
    ...everywhere("m.google"),
    "com.google.android.googlequicksearchbox",
  ],
  linkedin: [...site("linkedin.com"), "lnkd.in", "com.linkedin.android"],
  telegram: [...site("telegram.org"), ...site("telegram.me"), "t.me", "org.telegram.*"],
  tiktok: [...site("tiktok.com")],
  pinterest: [...everywhere("pinterest"), ...everywhere("*.pinterest"), "pin.it"],
  reddit: [...site("reddit.com"), "redd.it"],
  snapchat: [...site("snapchat.com")],
  viber: [...site("viber.com")],
  vk: [...site("vk.com"), "vk.ru", "*.vk.ru"],
  yahoo: [...site("yahoo.com"), ...everywhere("*.yahoo")],
  bing: [...site("bing.com")],
} as const satisfies Record<string, readonly string[]>;

export type Network = keyof typeof networks;
export const networkNames = Object.keys(networks) as [Network, ...Network[]];

/** Names that are the same in every language. */
export const networkTitles: Record<Network, string> = {
  facebook: "Facebook",
  messenger: "Messenger",
  instagram: "Instagram",
  whatsapp: "WhatsApp",
  x: "X",
  youtube: "YouTube",
  google: "Google",
  linkedin: "LinkedIn",
  telegram: "Telegram",
  tiktok: "TikTok",
  pinterest: "Pinterest",
  reddit: "Reddit",
  snapchat: "Snapchat",
  viber: "Viber",
  vk: "VK",
  yahoo: "Yahoo",
  bing: "Bing",
};

const patterns = networkNames.map((name) => {
  const globs = networks[name].map((glob) => glob.replaceAll(".", "\\.").replaceAll("*", ".*"));
  return [name, new RegExp(`^(?:${globs.join("|")})$`)] as const;
});

/** The network that a host is of; null where it is of none that has several. */
export const networkOf = (host: string): Network | null =>
  patterns.find(([, pattern]) => pattern.test(host))?.[0] ?? null;

const mark = "network:";

/** What a host is counted as where a network's are one: its network, else itself. */
export function placeOfHost(host: string): string {
  const network = networkOf(host);
  return network === null ? host : `${mark}${network}`;
}

/** The network that such a place is; null: a host. */
export function networkOfPlace(place: string): Network | null {
  const name = place.startsWith(mark) ? place.slice(mark.length) : "";
  return networkNames.find((network) => network === name) ?? null;
}

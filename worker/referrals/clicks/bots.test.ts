import { describe, expect, it } from "vitest";
import { isEmbedded, isFetchedAhead, isNobody, isRobot } from "./bots";

/** Names of real phones that hold a robot's word, as detectors of devices list them. */
const models = [
  ...["XBot Junior", "XBot_Senior", "GM Discovery II", "GM Discovery+", "M BOT 551", "B BOT 50", "IDbot553"],
  ...[
    "M bot tab 71",
    "CUBOT_NOTE_S",
    "CUBOT KING KONG",
    "Spider X3",
    "Capture C1",
    "Radar 4G",
    "Tools Phone",
  ],
  ...["Insight 5", "Preview P1", "Catch 3", "Node S", "Library L1", "Splash 4.5", "Monitor Pro", "Server X"],
  ...["Feed 2", "Archive A7", "Moto G (4) Discovery", "Java J1", "Scanner S4", "Agent 7", "Measure M"],
];

/** How browsers and apps of phones name the model. */
const agents = [
  (model: string) =>
    `Mozilla/5.0 (Linux; Android 8.1.0; ${model} Build/O11019; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/65.0.3325.109 Mobile Safari/537.36`,
  (model: string) =>
    `Mozilla/5.0 (Linux; Android 10; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/106.0.0.0 Mobile Safari/537.36`,
  (model: string) =>
    `Mozilla/5.0 (Linux; U; Android 4.4.2; en-us; ${model} Build/KOT49H) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 UCBrowser/12.9 Mobile Safari/534.30`,
  (model: string) =>
    `Mozilla/5.0 (Linux; Android 9; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/80.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/250.0;FBMF/${model};FBDV/${model};FBSV/9;]`,
  (model: string) =>
    `Mozilla/5.0 (Linux; Android 8.1.0; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/80.0 Mobile Safari/537.36 Instagram 128.0.0.19 Android (27/8.1.0; 320dpi; 720x1280; Maker; ${model}; mt6580; fr_FR)`,
  (model: string) =>
    `UCWEB/2.0 (MIDP-2.0; U; Adr 8.1.0; fr; ${model}) U2/1.0.0 UCBrowser/10.7 U2/1.0.0 Mobile`,
  (model: string) => `Mozilla/5.0 (Mobile; ${model}; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5`,
];

const featurePhones = [
  "SonyEricssonJ108i/R1x Browser/NetFront/3.5 Profile/MIDP-2.1 Configuration/CLDC-1.1 JavaPlatform/JP-8.5",
  "Karbonn K222s WAP-Browser/1.0.0",
  "WAP Browser-Karbonn K84/1.0.0",
  "FLY_E141TV_PLUS/ WAP Browser/MAUI(HTTP PGDL;HTTPS)Profile/Q03C1-2.40 ru-RU",
  "R380 2.0 WAP1.1",
  "MAUI WAP Browser",
  "HUAWEI-U8150/B857",
  "TIANYU-KTOUCH/A930/Screen-240X320",
  "Nokia6300/2.0 (07.21) Profile/MIDP-2.0 Configuration/CLDC-1.1",
  "TECNO T471/MTK Obigo/Q05A Release/2014",
];

describe("a person", () => {
  it.each(models)("has the phone %s, in any browser", (model) => {
    expect(agents.map((agent) => agent(model)).filter(isRobot)).toEqual([]);
  });

  it.each([
    ...featurePhones,
    "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
    "Mozilla/5.0 (Linux; Android 13; SM-A536B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/117.0 Mobile Safari/537.36 Viber/20.9.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
  ])("uses %s", (userAgent) => expect(isRobot(userAgent)).toBe(false));
});

it.each([
  "Googlebot/2.1 (+http://www.google.com/bot.html)",
  "Viber/20.9.0.8 CFNetwork/1410.0.3 Darwin/22.6.0",
  "Mozilla/5.0 (Windows NT 6.1; WOW64) ViberUrlDownloader",
  "WhatsApp/2.23.20.0 A",
  "TelegramBot (like TwitterBot)",
  "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
  "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)",
  "Mozilla/5.0 (Linux; Android 7.0; Googlebot/2.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/84.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Linux; Android 7.0; Moto G (4)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/84.0.4143.7 Mobile Safari/537.36 Chrome-Lighthouse",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Mobile Safari/537.36",
  "SAMSUNG-SGH-E250/1.0 Profile/MIDP-2.0 Configuration/CLDC-1.1 UP.Browser/6.2.3.3.c.1.101 (GUI) MMP/2.0 (compatible; Googlebot-Mobile/2.1; +http://www.google.com/bot.html)",
  "Nokia6820/2.0 (4.83) Profile/MIDP-1.0 Configuration/CLDC-1.0 (compatible; Googlebot-Mobile/2.1)",
  "curl/8.1",
])("a robot is %s", (userAgent) => expect(isRobot(userAgent)).toBe(true));

it("a part of somebody's page is no visit, whatever part; a browser that does not say makes one", () => {
  const embedded = (destination: string) => isEmbedded(new Headers({ "sec-fetch-dest": destination }));
  expect(["image", "iframe", "frame", "script", "empty", "video"].map(embedded)).not.toContain(false);
  expect(embedded("document")).toBe(false);
  expect(isEmbedded(new Headers())).toBe(false);
});

it("what is fetched ahead says so under one of several names, in any case", () => {
  for (const name of ["sec-purpose", "purpose", "x-purpose", "x-moz"]) {
    expect(isFetchedAhead(new Headers({ [name]: "Prefetch" }))).toBe(true);
  }
  expect(isFetchedAhead(new Headers({ purpose: "navigate" }))).toBe(false);
  expect(isFetchedAhead(new Headers())).toBe(false);
});

it("a form that a page's script sends is somebody's, a picture of it nobody's", () => {
  const headers = { "sec-fetch-dest": "empty" };
  const agent = "Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36";
  const asked = (method: string) =>
    isNobody(new Request("https://m.test/signup/a", { method, headers }), agent);
  expect([asked("POST"), asked("GET")]).toEqual([false, true]);
});

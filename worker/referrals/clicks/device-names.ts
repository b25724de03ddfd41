// Pure.
/**
 * Every name that a device, browser or system is told by. A click's id names them by their place in these lists, so
 * they only ever grow at their end, to 256. Programs that are no browsers stand under Other.
 */
export const deviceTypes = ["other", "mobile", "tablet", "desktop"] as const;
export type DeviceType = (typeof deviceTypes)[number];

export const browserNames = [
  ...["Other", "Amazon Silk", "Android Browser", "Bada", "BlackBerry", "Brave", "Chrome", "Chromium"],
  ...["DuckDuckGo", "Microsoft Edge", "Electron", "Epiphany", "Firefox", "Focus", "Generic", "Google Search"],
  ...["HeyTap Browser", "Internet Explorer", "K-Meleon", "Ladybird", "LibreWolf", "Maxthon", "MZ Browser"],
  ...["NAVER Whale Browser", "Opera", "Opera Coast", "Pale Moon", "PhantomJS", "Puffin", "QQ Browser"],
  ...[
    "QQ Browser Lite",
    "QupZilla",
    "Roku",
    "Safari",
    "Sailfish",
    "Samsung Internet for Android",
    "SeaMonkey",
  ],
  ...[
    "Sleipnir",
    "Sogou Browser",
    "Swing",
    "Tizen",
    "UC Browser",
    "Vivo Browser",
    "Vivaldi",
    "WebOS Browser",
  ],
  ...["WeChat", "Yandex Browser"],
];

export const systemNames = [
  ...["Other", "Android", "Bada", "BlackBerry", "Chrome OS", "HarmonyOS", "iOS", "Linux", "macOS"],
  ...["PlayStation 4", "Roku", "Tizen", "WebOS", "Windows", "Windows Phone"],
];

import Bowser from "bowser";

/** What is told of the machine behind a click; every value is from a short, closed list. */
export interface Device {
  device: "mobile" | "tablet" | "desktop" | "other";
  browser: string;
  system: string;
}

const devices = new Map<string, Device>();
const maxDevices = 5000;
// Bowser names a browser it does not know after the user agent's own words, which anyone may invent.
const browsers = new Set(Object.values(Bowser.BROWSER_MAP));
const systems = new Set(Object.values(Bowser.OS_MAP));

function parse(userAgent: string): Device {
  const { platform, browser, os } = Bowser.parse(userAgent);
  const { type } = platform;
  return {
    device: type === "mobile" || type === "tablet" || type === "desktop" ? type : "other",
    browser: browser.name && browsers.has(browser.name) ? browser.name : "Other",
    system: os.name && systems.has(os.name) ? os.name : "Other",
  };
}

/** Classified once for each user agent an isolate meets: parsing takes some hundred times longer than finding. */
export function deviceOf(userAgent: string): Device {
  let device = devices.get(userAgent);
  if (!device) {
    device = userAgent ? parse(userAgent) : { device: "other", browser: "Other", system: "Other" };
    if (devices.size >= maxDevices) devices.clear();
    devices.set(userAgent, device);
  }
  return device;
}

// Pure.
import Bowser from "bowser";
import { browserNames, type DeviceType, deviceTypes, systemNames } from "./device-names";

/** What is told of the machine behind a click; every value is from a short, closed list. */
export interface Device {
  device: DeviceType;
  browser: string;
  system: string;
}

const devices = new Map<string, Device>();
const maxDevices = 5000;
// Bowser names a browser it does not know after the user agent's own words, which anyone may invent.
const types = new Set<string>(deviceTypes);
const browsers = new Set(browserNames);
const systems = new Set(systemNames);

const known = (type = "", browser = "", system = ""): Device => ({
  device: types.has(type) ? (type as DeviceType) : "other",
  browser: browsers.has(browser) ? browser : "Other",
  system: systems.has(system) ? system : "Other",
});

const recovered = /^Recovered click \(([^;]*); ([^;]*); ([^;]*)\)$/;

/** Stands for the user agent of a click of which only its id is left: `deviceOf` reads it back. */
export const recoveredUserAgent = ({ device, browser, system }: Device) =>
  `Recovered click (${device}; ${browser}; ${system})`;

function parse(userAgent: string): Device {
  const match = recovered.exec(userAgent);
  if (match) return known(match[1], match[2], match[3]);
  const { platform, browser, os } = Bowser.parse(userAgent);
  return known(platform.type, browser.name, os.name);
}

/** Classified once for each user agent an isolate meets: parsing takes some hundred times longer than finding. */
export function deviceOf(userAgent: string): Device {
  let device = devices.get(userAgent);
  if (!device) {
    device = userAgent ? parse(userAgent) : known();
    if (devices.size >= maxDevices) devices.clear();
    devices.set(userAgent, device);
  }
  return device;
}

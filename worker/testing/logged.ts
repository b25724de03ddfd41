import { afterAll, expect } from "vitest";
import { personalIn } from "../../web/e2e/personal";

// Files' modules are loaded anew after the setup: what it watches outlasts that.
const shared = globalThis as { linesLogged?: string[] };
shared.linesLogged ??= [];
const lines = shared.linesLogged;

const isLine = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "level" in value && "event" in value && "at" in value;

/** What the product has logged in this file of tests. */
export const loggedSoFar = ({ personal: isPersonal = false } = {}): string[] =>
  isPersonal ? personalIn(lines) : [...lines];

/**
 * Whatever the tests of a file made the product log: nobody's address, number or name stands in it. Tests silence the console,
 * each in its way; every line is JSON, so it is read where it becomes that.
 */
export function keepLogsClean(): void {
  const { stringify } = JSON;
  JSON.stringify = ((value: unknown, ...more: [never]) => {
    const text = stringify(value, ...more);
    if (isLine(value)) lines.push(text);
    return text;
  }) as typeof stringify;
  afterAll(() => {
    JSON.stringify = stringify;
    const found = loggedSoFar({ personal: true });
    lines.length = 0;
    expect(found, "an address, a phone number or a name in the log").toEqual([]);
  });
}

/** For the test of the watch itself. */
export const forgetLogged = (): void => {
  lines.length = 0;
};

const said = ["debug", "info", "log", "warn", "error"] as const;
const runner = globalThis as { unmute?: (() => void) | undefined };

/**
 * What the product still does behind a file's last test has nobody to tell: a line on the console then comes while the
 * runner closes, which fails the whole run.
 */
export function muteWhatGoesOn(): void {
  runner.unmute?.();
  runner.unmute = undefined;
  afterAll(() => {
    const { console } = globalThis;
    const { debug, info, log, warn, error } = console;
    for (const name of said) console[name] = () => {};
    runner.unmute = () => Object.assign(console, { debug, info, log, warn, error });
  });
}

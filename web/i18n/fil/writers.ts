import type { Writers } from "../format";

/** Numbers and dates in Filipino, for the runtime writes English for it and does not say so. Numbers are as in English. */

const english = [
  ...["jan", "feb", "mar", "apr", "may", "jun"],
  ...["jul", "aug", "sep", "oct", "nov", "dec"],
];
const months = [
  ...["Enero", "Pebrero", "Marso", "Abril", "Mayo", "Hunyo"],
  ...["Hulyo", "Agosto", "Setyembre", "Oktubre", "Nobyembre", "Disyembre"],
];
const englishDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const days = ["Linggo", "Lunes", "Martes", "Miyerkoles", "Huwebes", "Biyernes", "Sabado"];

type Part = Pick<Intl.DateTimeFormatPart, "value"> & { type: string };

const known = (names: readonly string[], own: readonly string[], value: string): string =>
  own[names.indexOf(value.slice(0, 3).toLowerCase())] ?? value;

function said({ type, value }: Part): string {
  if (type === "month") return known(english, months, value);
  if (type === "weekday") return known(englishDays, days, value);
  return type === "literal" && value === " at " ? ", " : value;
}

const joined = (parts: readonly Part[]): string => parts.map(said).join("");

class NumberFormat {
  readonly #format: Intl.NumberFormat;
  constructor(_: string, options?: Intl.NumberFormatOptions) {
    this.#format = new Intl.NumberFormat("en", options);
  }
  format(value: number): string {
    return this.#format.format(value);
  }
}

class DateTimeFormat {
  readonly #format: Intl.DateTimeFormat;
  constructor(_: string, options: Intl.DateTimeFormatOptions = {}) {
    this.#format = new Intl.DateTimeFormat(
      "en-US",
      options.timeStyle || options.hour ? { ...options, hourCycle: "h23" } : options,
    );
  }
  format(value: number): string {
    return joined(this.#format.formatToParts(value));
  }
  formatRange(from: number, to: number): string {
    return joined(this.#format.formatRangeToParts(from, to));
  }
}

const times: Readonly<Record<string, string>> = {
  ...{ second: "segundo", minute: "minuto", hour: "oras", day: "araw" },
};
const near: Readonly<Record<string, string>> = {
  ...{ "day 0": "ngayong araw", "day -1": "kahapon", "day 1": "bukas", "second 0": "ngayon" },
  ...{ "minute 0": "ngayon lang", "hour 0": "ngayong oras" },
};

class RelativeTimeFormat {
  format(value: number, unit: string): string {
    const named = near[`${unit} ${value}`];
    if (named) return named;
    const amount = `${Math.abs(value)} ${times[unit] ?? unit}`;
    return value < 0 ? `${amount} ang nakaraan` : `pagkaraan ng ${amount}`;
  }
}

export const filipinoWriters: Writers = { NumberFormat, DateTimeFormat, RelativeTimeFormat };

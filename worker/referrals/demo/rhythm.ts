import type { Random } from "../../core/demo/random.ts";

/** When field work brings people: by weekday, season and hour. */
const byWeekday = [0.55, 1.0, 1.1, 1.15, 1.1, 1.2, 0.85]; // from Sunday

// Little after midnight, a hump before noon, a higher one in the evening.
const byHour = [4, 2, 1, 1, 2, 5, 14, 26, 38, 48, 55, 58, 52, 46, 44, 46, 50, 58, 70, 82, 80, 58, 30, 12];

/** Quiet days of the year, as MM-DD, with what is left of the traffic. */
const holidays: Record<string, number> = {
  "01-01": 0.3,
  "01-02": 0.6,
  "05-01": 0.5,
  "12-24": 0.5,
  "12-25": 0.25,
  "12-26": 0.45,
  "12-31": 0.5,
};

/** How busy a day is, 1 being usual; the programme has grown by half over the year. `ago` is days before today. */
export function busyness(day: string, ago: number): number {
  const growth = 1 + 0.5 * (1 - ago / 365);
  const season = 1 + 0.12 * Math.sin((2 * Math.PI * ago) / 91);
  const weekday = byWeekday[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1;
  return growth * season * weekday * (holidays[day.slice(5)] ?? 1);
}

const hours = byHour.map((weight, hour) => [hour, weight] as const);

/** Milliseconds into the UTC day of somebody's visit who lives `offset` hours east. */
export function timeOfDay(random: Random, offset: number): number {
  const hour = random.weighted(hours) + random.next() - offset;
  return Math.floor((((hour % 24) + 24) % 24) * 3_600_000);
}

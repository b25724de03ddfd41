import { families } from "../../rollups/breakdown-keys";
import { clock, percentOf, select } from "./brute-force";
import type { Question, World } from "./world";

/** The breakdowns of the contract over raw events, as brute-force.ts computes the figures. */

export function peaksOf(world: World, q: Question) {
  const found = select(world, q);
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    hour,
    clicks: found.people.filter((c) => clock(c.at, world.timeZone).hour === hour).length,
    signups: found.signups.filter((s) => clock(s.at, world.timeZone).hour === hour).length,
  }));
  const better = (a: (typeof hours)[number], b: (typeof hours)[number]) =>
    a.signups !== b.signups
      ? a.signups > b.signups
      : a.clicks !== b.clicks
        ? a.clicks > b.clicks
        : a.hour < b.hour;
  const weekday = (at: number) =>
    new Date(`${clock(at, world.timeZone).day}T12:00:00Z`).toLocaleDateString("en", {
      weekday: "short",
      timeZone: "UTC",
    });
  const week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].flatMap((name, i) =>
    hours.map(({ hour }) => {
      const holds = ({ at }: { at: number }) =>
        clock(at, world.timeZone).hour === hour && weekday(at) === name;
      return {
        weekday: i + 1,
        hour,
        clicks: found.people.filter(holds).length,
        signups: found.signups.filter(holds).length,
      };
    }),
  );
  return { hours, top: [...hours].sort((a, b) => (better(a, b) ? -1 : 1)).slice(0, 3), week };
}

/** Minutes rounded up, at least 1. */
export const minutesBetween = (from: number, to: number) => Math.max(1, Math.ceil((to - from) / 60_000));

export function conversionTimeOf(world: World, q: Question) {
  const minutes = select(world, q)
    .signups.flatMap((s) => {
      const click = s.click === null ? undefined : world.clicks[s.click];
      return click ? [minutesBetween(click.at, s.at)] : [];
    })
    .sort((a, b) => a - b);
  return {
    bins: [
      { label: "<1h", count: minutes.filter((m) => m < 60).length },
      { label: "1-24h", count: minutes.filter((m) => m >= 60 && m <= 1440).length },
      { label: ">24h", count: minutes.filter((m) => m > 1440).length },
    ],
    median_minutes: minutes[Math.ceil(minutes.length / 2) - 1] ?? null,
  };
}

export function countriesOf(world: World, q: Question) {
  const found = select(world, q);
  const places = found.signups.map((s) => (s.click === null ? "" : (world.clicks[s.click]?.country ?? "")));
  return [...new Set([...found.people.map((c) => c.country), ...places])].map((country) => ({
    country: country === "" ? null : country,
    clicks: found.people.filter((c) => c.country === country).length,
    signups: places.filter((place) => place === country).length,
  }));
}

export const withoutClickOf = (world: World, q: Question) =>
  select(world, q).signups.filter((s) => s.click === null).length;

export function sourcesOf(world: World, q: Question) {
  const found = select(world, q);
  return families.flatMap((dimension) => {
    const ofClick = (n: number | null) => {
      const click = n === null ? undefined : world.clicks[n];
      return click ? click[dimension] || "direct" : null;
    };
    const clicks = found.people.map((c) => c[dimension] || "direct");
    const signups = found.signups.map((s) => ofClick(s.click));
    return [...new Set([...clicks, ...signups])].map((value) => {
      const [came, signed] = [clicks, signups].map((list) => list.filter((v) => v === value).length);
      return {
        dimension,
        value,
        clicks: came,
        signups: signed,
        conversion_rate: percentOf(signed ?? 0, came ?? 0),
      };
    });
  });
}

export function regionsOf(world: World, q: Question) {
  return [...new Set(Object.values(world.regions))].flatMap((name) => {
    const own = world.officers.filter(
      (o) => world.regions[o] === name && (q.officer === null || q.officer === o),
    );
    const found = own.map((officer) => select(world, { ...q, officer }));
    const clicks = found.reduce((n, f) => n + f.people.length, 0);
    const signups = found.reduce((n, f) => n + f.signups.length, 0);
    return clicks + signups > 0 ? [{ region: name || null, clicks, signups }] : [];
  });
}

export function matrixOf(world: World, q: Question, by: "campaign" | "type") {
  const officers = world.officers.filter((o) => q.officer === null || o === q.officer);
  return officers.flatMap((officer) => {
    const worked = world.campaigns.filter(
      (c) =>
        (q.campaign === null || c.id === q.campaign) &&
        world.links.some((l) => l.officer === officer && l.campaign === c.id),
    );
    const groups = [...Map.groupBy(worked, (c) => (by === "type" ? c.type : c.id)).values()];
    const cells = groups.map((group) => {
      const found = group.map((c) => select(world, { ...q, officer, campaign: c.id }));
      const clicks = found.reduce((n, f) => n + f.people.length, 0);
      const signups = found.reduce((n, f) => n + f.signups.length, 0);
      return {
        officer_id: officer,
        campaign_id: by === "type" ? null : (group[0]?.id ?? null),
        campaign_type: group[0]?.type ?? null,
        clicks,
        signups,
        conversion_rate: percentOf(signups, clicks),
      };
    });
    const hundredths = cells.flatMap((c) =>
      c.clicks > 0 ? [Math.round((c.conversion_rate ?? 0) * 100)] : [],
    );
    const spread = hundredths.length < 2 ? null : (Math.max(...hundredths) - Math.min(...hundredths)) / 100;
    return cells.map((c) => ({ ...c, spread }));
  });
}

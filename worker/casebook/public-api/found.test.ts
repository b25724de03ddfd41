import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { runs } from "../../testing/runs";
import { newTeam } from "../testing/case-calls";
import { visit } from "../testing/public-cases";
import { completeContent } from "../testing/random-content";

// Filters and the search, held against a filter of the public items that knows nothing of the product's indexes.

interface Item {
  id: string;
  case_type: string;
  title: string;
  description: string;
  key_allegations: string[];
  tags: string[];
  alleged_entities: string[];
  related_entities: string[];
  locations: string[];
  created_at: string;
  translations: { [language: string]: Partial<Translated> | null };
}

interface Translated {
  title: string | null;
  description: string | null;
  key_allegations: (string | null)[] | null;
}

const words = ["Bridge", "bribe", "bri", "ridge-way", "ab", "a", "पुल", "पु", "काठमाडौँ", "ठमा", "road_7", "७५"];
const people = [
  "entity:person/asha-of-lists",
  "entity:person/bolan-of-lists",
  "entity:person/chari-of-lists",
];
const places = ["entity:location/district/list-hills", "entity:location/district/list-plains"];
const tags = ["money", "Money", "water, clean", "पानी"];
const types = ["CORRUPTION", "PROMISES"];

const some = <T>(from: readonly T[], minLength = 0) => fc.subarray([...from], { minLength });
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
const html = text.map((told) => `<p>${told}</p><p><b>${told.slice(0, 2)}</b>${told.slice(2)}</p>`);
const translated = fc.record({
  ...{ title: fc.option(text), description: fc.option(html) },
  key_allegations: fc.option(fc.tuple(fc.option(text))),
});
const content = fc.record({
  ...{
    title: text,
    case_type: fc.constantFrom(...types),
    key_allegations: fc.tuple(text),
    description: html,
  },
  ...{ tags: some(tags), alleged_entities: some(people, 1), related_entities: some(people) },
  ...{ locations: some(places), translated: fc.option(translated) },
});

let items: Item[] = [];
beforeAll(async () => {
  const team = await newTeam();
  for (const { title, translated: ne, ...more } of fc.sample(content, runs(14, 40))) {
    await team.published({
      ...{ ...more, title: `${title} ${crypto.randomUUID()}` },
      translations: ne ? { ne } : {},
    });
  }
  for (let path: string | null = "/api/cases/"; path; ) {
    const page = JSON.parse((await visit(path)).text) as { results: Item[]; next: string | null };
    items.push(...page.results);
    path = page.next?.slice(page.next.indexOf("/api/")) ?? null;
  }
  items = items.sort((a, b) => b.created_at.localeCompare(a.created_at) || (a.id < b.id ? -1 : 1));
}, 60_000);

interface Query {
  case_type: string | null;
  tags: string[];
  entity: string | null;
  location: string | null;
  search: string[];
}

const query: fc.Arbitrary<Query> = fc.record({
  case_type: fc.option(fc.constantFrom(...types)),
  tags: some(tags).map((all) => all.slice(0, 2)),
  entity: fc.option(fc.constantFrom(...people)),
  location: fc.option(fc.constantFrom(...places)),
  search: fc
    .array(fc.tuple(fc.constantFrom(...words), fc.nat(3), fc.integer({ min: 1, max: 6 })), { maxLength: 2 })
    .map((all) => all.map(([word, at, length]) => word.slice(at, at + length)).filter(Boolean)),
});

/** Told again from the contract: a term of three letters anywhere, a shorter one at the beginning of a word. */
function holds(item: Item, asked: string): boolean {
  const term = asked.toLowerCase();
  const told = [item, ...Object.values(item.translations)].flatMap((one) => [
    one?.title ?? "",
    ...(one?.key_allegations ?? []).map((allegation) => allegation ?? ""),
    ...(one?.description ?? "").split("</p>").map((part) => part.replace(/<[^>]*>/g, "")),
  ]);
  return told.some((one) => {
    const lower = one.toLowerCase();
    if ([...term].length >= 3) return lower.includes(term);
    return [...lower.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]/gu)].some(({ index }) =>
      lower.startsWith(term, index),
    );
  });
}

const fits = (item: Item, asked: Query): boolean =>
  (asked.case_type === null || item.case_type === asked.case_type) &&
  asked.tags.every((tag) => item.tags.includes(tag)) &&
  (asked.entity === null || [...item.alleged_entities, ...item.related_entities].includes(asked.entity)) &&
  (asked.location === null || item.locations.includes(asked.location)) &&
  asked.search.every((term) => holds(item, term));

it("15: filters and search find exactly what a filter of all public items finds, in its order", async () => {
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const { tags: wanted, search, ...one } = asked;
      const fields = Object.entries(one).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
      const address = new URLSearchParams([...fields, ...wanted.map((tag) => ["tags", tag])] as string[][]);
      if (search.length > 0) address.set("search", search.join(" "));
      const { text: answer } = await visit(`/api/cases/?${address}`);
      const { count, results } = JSON.parse(answer) as { count: number; results: Item[] };
      const found = items.filter((item) => fits(item, asked)).map(({ id }) => id);
      expect([`${address}`, count, results.map(({ id }) => id)]).toEqual([
        ...[`${address}`, found.length, found.slice(0, 20)],
      ]);
    }),
    { numRuns: runs(60, 400) },
  );
});

it("10: any word of two or more letters of a published case finds it, in either script", async () => {
  const team = await newTeam();
  const found = fc.sample(completeContent([]), runs(4, 60)).map(async (given, n) => {
    const entity = `entity:person/of-words-${n}`;
    const made: Item = await team.published({ ...given, alleged_entities: [entity], responses: [] });
    const text = [made, ...Object.values(made.translations)]
      .flatMap((one) => [
        one?.title,
        one?.description?.replace(/<[^>]*>|&\w+;/g, " "),
        ...(one?.key_allegations ?? []),
      ])
      .join("\n");
    return { entity, all: [...new Set(text.match(/[\p{L}\p{M}\p{N}]{2,200}/gu))] };
  });
  const cases = await Promise.all(found);
  const any = fc.constantFrom(...cases.flatMap(({ entity, all }) => all.map((word) => ({ entity, word }))));
  await fc.assert(
    fc.asyncProperty(any, async ({ entity, word }) => {
      const { text: answer } = await visit(`/api/cases/?${new URLSearchParams({ search: word, entity })}`);
      expect([word, (JSON.parse(answer) as { count: number }).count]).toEqual([word, 1]);
    }),
    { numRuns: runs(40, 1000) },
  );
});

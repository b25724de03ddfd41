import fc from "fast-check";
import { deep } from "../../testing/runs";
import { type Content, emptyContent } from "../content/fields";
import { MOST_BYTES } from "../content/lenient-check";

// Valid content of every shape: both scripts, each length at its extremes.

const known = fc.constantFrom(
  ...[
    "bridge",
    "Rāmechhāp",
    "नेपाल",
    "सडक निर्माण",
    "contract",
    "रु १२३",
    "e\u0301tude",
    "👩‍👩‍👧",
    "a",
    "x < y & z",
  ],
);
const letters = (all: string, maxLength: number) =>
  fc.array(fc.constantFrom(...all), { minLength: 1, maxLength }).map((some) => some.join(""));
const latin = letters("abcdefghijklmnoprstuvwyzāéñøžABDK", 12);
const syllable = fc
  .tuple(
    letters("कखगघचछजझटठडढणतथदधनपफबभमयरलवशसह", 1),
    fc.constantFrom("", "ा", "ि", "ी", "ु", "ू", "े", "ो", "ं", "ँ", "्र"),
  )
  .map((parts) => parts.join(""));
const devanagari = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((all) => all.join(""));
const words = fc.oneof(
  { weight: 2, arbitrary: known },
  { weight: 2, arbitrary: latin },
  { weight: 2, arbitrary: devanagari },
  { weight: 1, arbitrary: letters("0123456789०१२३४५६७८९", 6) },
);
const spoken = (longest: number) =>
  fc
    .array(words, { minLength: 1, maxLength: 8 })
    .map((all) =>
      all
        .join(" ")
        .slice(0, longest)
        .replace(/(?:[\uD800-\uDBFF]|\u200D|\s)+$/, "")
        .normalize("NFC"),
    )
    .filter((text) => text.length > 0 && !/[\uD800-\uDBFF]$/.test(text));
/** A text of 1 to `longest` characters, at times of exactly so many. */
const text = (longest: number) =>
  fc.oneof(
    { weight: 6, arbitrary: spoken(longest) },
    { weight: 1, arbitrary: fc.constantFrom("क", "a") },
    { weight: 1, arbitrary: fc.constant("ख".repeat(longest)) },
  );

let titles = 0;

/** A title that no other case of this file's has: of one character, of 200, or of some. */
function titleOf(kind: "short" | "long" | "usual", said: string): string {
  titles += 1;
  if (kind === "short") return String.fromCharCode(0x4e00 + (titles % 20_000));
  const own = `${crypto.randomUUID()} ${said}`;
  return kind === "long"
    ? `${own} ${"लामो ".repeat(40)}`.slice(0, 199).trim().padEnd(200, "म")
    : own.slice(0, 200);
}
const title = fc
  .tuple(fc.constantFrom("short", "long", "usual", "usual"), spoken(150))
  .map(([kind, said]) => titleOf(kind as "short" | "long" | "usual", said));

const date = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2080-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const slug = fc
  .tuple(fc.constantFrom("ram-thapa", "road", "x-1", "a".repeat(100)), fc.nat(9999))
  .map(([name, n]) => `${name.slice(0, 90)}-${n}`);
const entity = fc
  .tuple(
    fc.constantFrom("person", "organization/ngo", "organization/government", "project/development_project"),
    slug,
  )
  .map(([type, name]) => `entity:${type}/${name}`);
const place = fc
  .tuple(fc.constantFrom("location/district", "location"), slug)
  .map(([type, name]) => `entity:${type}/${name}`);
const escaped = (said: string) => said.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const html = fc
  .array(
    fc.oneof(
      spoken(80).map((said) => `<p>${escaped(said)}</p>`),
      fc.constantFrom(
        "<ul><li>one</li></ul>",
        "<h2>Two</h2>",
        '<p><a href="https://a.np/">x</a></p>',
        "plain",
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(""));
const list = <T>(of: fc.Arbitrary<T>, minLength = 0, maxLength = 3) =>
  fc.uniqueArray(of, { minLength, maxLength });

/** Whatever is missing, null or empty of a translation is shown in the original. */
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 4 });
const optional = { requiredKeys: [] };
const translated = fc.option(
  fc.record(
    {
      title: maybe(fc.oneof(text(200), fc.constant(""))),
      description: maybe(html),
      key_allegations: maybe(fc.array(maybe(text(1000)), { maxLength: 3 })),
      timeline: maybe(
        fc.array(fc.record({ title: maybe(text(200)), description: maybe(text(5000)) }, optional), {
          maxLength: 3,
        }),
      ),
      evidence: maybe(fc.array(fc.record({ description: maybe(text(5000)) }, optional), { maxLength: 3 })),
    },
    optional,
  ),
  { freq: 2 },
);

/** Lists of a translation are at most as long as the original's. */
const cut = <T>(all: T[] | null, { length }: readonly unknown[]) => all?.slice(0, length) ?? null;

const usual = (sourceIds: readonly string[]): fc.Arbitrary<Content> => {
  const source = fc.constantFrom(...sourceIds, ...(sourceIds.length > 0 ? [] : [""]));
  const cites = sourceIds.length === 0 ? fc.constant(null) : fc.option(source);
  return fc
    .record({
      case_type: fc.constantFrom("CORRUPTION", "PROMISES"),
      language: fc.constantFrom("en", "ne"),
      title,
      dates: fc.array(date, { minLength: 2, maxLength: 2 }).map((days) => days.sort()),
      alleged_entities: list(entity, 1),
      related_entities: list(entity),
      locations: list(place),
      tags: list(text(50)),
      key_allegations: list(text(1000), 1),
      description: html,
      timeline: fc.array(
        fc.record({ date, title: text(200), description: fc.oneof(fc.constant(""), text(5000)) }),
        { maxLength: 3 },
      ),
      evidence: fc.array(fc.record({ source_id: source, description: text(5000) }), {
        maxLength: sourceIds.length === 0 ? 0 : 3,
      }),
      replies: fc.array(fc.record({ by: fc.nat(), date, text: text(5000), source_id: cites }), {
        maxLength: 3,
      }),
      translated,
    })
    .map(({ dates, replies, translated: given, ...content }) => {
      const named = [...content.alleged_entities, ...content.related_entities];
      const other = content.language === "en" ? "ne" : "en";
      const { key_allegations, timeline, evidence, ...others } = given ?? {};
      const lists = {
        ...(key_allegations === undefined
          ? {}
          : { key_allegations: cut(key_allegations, content.key_allegations) }),
        ...(timeline === undefined ? {} : { timeline: cut(timeline, content.timeline) }),
        ...(evidence === undefined ? {} : { evidence: cut(evidence, content.evidence) }),
      };
      return {
        ...content,
        ...{ case_start_date: dates[0] ?? null, case_end_date: dates[1] ?? null },
        responses: replies.map(({ by, ...reply }) => ({
          entity_id: named[by % named.length] ?? "",
          ...reply,
        })),
        translations: given ? { [other]: { ...others, ...lists } } : {},
      } as Content;
    });
};

const times = <T>(n: number, make: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => make(at));
const day = "2024-01-02";

/** As much of everything as there may be, but for the story. */
function longestLists(sourceIds: readonly string[]): Content {
  const [source_id] = sourceIds;
  const alleged_entities = times(100, (n) => `entity:person/alleged-${n}`);
  return {
    ...{ ...emptyContent, title: titleOf("long", "lists"), description: "<p>क</p>", alleged_entities },
    related_entities: times(100, (n) => `entity:organization/ngo/related-${n}`),
    locations: times(100, (n) => `entity:location/district/place-${n}`),
    tags: times(30, (n) => `${n}`.padEnd(50, "ट")),
    key_allegations: times(50, (n) => `${n}`.padEnd(1000, "आ")),
    timeline: times(200, (n) => ({ date: day, title: `${n}`.padEnd(200, "द"), description: "" })),
    evidence: source_id ? times(200, (n) => ({ source_id, description: `Page ${n}` })) : [],
    responses: times(50, (n) => ({
      ...{ entity_id: alleged_entities[n] ?? "", date: day, text: `No ${n}`, source_id: source_id ?? null },
    })),
    translations: {
      ne: { timeline: times(200, () => ({ title: null })), key_allegations: times(50, (n) => `${n} पैसा`) },
    },
  };
}

/** The longest story; where nothing else is, content of as many bytes as there may be. */
function longest(isWhole: boolean): Content {
  const story = `<p>${"सडक bridge ".repeat(20_000)}`.slice(0, 199_996);
  const content: Content = {
    ...{ ...emptyContent, title: titleOf("long", "story"), description: `${story}</p>` },
    // Its id is as long as one may be: tests that put another in its place make the content no longer.
    ...{ alleged_entities: [`entity:person/${"x".repeat(100)}`] },
    ...{ key_allegations: ["क"], tags: ["ट".repeat(50)] },
    translations: { ne: { description: "<p>कथा</p>" } },
  };
  if (!isWhole) return content;
  content.timeline = times(200, () => ({ date: day, title: "x", description: "" }));
  let left = MOST_BYTES - new TextEncoder().encode(JSON.stringify(content)).length;
  for (const entry of content.timeline) {
    entry.description = "x".repeat(Math.min(5000, left));
    left -= entry.description.length;
  }
  return content;
}

/** The least that is complete. */
const least = (): Content => ({
  ...{ ...emptyContent, title: titleOf("short", ""), description: "क", key_allegations: ["a"] },
  alleged_entities: ["entity:person/abc"],
});

/** Content at the extremes of its lengths: tried at leisure each time, else now and then. */
export const extremes = (sourceIds: readonly string[]): Content[] =>
  deep ? [least(), longestLists(sourceIds), longest(false), longest(true)] : [];

const made = (make: () => Content) => fc.constant(null).map(make);

/** Content that passes the strict check. Its title is no other's. */
export const completeContent = (sourceIds: readonly string[]): fc.Arbitrary<Content> =>
  fc.oneof(
    { weight: 94, arbitrary: usual(sourceIds) },
    { weight: 3, arbitrary: made(least) },
    { weight: 1, arbitrary: made(() => longestLists(sourceIds)) },
    { weight: 1, arbitrary: made(() => longest(false)) },
    { weight: 1, arbitrary: made(() => longest(true)) },
  );

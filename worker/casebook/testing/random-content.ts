import fc from "fast-check";

// Valid content of every shape: both scripts, each length at its extremes.

const words = fc.constantFrom(
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
const html = fc
  .array(
    fc.oneof(
      spoken(80).map((said) => `<p>${said.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`),
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

/** Content that passes the strict check, but for its title, which is the caller's to give. */
export const completeContent = (sourceIds: readonly string[]) =>
  fc
    .record({
      case_type: fc.constantFrom("CORRUPTION", "PROMISES"),
      language: fc.constantFrom("en", "ne"),
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
      evidence: fc.array(
        fc.record({
          source_id: fc.constantFrom(...sourceIds, ...(sourceIds.length > 0 ? [] : [""])),
          description: text(5000),
        }),
        {
          maxLength: sourceIds.length === 0 ? 0 : 3,
        },
      ),
    })
    .map(({ dates, ...content }) => ({
      ...content,
      case_start_date: dates[0] ?? null,
      case_end_date: dates[1] ?? null,
      responses: [],
      translations: {},
    }));

import { describe, expect, it } from "vitest";
import { en as kit } from "../web/i18n/en";
import { isMessage, languages, speaker } from "../web/i18n/translate";
import { read, repositoryFiles } from "./source-files.ts";
import { sentencesIn, stringsIn, summariesIn, wordsIn } from "./words.ts";

const sources = repositoryFiles().filter(
  (file) =>
    /^(web|worker)\/.*\.tsx?$/.test(file) &&
    !/\.test\.tsx?$|\/(testing|demo)\/|^web\/(e2e|build)\//.test(file),
);
// The kit shows components to developers; the page of it is there in development alone.
const forDevelopers = /^web\/specimens\/|^worker\/core\/http\/dev-pages/;
const pages = sources.filter(
  (file) => (/^web\/(ui|layout|islands)\//.test(file) || /\.tsx$/.test(file)) && !forDevelopers.test(file),
);

describe("what a person reads", () => {
  it("stands in the catalogues, not in pages and components", () => {
    const found = pages.flatMap((file) => wordsIn(file).map(({ line, words }) => `${file}:${line} ${words}`));
    expect(found).toEqual([]);
  });

  it("is used: no catalogue has words that no page says", () => {
    const used = { whole: new Set<string>(), beginnings: new Set<string>() };
    for (const file of sources.filter((file) => !/^web\/i18n\/(en|fr|ne|fil)\/|\/words\//.test(file))) {
      const { whole, beginnings } = stringsIn(file);
      for (const text of whole) used.whole.add(text);
      for (const text of beginnings) used.beginnings.add(text);
    }
    const idle = Object.keys(languages.en.catalogue).filter(
      (key) => !used.whole.has(key) && ![...used.beginnings].some((beginning) => key.startsWith(beginning)),
    );
    expect(idle).toEqual([]);
  });
});

it("name every event that the audit trail records", () => {
  const recorded = /\brecord\w*\([^;]{0,200}?"([a-z_]+\.[a-z_]+)"/gs;
  const events = sources.flatMap((file) => [...read(file).matchAll(recorded)].map(([, event = ""]) => event));
  expect(new Set(events).size).toBeGreaterThan(60);
  expect(events.filter((event) => !isMessage(`event.${event}`))).toEqual([]);
});

it("are the kit's own in the kit: it has none of a module, nor of the core", () => {
  const others = new Set(Object.keys(languages.en.catalogue).filter((key) => !Object.hasOwn(kit, key)));
  const borrowed = sources
    .filter((file) => file.startsWith("web/") && !forDevelopers.test(file))
    .flatMap((file) => stringsIn(file).whole.map((key) => [key, file] as const))
    .filter(([key]) => others.has(key));
  expect(borrowed).toEqual([]);
});

describe("what the API says in English", () => {
  const sentences = sources
    .filter((file) => /^worker\/.*\.ts$/.test(file) && !/\/words\//.test(file))
    .flatMap((file) => sentencesIn(file).map((sentence) => [sentence, file] as const));
  for (const language of Object.keys(languages).filter((name) => name !== "en")) {
    it(`has its words in ${language} too`, () => {
      const say = speaker(language);
      const unsaid = sentences.filter(([sentence]) => say(sentence) === sentence);
      expect(unsaid.map(([sentence, file]) => `${file} ${sentence}`)).toEqual([]);
    });
  }
});

describe("what a log says of a change where nobody did", () => {
  const summaries = [
    ...new Set(sources.filter((file) => /^worker\/casebook\/.*\.ts$/.test(file)).flatMap(summariesIn)),
  ];

  it("has its words in French", () => {
    expect(summaries.toSorted()).toEqual([
      ...["Address archived", "Changed: 7", "Closed", "Contributors changed", "Created", "Deleted"],
      ...["Document changed", "Draft of version 7", "First published", "Published again", "Reopened"],
      ...[
        "Restored",
        "Reviewer changed",
        "Schedule cancelled",
        "Submitted for review",
        "Taken back to draft",
      ],
      ...["To be published at 7", "Withdrawn by the editors"],
    ]);
    expect(summaries.filter((summary) => speaker("fr")(summary) === summary)).toEqual([]);
  });

  it("has them in Nepali where readers see it", () => {
    const seen = /^(?:Address|Changed|Closed|Document|First|Published|Withdrawn)/;
    const say = speaker("ne");
    expect(summaries.filter((summary) => seen.test(summary) && say(summary) === summary)).toEqual([]);
  });
});

describe("styles", () => {
  const physical =
    /(?:^|[\s;{])((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear|justify-content|justify-items)\s*:\s*(?:left|right))\s*[:;]/g;

  it("know the start and the end of a line, not left and right, so that they hold from either side", () => {
    const css = repositoryFiles().filter((file) => /^(web|worker)\/.*\.css$/.test(file));
    const found = css.flatMap((file) =>
      [
        ...read(file)
          .replace(/\/\*[\s\S]*?\*\//g, "")
          .matchAll(physical),
      ].map(([, rule]) => `${file} ${rule}`),
    );
    expect(found).toEqual([]);
  });
});

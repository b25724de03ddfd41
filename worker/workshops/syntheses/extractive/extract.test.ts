import { describe, expect, it } from "vitest";
import { dice, pick } from "../../../testing/dice";
import type { InputAnswer } from "../input";
import { backgroundOf, extract } from "./extract";

/** What is planted: how many in a hundred say it, in either language, and by which word one knows it. */
const topics = [
  {
    ...{ rate: 60, is: /water|tubig|well|poso/i },
    en: [
      "The water in our well is not clean.",
      "We need clean water for drinking.",
      "Many children get sick from dirty water.",
    ],
    fil: [
      "Marumi ang tubig sa aming poso.",
      "Kailangan namin ng malinis na tubig.",
      "Malayo ang pinagkukunan ng tubig.",
    ],
  },
  {
    ...{ rate: 45, is: /road|daan|kalsada/i },
    en: [
      "The road to the market is broken.",
      "Trucks cannot pass on the road when it rains.",
      "A better road would bring buyers.",
    ],
    fil: [
      "Sira ang kalsada papunta sa palengke.",
      "Hindi madaanan ang kalsada kapag umuulan.",
      "Ayusin sana ang daan.",
    ],
  },
  {
    ...{ rate: 35, is: /teacher|guro/i },
    en: ["There are too few teachers.", "One teacher has sixty pupils.", "The teacher comes twice a week."],
    fil: ["Kulang ang mga guro.", "Isang guro lang para sa animnapung bata.", "Bihirang dumating ang guro."],
  },
  {
    ...{ rate: 25, is: /medicine|gamot|clinic|klinika/i },
    en: ["The clinic has no medicine.", "Medicine is too expensive for us.", "The clinic closes at noon."],
    fil: ["Walang gamot sa klinika.", "Mahal ang gamot.", "Sarado ang klinika tuwing hapon."],
  },
  {
    ...{ rate: 20, is: /electricity|kuryente/i },
    en: [
      "Electricity is cut off every night.",
      "We have no electricity in the village.",
      "Electricity would help our shops.",
    ],
    fil: [
      "Laging nawawala ang kuryente.",
      "Walang kuryente sa aming sitio.",
      "Kailangan ng kuryente ang mga tindahan.",
    ],
  },
];
const filler = [
  ...[
    "Thank you for listening to us.",
    "Life here is quiet.",
    "My family has lived here for long.",
    "I hope it will change.",
  ],
  ...[
    "Salamat sa pakikinig.",
    "Matagal na kaming nakatira dito.",
    "Sana ay magbago ito.",
    "Maganda ang aming lugar.",
  ],
];

type Language = "en" | "fil" | "mixed";

function planted(seed: number, language: Language) {
  const roll = dice(seed);
  const said = topics.map(() => new Set<number>());
  const answers = Array.from({ length: 100 }, (_, participant): InputAnswer[] => {
    const sentences = topics.flatMap((topic, n) => {
      if (roll(100) >= topic.rate) return [];
      said[n]?.add(participant);
      const list = language === "mixed" ? [...topic.en, ...topic.fil] : topic[language];
      return [pick(roll, list)];
    });
    const all = [...sentences, pick(roll, filler), pick(roll, filler)].sort(() => roll(3) - 1);
    const half = 1 + roll(all.length);
    return [all.slice(0, half), all.slice(half)].flatMap((some, n) => {
      const text = some.join(" ");
      if (text === "") return [];
      return [
        {
          ...{ n: 0, id: `ans_${participant}_${n}`, participant, questionId: `q${n}`, question: "What?" },
          ...{ province: "Aralen", stakeholder: "farmer", text, passages: [text] },
        },
      ];
    });
  }).flat();
  return { answers, said, roll };
}

const background = backgroundOf(filler);
const about = { language: "en" as const, participants: 100, title: "Needs" };

describe.each<Language>(["en", "fil", "mixed"])("of answers in %s", (language) => {
  it("finds at least four of five planted topics, with the support they were planted with", () => {
    for (let seed = 1; seed <= 4; seed++) {
      const { answers, said } = planted(seed, language);
      const { themes } = extract(answers, background, about);
      const found = topics.filter((topic, n) => {
        const planted = said[n]?.size ?? 0;
        return themes.some(
          ({ title, support }) => topic.is.test(title) && Math.abs(support - planted) <= 0.15 * planted,
        );
      });
      expect(
        found.length,
        JSON.stringify(themes.map(({ title, support }) => [title, support])),
      ).toBeGreaterThanOrEqual(4);
    }
  });
});

/** Whose words are their own, but for the one by which one knows them: who speaks of it can be counted exactly. */
const apart = [
  {
    ...{ rate: 55, is: /bridge|tulay/i, en: ["The bridge collapsed.", "Rebuild that bridge soon."] },
    fil: ["Gumuho ang tulay.", "Patibayin ninyo ang tulay."],
  },
  {
    ...{ rate: 45, is: /boats?\b|bangka/i, en: ["Our boats leak.", "Lend us a boat."] },
    fil: ["Butas ang bangka.", "Pahiramin kami ng bangka."],
  },
  {
    ...{ rate: 40, is: /court|korte/i, en: ["The court delays.", "We distrust the court."] },
    fil: ["Mabagal ang korte.", "Nakakatakot ang korte."],
  },
  {
    ...{ rate: 30, is: /mosque|moske/i, en: ["The mosque is leaning.", "Paint the mosque."] },
    fil: ["Nakahilig ang moske.", "Pinturahan ang moske."],
  },
  {
    ...{ rate: 25, is: /seeds?\b|binhi/i, en: ["Seeds are scarce.", "Store seed somewhere dry."] },
    fil: ["Kapos ang binhi.", "Itabi ang binhi."],
  },
  {
    ...{ rate: 15, is: /tax|buwis/i, en: ["The tax doubled.", "Abolish this tax."] },
    fil: ["Dumoble ang buwis.", "Alisin ang buwis."],
  },
];

describe.each<Language>(["en", "fil", "mixed"])("of topics apart from each other in %s", (language) => {
  it("counts for each theme exactly those who speak of it, and quotes them word by word", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const roll = dice(seed);
      const answers = Array.from({ length: 60 }, (_, participant): InputAnswer[] => {
        const said = apart.flatMap((topic) => {
          const list = language === "mixed" ? [...topic.en, ...topic.fil] : topic[language];
          return roll(100) < topic.rate ? [pick(roll, list), ...(roll(4) ? [] : [pick(roll, list)])] : [];
        });
        const half = roll(said.length + 1);
        return [said.slice(0, half), said.slice(half)].flatMap((some, n) => {
          const text = some.join(" ");
          const about = { questionId: `q${n}`, question: "What?", province: "Aralen", stakeholder: "" };
          return text
            ? [{ ...about, n: 0, id: `${participant}_${n}`, participant, text, passages: [text] }]
            : [];
        });
      }).flat();
      const { themes } = extract(answers, backgroundOf([]), { ...about, participants: 60 });
      expect(themes).toHaveLength(5);
      const byId = new Map(answers.map((answer) => [answer.id, answer]));
      for (const { title, support, quotes } of themes) {
        const is = apart.find((topic) => topic.is.test(title))?.is ?? /^$/;
        const speak = new Set(
          answers.flatMap(({ text, participant }) => (is.test(text) ? [participant] : [])),
        );
        expect([seed, title, support]).toEqual([seed, title, speak.size]);
        for (const { answer_id, text } of quotes) {
          expect([text, byId.get(answer_id)?.text.includes(text), is.test(text)]).toEqual([text, true, true]);
        }
      }
      expect(new Set(themes.map(({ title }) => apart.findIndex(({ is }) => is.test(title)))).size).toBe(5);
    }
  });
});

it("says the same of the same answers, in whatever order they come", () => {
  const { answers, roll } = planted(9, "mixed");
  const idsAside = (told: unknown) => JSON.stringify(told).replace(/"answer_id":"[^"]*"/g, "");
  const first = idsAside(extract(answers, background, about));
  for (let n = 0; n < 100; n++) {
    // Whoever wrote first has the first number.
    const numbers = Array.from({ length: 100 }, (_, at) => at).sort(() => roll(3) - 1);
    const shuffled = answers
      .map((answer) => ({ ...answer, participant: numbers[answer.participant] ?? 0 }))
      .sort(() => roll(3) - 1);
    expect(idsAside(extract(shuffled, background, about))).toBe(first);
  }
});

it.each<[Language, number]>([
  ...[3, 4, 5, 6].flatMap((seed): [Language, number][] => [
    ["en", seed],
    ["fil", seed],
    ["mixed", seed],
  ]),
])(
  "quotes whole sentences of different participants, word by word, and counts who says so: %s, %i",
  (language, seed) => {
    const { answers } = planted(seed, language);
    const { themes, recommendations } = extract(answers, background, about);
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    for (const { quotes, support } of themes) {
      expect(quotes.length).toBeGreaterThanOrEqual(1);
      expect(new Set(quotes.map(({ answer_id }) => byId.get(answer_id)?.participant)).size).toBe(
        quotes.length,
      );
      expect(support).toBeGreaterThanOrEqual(quotes.length);
      for (const { answer_id, text } of quotes) {
        expect(byId.get(answer_id)?.text).toContain(text);
        expect(text).toMatch(/^[A-Z].*\.$/);
      }
    }
    const asking = recommendations.map(({ text }) => text);
    expect(asking.every((text) => answers.some((answer) => answer.text.includes(text)))).toBe(true);
    if (language === "en") expect(asking).toContain("We need clean water for drinking.");
  },
);

it.each([
  ["the and of", 1],
  ["[name] [phone]", 0],
  ["Kapayapaan muna ngayon", 1],
  ["مياه نظيفة للقرية", 1],
])("of %s alone it makes %i theme", (text, count) => {
  const answer = { ...(planted(1, "en").answers[0] as InputAnswer), text, passages: [text] };
  const { themes } = extract([answer], backgroundOf([]), { ...about, participants: 1 });
  expect(themes).toHaveLength(count);
  for (const { quotes, support } of themes) {
    expect([quotes[0]?.text, support]).toEqual([text, 1]);
  }
});

it("ends no title within a sign", () => {
  const text = `Oo ${"nga po ".repeat(16)}${"\u{1F33E}".repeat(30)}`;
  const answer = { ...(planted(1, "en").answers[0] as InputAnswer), text, passages: [text] };
  const { themes } = extract([answer], backgroundOf([]), { ...about, participants: 1 });
  expect(themes.map(({ title }) => [title.isWellFormed(), title.length <= 120])).toEqual([[true, true]]);
});

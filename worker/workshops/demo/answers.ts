// Pure.
import type { Random } from "../../core/demo/random.ts";
import type { Value } from "../questions/draft-check";
import { questionSet } from "../questions/words/first-questions.ts";
import type { WorkshopType } from "../workshop-types";
import { culture, health, income, place, road, school, type Topic, type Voice, water } from "./voices.ts";

/** Which topics people come to speak of, by question; what is not named is of everyday needs. */
const topicsOf: Record<string, readonly Topic[]> = {
  community_description: [place, income, place],
  quality_of_life: [water, health, school, water, road],
  socio_economic_issues: [road, income, water, road, health],
  cultural_preservation: [culture, school, culture],
};
const everyday: readonly Topic[] = [water, road, school, income, health, culture];

/** An answer in somebody's voice. */
export function speak(random: Random, voice: Voice, topics: readonly Topic[]): string {
  const [least, most] = voice.sentences;
  const said = new Set<string>();
  for (let n = least + random.below(most - least + 1); n > 0; n--) {
    const topic = random.pick(topics);
    const language = voice.language === "mixed" ? random.pick(["en", "fil"] as const) : voice.language;
    said.add(random.pick(topic[language]));
  }
  const whole = [...(voice.opening ? [voice.opening] : []), ...said].join(" ");
  return voice.sentences[1] > 3 && random.below(3) === 0 ? whole.replace(". ", ".\n\n") : whole;
}

const wants = {
  en: [
    "Clean water all year",
    "A road that holds in the rain",
    "A teacher for each grade",
    "Medicine in the clinic",
  ],
  fil: ["Malinis na tubig buong taon", "Maayos na kalsada", "Sapat na guro", "Gamot sa klinika"],
};
const helpers = [
  { who: "The municipality", how: "It has a grader that stands idle." },
  { who: "Ang mga nakatatanda", how: "Sila ang pinakikinggan ng lahat." },
  { who: "The fishers' association" },
  { who: "Samahan ng kababaihan", how: "May ipon at marunong mag-ayos ng pondo." },
];

/** To the second workshop, a value of each type. */
function secondOf(random: Random, voice: Voice): Record<string, Value> {
  const language = voice.language === "en" ? "en" : "fil";
  const count = 1 + random.below(3);
  const first = random.below(4);
  return {
    most_wanted: wants[language][first] ?? "",
    why: speak(random, voice, [[water, road, school, health][first] ?? water]),
    household: 2 + random.below(9),
    water_source: random.pick(["well", "well", "spring", "vendor", "rain"]),
    priorities: Array.from({ length: count }, (_, n) => ({
      what: wants[language][(first + n) % 4] ?? "",
      ...(random.below(3) > 0 ? { families: 20 + 10 * random.below(15) } : {}),
    })),
    ...(random.below(3) > 0 ? { who_could_help: random.pick(helpers) as Value } : {}),
  };
}

/** What somebody answers in a workshop, by question; some questions stay open. */
export function answersTo(
  random: Random,
  voice: Voice,
  workshop: WorkshopType,
  isOwn: boolean,
): Record<string, Value> {
  if (isOwn && workshop === "workshop_2") return secondOf(random, voice);
  return Object.fromEntries(
    questionSet[workshop].questions
      .filter((_, n) => n === 0 || random.below(5) > 0)
      .map(({ id }): [string, Value] => [id, speak(random, voice, topicsOf[id] ?? everyday)]),
  );
}

// Pure.
import type { Random } from "../../core/demo/random";
import { both } from "./both";
import { auditWatch, firms, people } from "./named";
import { type Named, type Place, places } from "./places";
import type { Plot, Slots } from "./plot";
import { plotsOfGoods } from "./plots-goods";
import { plotsOfOffices } from "./plots-offices";
import { plotsOfPromises } from "./plots-promises";
import { plotsOfWorks } from "./plots-works";
import { describe } from "./shared-parts";
import { byHand } from "./stories/index";
import type { Paper, Story } from "./story";

const plots: readonly Plot[] = [...plotsOfWorks, ...plotsOfPromises, ...plotsOfGoods, ...plotsOfOffices];
/** How many days after its beginning the last thing of a story happened. */
export const LONGEST = 460;

const turn = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** What is cited in some cases: a question to the court, and an answer of it. */
const ofTheCourt = ({ town }: Slots): Paper => ({
  ...{ type: "LEGAL_COURT_ORDER", day: 430 },
  title: both(
    `Order of the district court on papers of ${town.en}`,
    `${town.ne}का कागजबारे जिल्ला अदालतको आदेश`,
  ),
  text: both(
    "The court orders an office to show its books within thirty days.",
    "अदालतले कार्यालयलाई तीस दिनभित्र खाता देखाउन आदेश दिएको छ।",
  ),
  shows: both("The office had refused to show them twice.", "कार्यालयले दुई पटक देखाउन अस्वीकार गरेको थियो।"),
});

function slotsOf(plot: Plot, at: number, k: number, random: Random): Slots {
  const place = turn<Place>(places, at * 3 + k * 2);
  const [low, high] = plot.counts ?? [38, 210];
  return {
    ...{ place, town: place.town.name, district: place.district.name },
    official: turn<Named>(people, at * 5 + k * 3),
    second: turn<Named>(people, at * 5 + k * 3 + 7),
    firm: turn<Named>(firms, at + k),
    sum: 1000 * Math.round(random.between(90, 1900)),
    count: Math.round(random.between(low, high)),
  };
}

/** Stories of their own. */
export const toldByHand = (random: Random, written: readonly number[]): Told[] =>
  byHand.slice(0, written.length).map(({ n, lasted, tell: told }, at) => {
    const days = { began: (written[at] ?? 0) + LONGEST + 5 + random.below(200), lasted };
    return {
      story: { ...told(n), ...days },
      mistaken: { ...told(n + 2), ...days },
      mistake: { was: n + 2, is: n },
    };
  });

/** A story, and the same with a number that was wrong at first. */
export interface Told {
  story: Story;
  mistaken: Story;
  /** What a correction says of that number. */
  mistake: { was: number; is: number };
}

function tell(plot: Plot, of: Slots, at: number, k: number): Omit<Story, "began" | "lasted"> {
  const { place, official, second, firm } = of;
  const papers = plot.papers(of);
  return {
    ...{ key: `${plot.name} ${k}`, type: plot.type, language: (at + k) % 3 === 1 ? "ne" : "en" },
    title: plot.title(of),
    alleged: [official, ...(plot.hasFirm ? [firm] : [])],
    related: [
      plot.body,
      ...(plot.name === "relief-list" ? [second] : []),
      ...(k % 2 === 0 ? [auditWatch] : []),
    ],
    locations: [place.town, place.district],
    tags: plot.tags,
    allegations: plot.allegations(of),
    description: describe(plot.happened(of), of, at + k),
    steps: plot.steps(of),
    papers: (at + k) % 4 === 0 ? [...papers, ofTheCourt(of)] : papers,
    replies: [
      {
        by: plot.hasFirm ? firm : plot.name === "relief-list" ? second : official,
        day: LONGEST - 10,
        text: plot.reply(of),
      },
      ...((at + k) % 5 === 0
        ? [
            {
              ...{ by: plot.body, day: LONGEST },
              text: both(
                "We have received the questions and opened a file. What it finds will be published here as well.",
                "प्रश्न प्राप्त भए र फाइल खोलिएको छ। त्यसले भेटेको कुरा यहाँ पनि प्रकाशित हुनेछ।",
              ),
            },
          ]
        : []),
    ],
  };
}

/** A story of plots in turn for each of these: how many days before today it was written. */
export function makeStories(random: Random, written: readonly number[]): Told[] {
  return written.map((age, n) => {
    const [at, k] = [n % plots.length, Math.floor(n / plots.length)];
    const plot = turn(plots, at);
    const of = slotsOf(plot, at, k, random);
    const days = {
      began: age + LONGEST + 5 + random.below(900),
      lasted: plot.type === "PROMISES" ? null : LONGEST - 90,
    };
    const wrong = { ...of, count: of.count + 9 };
    return {
      story: { ...tell(plot, of, at, k), ...days },
      mistaken: { ...tell(plot, wrong, at, k), ...days },
      mistake: { was: wrong.count, is: of.count },
    };
  });
}

// Pure.
import { both, joined, number, paragraphs, quills, table } from "../both";
import { auditWatch, government, personOf } from "../named";
import { cloudshelf, places } from "../places";
import { type ByHand, paper, step } from "./told-by-hand";

const highKettle = places[9];
const head = personOf("ludo-marchbanner");

export const clouds: ByHand = {
  ...{ n: 12, lasted: 365, way: "being reviewed" },
  tell: (n) => ({
    ...{ key: "census of clouds", type: "CORRUPTION", language: "en" },
    title: both("A census of clouds, taken indoors", "घरभित्र बसेर गरिएको बादल गणना"),
    alleged: [head],
    related: [government, auditWatch],
    locations: [...(highKettle ? [highKettle.town] : []), cloudshelf],
    tags: ["science", "payroll", "false invoices"],
    allegations: [
      both(
        `${number(n).en} observers were paid for a year of clouds that they describe in the same words.`,
        `एउटै शब्दमा बादलको वर्णन गर्ने ${number(n).ne} पर्यवेक्षकले वर्षभरि तलब पाए।`,
      ),
      both("The balloon that was bought has never left its box.", "किनिएको बेलुन कहिल्यै बाकसबाट निस्किएन।"),
    ],
    description: joined([
      paragraphs(
        both(
          "Every tenth year the clouds over Cloudshelf are counted, by form, height and hour. Farmers plan by the result. This time it says that the clouds of the year were “as usual” on each of its days.",
          "हरेक दस वर्षमा क्लाउडसेल्फमाथिका बादल आकार, उचाइ र समयअनुसार गनिन्छन्। किसानले नतिजा हेरेर योजना बनाउँछन्। यस पटक वर्षका सबै दिन बादल “सधैँजस्तै” थियो भनिएको छ।",
        ),
      ),
      table(
        [both("What was bought", "के किनियो"), both("For", "मूल्य"), both("Where it is", "कहाँ छ")],
        [
          [both("A balloon", "बेलुन"), quills(74_000), both("In its box", "बाकसमै")],
          [
            both("Warm coats", "न्याना कोट"),
            quills(18_000),
            both("In use, in the office", "कार्यालयमा प्रयोगमा"),
          ],
          [both("A roof window", "छानाको झ्याल"), quills(26_000), both("Painted over", "रङले छोपिएको")],
        ],
      ),
      paragraphs(
        both(
          "We are waiting for the answer of the observatory, and for the weather.",
          "हामी वेधशालाको जवाफ र मौसमको प्रतीक्षामा छौँ।",
        ),
      ),
    ]),
    steps: [
      step(0, both("The census begins", "गणना सुरु"), both("With a cup of tea.", "एक कप चियासँगै।")),
      step(
        180,
        both("The window is painted over", "झ्याल छोपियो"),
        both("Because of the light.", "उज्यालोका कारण।"),
      ),
      step(365, both("The result", "नतिजा"), both("“As usual.”", "“सधैँजस्तै।”")),
    ],
    papers: [
      paper(
        366,
        "OFFICIAL_GOVERNMENT",
        both("Census of clouds", "बादल गणना"),
        both("The result as it was printed.", "छापिएको नतिजा।"),
        both("The same words for each day.", "हरेक दिनका लागि उही शब्द।"),
      ),
      paper(
        380,
        "INTERNAL_CORPORATE",
        both("Twelve diaries", "बाह्र दैनिकी"),
        both("The observers' diaries, without names.", "पर्यवेक्षकका दैनिकी, नामविना।"),
        both("That they were written on one evening.", "एकै साँझ लेखिएका।"),
      ),
    ],
    replies: [],
  }),
};

// Pure.
import { both, joined, number, paragraphs } from "../both";
import { government, personOf } from "../named";
import { cloudshelf, places, umberfell } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const glasswater = places[4];
const mayor = personOf("bram-thistledown");

export const walkToSchool: ByHand = {
  ...{ n: 26, lasted: null, way: "a draft beside" },
  tell: (n) => ({
    ...{ key: "an hour to school", type: "PROMISES", language: "ne" },
    title: both(
      "No child shall walk more than an hour to school",
      "कुनै बालबालिकाले एक घण्टाभन्दा बढी हिँडेर विद्यालय जानु पर्दैन",
    ),
    alleged: [mayor],
    related: [government],
    locations: [...(glasswater ? [glasswater.town] : []), cloudshelf, umberfell],
    tags: ["schools", "election promises", "children"],
    allegations: [
      both(
        `${number(n).en} villages are still more than an hour from a school.`,
        `${number(n).ne} गाउँ अझै विद्यालयबाट एक घण्टाभन्दा टाढा छन्।`,
      ),
      both("The hour was measured downhill, on a horse.", "एक घण्टा ओरालोमा, घोडा चढेर नापियो।"),
    ],
    description: joined([
      paragraphs(
        both(
          "The promise was simple and everybody understood it: an hour on foot, no more. It was made in Glasswater, where the school is, and heard in villages from which one sees the school and walks half a day to it.",
          "वाचा सरल थियो र सबैले बुझे: पैदल एक घण्टा, त्योभन्दा बढी होइन। यो विद्यालय भएको ग्लासवाटरमा गरियो, र विद्यालय देखिने तर पुग्न आधा दिन लाग्ने गाउँहरूमा सुनियो।",
        ),
        both(
          `Children of each village walked to school with a clock and wrote down when they left and when they came. ${number(n).en} of forty villages need more than an hour. The way home was not measured, because it was dark.`,
          `हरेक गाउँका बालबालिका घडी लिएर विद्यालय हिँडे र निस्केको तथा पुगेको समय लेखे। चालीसमध्ये ${number(n).ne} गाउँलाई एक घण्टाभन्दा बढी लाग्छ। अँध्यारो भएकाले फर्कने बाटो नापिएन।`,
        ),
      ),
    ]),
    steps: [
      step(0, both("The promise", "वाचा"), both("At the school of Glasswater.", "ग्लासवाटरको विद्यालयमा।")),
      step(
        100,
        both("A map with circles", "घेरासहितको नक्सा"),
        both("One hour around each school, as the crow flies.", "प्रत्येक विद्यालय वरिपरि एक घण्टा, काग उडेजस्तै।"),
      ),
      step(
        260,
        both("Children take the time", "बालबालिकाले समय नापे"),
        both("On one morning, in forty villages.", "एकै बिहान, चालीस गाउँमा।"),
      ),
    ],
    papers: [
      paper(
        100,
        "OFFICIAL_GOVERNMENT",
        both("Map with circles", "घेरासहितको नक्सा"),
        both("As it hangs in the town hall.", "नगरपालिकामा झुन्डिएको।"),
        both("How the hour was measured.", "एक घण्टा कसरी नापियो।"),
      ),
      paper(
        262,
        "INVESTIGATIVE_REPORT",
        both("Forty clocks", "चालीस घडी"),
        both("The times of one morning.", "एक बिहानका समय।"),
        both("How long each village walks.", "प्रत्येक गाउँ कति हिँड्छ।"),
      ),
    ],
    replies: [
      reply(
        400,
        mayor,
        both(
          "Three schools are being built, and a path is being made shorter. I invite the children to measure again in a year.",
          "तीन विद्यालय बन्दै छन्, र एउटा बाटो छोट्याइँदै छ। एक वर्षपछि फेरि नाप्न बालबालिकालाई निम्तो दिन्छु।",
        ),
      ),
    ],
  }),
};

// Pure.
import { both, joined, number, paragraphs, quills } from "../both";
import { firmOf, personOf } from "../named";
import { lanternmouth, places } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const brindlewick = places[0];
const curator = personOf("sorrel-nightbasket");
const dealer = firmOf("three-herons-trading");

export const spoons: ByHand = {
  ...{ n: 212, lasted: 280, way: "withdrawn" },
  tell: (n) => ({
    ...{ key: "spoons of the museum", type: "CORRUPTION", language: "en" },
    title: both("The museum of Brindlewick and its silver spoons", "ब्रिन्डलविक सङ्ग्रहालय र चाँदीका चम्चा"),
    alleged: [curator, dealer],
    related: [],
    locations: [...(brindlewick ? [brindlewick.town] : []), lanternmouth],
    tags: ["museums", "public property"],
    allegations: [
      both(
        `${number(n).en} silver spoons of the museum were replaced by spoons of tin.`,
        `सङ्ग्रहालयका ${number(n).ne} चाँदीका चम्चाको ठाउँमा टिनका राखिए।`,
      ),
      both(
        `Spoons with the museum's number were sold by ${dealer.name.en}.`,
        `सङ्ग्रहालयको नम्बर भएका चम्चा ${dealer.name.ne}ले बेच्यो।`,
      ),
    ],
    description: joined([
      paragraphs(
        both(
          `The museum of Brindlewick keeps the spoons with which the republic was founded. A visitor dropped one and heard that it was tin. Since then ${number(n).en} have been weighed.`,
          `ब्रिन्डलविक सङ्ग्रहालयमा गणतन्त्र स्थापना गर्दा चलाइएका चम्चा छन्। एक दर्शकको हातबाट एउटा झर्‍यो र टिनको आवाज आयो। त्यसयता ${number(n).ne} वटा जोखिएका छन्।`,
        ),
        both(
          `They were insured for ${quills(640_000).en}, as silver, and cleaned every spring by the same pair of hands.`,
          `तिनको ${quills(640_000).ne}को बिमा चाँदीकै रूपमा थियो, र हरेक वसन्त एउटै जोडी हातले सफा गर्थे।`,
        ),
      ),
    ]),
    steps: [
      step(0, both("A spoon falls", "चम्चा खस्यो"), both("And sounds of tin.", "टिनको आवाज आयो।")),
      step(
        14,
        both("The spoons are weighed", "चम्चा जोखिए"),
        both("On the scales of the post office.", "हुलाकको तराजुमा।"),
      ),
      step(
        120,
        both("A number on a shop's spoon", "पसलको चम्चामा नम्बर"),
        both("It is the museum's.", "सङ्ग्रहालयकै नम्बर।"),
      ),
    ],
    papers: [
      paper(
        15,
        "OTHER_VISUAL",
        both("Spoons on the scales", "तराजुमा चम्चा"),
        both("A photograph of each weight.", "प्रत्येक तौलको तस्बिर।"),
        both("They weigh what tin weighs.", "तौल टिनजति छ।"),
      ),
      paper(
        121,
        "MEDIA_NEWS",
        both("Soup with history", "इतिहाससहितको सुप"),
        both("A report on a shop window.", "पसलको झ्यालबारे रिपोर्ट।"),
        both("The number on the spoon.", "चम्चाको नम्बर।"),
      ),
    ],
    replies: [
      reply(
        300,
        curator,
        both(
          "The silver ones have been in the cellar since the war; those on show are copies, and the sign that said so has fallen.",
          "चाँदीका चम्चा युद्धदेखि नै तहखानामा छन्; देखाइएका नक्कल हुन्, त्यो भन्ने पाटी खसेको छ।",
        ),
      ),
    ],
  }),
};

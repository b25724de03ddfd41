// Pure.
import { both, joined, number, paragraphs, quills } from "../both";
import { firmOf, personOf } from "../named";
import { places, saltwhistle } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const copperquay = places[6];
const warden = personOf("petra-inkwell");
const fleet = firmOf("paper-moon-supplies");

export const fish: ByHand = {
  ...{ n: 9, lasted: 150, way: "published again" },
  tell: (n) => ({
    ...{ key: "fish before the season", type: "CORRUPTION", language: "en" },
    title: both("Fish on the market of Copperquay before the season began", "याम सुरु हुनुअघि कपर्की बजारमा माछा"),
    alleged: [warden, fleet],
    related: [],
    locations: [...(copperquay ? [copperquay.town] : []), saltwhistle],
    tags: ["fishing", "licences"],
    allegations: [
      both(
        `${number(n).en} boats went out in the closed weeks with a permit “to look at the sea”.`,
        `बन्द हप्तामा ${number(n).ne} डुङ्गा “समुद्र हेर्न” भन्ने अनुमतिपत्र लिएर गए।`,
      ),
      both(
        `What they looked at was sold for ${quills(88_000).en}.`,
        `उनीहरूले हेरेको कुरा ${quills(88_000).ne}मा बिक्यो।`,
      ),
    ],
    description: joined([
      paragraphs(
        both(
          "For five weeks of spring the bay of Saltwhistle is closed, so that there are fish in autumn. Forty families keep to it and mend nets. In the third week there was herring on the market.",
          "शरद्मा माछा होस् भनेर वसन्तमा पाँच हप्ता साल्टह्विसलको खाडी बन्द रहन्छ। चालीस परिवारले नियम मान्छन् र जाल टाल्छन्। तेस्रो हप्तामै बजारमा माछा आयो।",
        ),
        both(
          "The harbour warden gives permits for the closed weeks to those who study tides. We have found no study. We found the permits, with the names of boats that have no window to look through.",
          "बन्दरगाह रक्षकले बन्द हप्तामा ज्वारभाटा अध्ययन गर्नेलाई अनुमति दिन्छन्। हामीले कुनै अध्ययन भेटेनौँ। अनुमतिपत्र भेट्यौँ, जसमा हेर्ने झ्याल नै नभएका डुङ्गाका नाम छन्।",
        ),
      ),
    ]),
    steps: [
      step(0, both("The bay is closed", "खाडी बन्द"), both("For five weeks.", "पाँच हप्ताका लागि।")),
      step(16, both("Herring on the market", "बजारमा माछा"), both("In the third week.", "तेस्रो हप्तामा।")),
      step(
        30,
        both("Permits are shown", "अनुमतिपत्र देखाइयो"),
        both("On request, by the warden.", "माग्दा रक्षकले देखाए।"),
      ),
    ],
    papers: [
      paper(
        31,
        "OFFICIAL_GOVERNMENT",
        both("Permits to look at the sea", "समुद्र हेर्ने अनुमतिपत्र"),
        both("All permits of the closed weeks.", "बन्द हप्ताका सबै अनुमतिपत्र।"),
        both("Which boats went out.", "कुन डुङ्गा गए।"),
      ),
      paper(
        40,
        "FINANCIAL_FORENSIC",
        both("Weights of the fish market", "माछा बजारको तौल"),
        both("The market's own book of weights.", "बजारकै तौल किताब।"),
        both("What was sold in the closed weeks.", "बन्द हप्तामा के बिक्यो।"),
      ),
    ],
    replies: [
      reply(
        200,
        warden,
        both(
          "Nobody can look at the sea without something jumping into the boat. I have told them to throw it back next year.",
          "समुद्र हेर्दा केही न केही डुङ्गामा उफ्रिन्छ। अर्को वर्ष फर्काइदिन भनेको छु।",
        ),
      ),
    ],
  }),
};

// Pure.
import { both, joined, number, paragraphs, quills, table } from "../both";
import { government, ministries, personOf } from "../named";
import { cloudshelf, places } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const highKettle = places[9];
const chair = personOf("quentin-brassbutton");

export const scholars: ByHand = {
  ...{ n: 31, lasted: 340, way: "published" },
  tell: (n) => ({
    ...{ key: "scholars of one table", type: "CORRUPTION", language: "ne" },
    title: both("Thirty-one scholars around one table", "एउटै टेबल वरिपरिका एकतीस छात्रवृत्ति"),
    alleged: [chair],
    related: [ministries.schools, government],
    locations: [...(highKettle ? [highKettle.town] : []), cloudshelf],
    tags: ["scholarships", "schools", "conflict of interest"],
    allegations: [
      both(
        `${number(n).en} of forty scholarships went to relatives of those who chose.`,
        `चालीसमध्ये ${number(n).ne} छात्रवृत्ति छनोट गर्नेकै नातेदारले पाए।`,
      ),
      both(
        "The marks of nine who were refused are higher than those of all who were chosen.",
        "नपाएका नौ जनाको अङ्क पाउने सबैको भन्दा बढी छ।",
      ),
      both("The minutes of the choice are four words long.", "छनोटको निर्णय चार शब्दको छ।"),
    ],
    description: joined([
      paragraphs(
        both(
          "Forty young people of the hills may study by the sea each year, paid by all. Who may go is decided by seven people at a round table in High Kettle. The law asks them to choose by marks and by need.",
          "पहाडका चालीस युवाले हरेक वर्ष सबैको खर्चमा समुद्र किनारमा पढ्न पाउँछन्। को जाने भन्ने हाई केटलको गोलो टेबलमा बस्ने सात जनाले टुङ्गो लगाउँछन्। कानुनले अङ्क र आवश्यकताका आधारमा छान्न भन्छ।",
        ),
        both(
          `A pupil who was refused asked for her marks and was given, by mistake, everybody's. ${number(n).en} of those chosen sit at that table on feast days as well.`,
          `नपाएकी एक छात्राले आफ्नो अङ्क मागिन्, भूलले सबैको अङ्क दिइयो। छानिएकामध्ये ${number(n).ne} जना चाडपर्वमा पनि त्यही टेबलमा बस्छन्।`,
        ),
      ),
      table(
        [
          both("Who", "को"),
          both("How many", "कति"),
          both("Mean of the marks", "औसत अङ्क"),
          both("Paid a year", "वार्षिक रकम"),
        ],
        [
          [both("Relatives, chosen", "छानिएका नातेदार"), number(n), number(54), quills(n * 12_000)],
          [both("Others, chosen", "छानिएका अरू"), number(40 - n), number(71), quills((40 - n) * 12_000)],
          [both("Refused", "नपाएका"), number(118), number(69), quills(0)],
        ],
      ),
      paragraphs(
        both(
          "We tell no name of a pupil. Whoever was chosen has done nothing wrong by it: nobody is alleged to have asked for anything.",
          "हामी कुनै विद्यार्थीको नाम लेख्दैनौँ। छानिएकाले कुनै गल्ती गरेका छैनन्: कसैले केही मागेको आरोप छैन।",
        ),
      ),
    ]),
    steps: [
      step(
        0,
        both("Applications close", "आवेदन बन्द"),
        both("One hundred and fifty-eight of them.", "एक सय अन्ठाउन्न आवेदन।"),
      ),
      step(20, both("The round table", "गोलो टेबल"), both("Meets for an hour.", "एक घण्टा बस्यो।")),
      step(26, both("Marks are asked for", "अङ्क मागियो"), both("And given, all of them.", "र सबैको दिइयो।")),
      step(
        120,
        both("Nine appeal", "नौ जनाको पुनरावेदन"),
        both("To the Board of Schools.", "विद्यालय परिषद्मा।"),
      ),
      step(
        340,
        both("The table is made larger", "टेबल ठूलो पारियो"),
        both("By two people who have no relatives in the hills.", "पहाडमा नातेदार नभएका दुई जनाले।"),
      ),
    ],
    papers: [
      paper(
        20,
        "LEGISLATIVE_DOC",
        both("Four words", "चार शब्द"),
        both("The minutes of the round table.", "गोलो टेबलको निर्णय।"),
        both("That no reason was written down.", "कुनै कारण लेखिएन।"),
      ),
      paper(
        26,
        "OFFICIAL_GOVERNMENT",
        both("Marks of one year, without names", "नामविनाका एक वर्षका अङ्क"),
        both("A table; each line a number.", "तालिका; प्रत्येक पङ्क्ति एउटा नम्बर।"),
        both("Who had which marks, and who went.", "कसको अङ्क कति, को गयो।"),
      ),
      paper(
        125,
        "LEGAL_PROCEDURAL",
        both("Appeal of nine", "नौ जनाको पुनरावेदन"),
        both("As it was handed in.", "पेस गरिएको रूपमा।"),
        both("What nine families ask for.", "नौ परिवारको माग।"),
      ),
    ],
    replies: [
      reply(
        430,
        chair,
        both(
          "In a valley of four families everybody is a relative. We chose those whom we knew to be diligent, because we knew them.",
          "चार परिवारको उपत्यकामा सबै नातेदार हुन्। मिहिनेती भनेर चिनेकालाई छान्यौँ, किनभने चिनेका थियौँ।",
        ),
      ),
    ],
  }),
};

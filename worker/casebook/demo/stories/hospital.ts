// Pure.
import { both, heading, joined, list, number, paragraphs, quills, table } from "../both";
import { firmOf, hospital, ministries, personOf } from "../named";
import { places, saltwhistle } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const [, , puddlestone] = places;
const director = personOf("hester-moonladle");
const supplier = firmOf("paper-moon-supplies");

export const hospitalOfThreeDoors: ByHand = {
  n: 43,
  lasted: 365,
  way: "number corrected",
  tell: (n) => ({
    ...{ key: "operations on paper", type: "CORRUPTION", language: "ne" },
    title: both("Forty operations on a day without electricity", "बत्ती नभएको दिन चालीस शल्यक्रिया"),
    alleged: [director, supplier],
    related: [hospital, ministries.health, ministries.audit],
    locations: [...(puddlestone ? [puddlestone.town] : []), saltwhistle],
    tags: ["health", "hospitals", "false invoices"],
    allegations: [
      both(
        "The hospital was paid for forty operations on a day on which it had no electricity from dawn to midnight.",
        "बिहानदेखि मध्यरातसम्म बत्ती नभएको दिन अस्पताललाई चालीस शल्यक्रियाको भुक्तानी भयो।",
      ),
      both(
        `${number(n).en} of those operated on were, by the church's own book, buried before.`,
        `शल्यक्रिया भएका भनिएका ${number(n).ne} जना समाधिस्थलको किताबअनुसार त्यसअघि नै बितिसकेका थिए।`,
      ),
      both(
        "Thread, gauze and lamps were bought for three theatres; the hospital has one.",
        "तीन शल्यकक्षका लागि धागो, जाली र बत्ती किनियो; अस्पतालमा एउटै शल्यकक्ष छ।",
      ),
      both("The supplier's address is the director's garden house.", "सप्लायर्सको ठेगाना निर्देशकको बगैँचा घर हो।"),
    ],
    description: joined([
      paragraphs(
        both(
          "Saltwhistle Seaside Hospital has three front doors, so that the sick, the visitors and the wind each have one. It serves nine towns. For each operation the Health Service pays a fixed sum, on a form with a name, a day and a signature.",
          "साल्टह्विसल समुद्रतट अस्पतालका तीन मूल ढोका छन्: एउटा बिरामीलाई, एउटा भेट्न आउनेलाई र एउटा हावालाई। यसले नौ सहरलाई सेवा दिन्छ। प्रत्येक शल्यक्रियाका लागि स्वास्थ्य सेवाले नाम, दिन र हस्ताक्षर भएको फारामका आधारमा तोकिएको रकम तिर्छ।",
        ),
        both(
          "The readers of a school class added up the forms of one year as an exercise. They found that on the day of the great storm, when the whole coast was dark, the hospital had its busiest day.",
          "एउटा कक्षाका विद्यार्थीले अभ्यासका रूपमा एक वर्षका फाराम जोडे। सिङ्गो तट अँध्यारो भएको ठूलो आँधीको दिन अस्पतालको सबैभन्दा व्यस्त दिन भएको उनीहरूले भेटे।",
        ),
      ),
      heading(both("What was paid, and what can be shown", "के तिरियो, के देखाउन सकिन्छ")),
      table(
        [both("What", "के"), both("Paid for", "भुक्तानी"), both("Shown", "देखिएको")],
        [
          [both("Operations on the day of the storm", "आँधीको दिनका शल्यक्रिया"), number(40), number(0)],
          [both("Theatres that were furnished", "सजाइएका शल्यकक्ष"), number(3), number(1)],
          [both("Lamps", "बत्ती"), number(18), number(5)],
          [both("Money", "रकम"), quills(1_260_000), quills(380_000)],
        ],
      ),
      heading(both("How we know", "हामीलाई कसरी थाहा भयो")),
      list([
        both(
          "The electricity works keep an hour book; that day is one empty column.",
          "विद्युत् केन्द्रको घण्टे किताबमा त्यो दिन एउटै खाली महल छ।",
        ),
        both(
          "Names were compared by the churches themselves. We have seen no name of a patient and publish none.",
          "नाम समाधिस्थलले नै दाँजेका हुन्। हामीले कुनै बिरामीको नाम देखेका छैनौँ र प्रकाशित गर्दैनौँ।",
        ),
        both(
          "The theatre was shown to us by the hospital, gladly, with its one lamp.",
          "अस्पतालले खुसीसाथ आफ्नो शल्यकक्ष र त्यसको एउटा बत्ती देखायो।",
        ),
      ]),
      paragraphs(
        both(
          "Nurses and doctors of the hospital helped to make this case clear. None of them is alleged to have known of the forms.",
          "यो प्रकरण स्पष्ट पार्न अस्पतालका नर्स र चिकित्सकले सहयोग गरे। उनीहरूलाई फारामबारे थाहा थियो भन्ने आरोप छैन।",
        ),
      ),
    ]),
    steps: [
      step(0, both("The great storm", "ठूलो आँधी"), both("The coast is dark for a day.", "तट एक दिन अँध्यारो।")),
      step(
        30,
        both("The forms are sent", "फाराम पठाइयो"),
        both("Forty of them for that day.", "त्यस दिनका चालीस वटा।"),
      ),
      step(
        44,
        both("The money arrives", "रकम आयो"),
        both("Nobody compares it with the storm.", "कसैले आँधीसँग दाँजेन।"),
      ),
      step(
        200,
        both("A class adds up", "विद्यार्थीले जोडे"),
        both("As an exercise in sums.", "हिसाबको अभ्यासमा।"),
      ),
      step(
        230,
        both("The churches compare names", "नामको दाँजो"),
        both("And give a number, no names.", "नाम होइन, सङ्ख्या मात्र दिए।"),
      ),
      step(
        365,
        both("The Court of Accounts opens a file", "लेखा अदालतले फाइल खोल्यो"),
        both("With the number of this case on it.", "यही प्रकरणको नम्बरसहित।"),
      ),
    ],
    papers: [
      paper(
        30,
        "OFFICIAL_GOVERNMENT",
        both("Forms of one day", "एक दिनका फाराम"),
        both("Forty forms, names blackened by the Service.", "स्वास्थ्य सेवाले नाम कालो पारेका चालीस फाराम।"),
        both("Day, sum and signature of each.", "प्रत्येकको दिन, रकम र हस्ताक्षर।"),
      ),
      paper(
        1,
        "OFFICIAL_GOVERNMENT",
        both("Hour book of the electricity works", "विद्युत् केन्द्रको घण्टे किताब"),
        both("A page for the day of the storm.", "आँधीको दिनको पाना।"),
        both("No current from five in the morning to midnight.", "बिहान पाँचदेखि मध्यरातसम्म बिजुली छैन।"),
      ),
      paper(
        60,
        "FINANCIAL_FORENSIC",
        both("Bills of Paper Moon Supplies", "पेपर मुन सप्लायर्सका बिल"),
        both("Eleven bills with one address.", "एउटै ठेगानाका एघार बिल।"),
        both("Three theatres, eighteen lamps, a garden house.", "तीन शल्यकक्ष, अठार बत्ती, एउटा बगैँचा घर।"),
      ),
      paper(
        235,
        "INVESTIGATIVE_REPORT",
        both("A number without names", "नामविनाको सङ्ख्या"),
        both("How the churches compared, and what they give away.", "कसरी दाँजियो र के मात्र दिइयो।"),
        both("How many were buried before.", "त्यसअघि कति बितेका थिए।"),
      ),
      paper(
        210,
        "MEDIA_NEWS",
        both("The sums of class six", "कक्षा छको हिसाब"),
        both("The harbour paper on an exercise.", "अभ्यासबारे बन्दरगाह पत्रिका।"),
        both("How it came to light.", "कुरा कसरी बाहिर आयो।"),
      ),
    ],
    replies: [
      reply(
        445,
        director,
        both(
          "Forms are written at the end of the month and dates are then put where there is room. Every operation took place; the days may be others.",
          "फाराम महिनाको अन्त्यमा लेखिन्छ र मिति जहाँ ठाउँ छ त्यहाँ राखिन्छ। सबै शल्यक्रिया भएका हुन्; दिन फरक हुन सक्छ।",
        ),
      ),
      reply(
        450,
        hospital,
        both(
          "The hospital has opened its books to the Court of Accounts and has given the director leave until it is done.",
          "अस्पतालले लेखा अदालतलाई खाता खुला गरेको छ र काम नसकिएसम्म निर्देशकलाई बिदा दिएको छ।",
        ),
      ),
    ],
  }),
};

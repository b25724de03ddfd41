// Pure.
import { both, heading, joined, number, paragraphs, quills, quote } from "../both";
import { firmOf, ministries, personOf } from "../named";
import { places, saltwhistle } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const [, , , , , , copperquay] = places;
const buyer = firmOf("lighthouse-and-daughters");
const second = firmOf("three-herons-trading");
const registrar = personOf("ottoline-duskmantle");
const keeper = personOf("abner-glasswhistle");

export const lighthouse: ByHand = {
  n: 17,
  lasted: 300,
  way: "number corrected",
  tell: (n) => ({
    ...{ key: "lighthouse sold twice", type: "CORRUPTION", language: "en" },
    title: both(
      "The lighthouse of Copperquay, sold twice on one day",
      "एकै दिन दुई पटक बेचिएको कपर्कीको दीपस्तम्भ",
    ),
    alleged: [registrar],
    related: [ministries.land, buyer, second, keeper],
    locations: [...(copperquay ? [copperquay.town] : []), saltwhistle],
    tags: ["land", "registers", "public property"],
    allegations: [
      both(
        "One lighthouse was entered for two buyers, at ten and at four o'clock of the same day.",
        "एउटै दीपस्तम्भ एकै दिन दस बजे र चार बजे दुई खरिदकर्ताका नाममा दर्ता भयो।",
      ),
      both(
        `The second entry was written over a page that had been sewn in; its thread is ${number(n).en} years younger than the book.`,
        `दोस्रो दर्ता पछि सिलाइएको पानामा लेखियो; त्यसको धागो किताबभन्दा ${number(n).ne} वर्ष नयाँ छ।`,
      ),
      both(
        "Both buyers paid. The state received one price.",
        "दुवै खरिदकर्ताले पैसा तिरे। राज्यले एउटाको मात्र पायो।",
      ),
    ],
    description: joined([
      paragraphs(
        both(
          "The lighthouse of Copperquay has shown ships the way for two hundred years. When it was no longer needed for that, the state offered it for sale, with its lamp, its stairs and a garden of cabbages.",
          "कपर्कीको दीपस्तम्भले दुई सय वर्षसम्म जहाजलाई बाटो देखायो। त्यसको काम सकिएपछि राज्यले बत्ती, भर्‍याङ र बन्दाको बारीसहित बिक्रीमा राख्यो।",
        ),
        both(
          `At ten in the morning it was entered for ${buyer.name.en}, who paid ${quills(212_000).en}. At four in the afternoon it was entered for ${second.name.en}, who paid ${quills(260_000).en}. Both have a deed with a stamp. Each learned of the other when two families met on the stairs with their furniture.`,
          `बिहान दस बजे ${quills(212_000).ne} तिर्ने ${buyer.name.ne}का नाममा दर्ता भयो। दिउँसो चार बजे ${quills(260_000).ne} तिर्ने ${second.name.ne}का नाममा। दुवैसँग छाप लागेको लालपुर्जा छ। दुई परिवार फर्निचर लिएर भर्‍याङमा जम्काभेट हुँदा मात्र एकअर्काबारे थाहा भयो।`,
        ),
      ),
      quote(
        both(
          "I lit the lamp for one buyer and put it out for the other. Nobody has told me which of them I serve.",
          "एक जनाका लागि बत्ती बालेँ, अर्काका लागि निभाएँ। म कसको सेवक हुँ, कसैले भनेको छैन।",
        ),
      ),
      heading(both("The book", "दर्ता किताब")),
      paragraphs(
        both(
          "The register is bound in spring and closed in winter. A bookbinder looked at the seam of page two hundred and six for us: it was opened and sewn again with a thread that was not made when the book was. The page before it and the page after it agree in ink; the page itself does not.",
          "दर्ता किताब वसन्तमा बाँधिन्छ र जाडोमा बन्द हुन्छ। एक जिल्दसाजले हाम्रा लागि पाना दुई सय छको सिलाइ हेरे: त्यो उघारेर किताब बन्दा नबनेको धागोले फेरि सिलाइएको छ। अघिल्लो र पछिल्लो पानाको मसी मिल्छ; यही पानाको मिल्दैन।",
        ),
        both(
          "The morning's price is in the treasury's book. The afternoon's is not, and no bank of the harbour has seen it. Who received it is what this case asks.",
          "बिहानको मूल्य कोषागारको खातामा छ। दिउँसोको छैन, र बन्दरगाहका कुनै बैङ्कले त्यो देखेको छैन। कसले पायो, यो प्रकरणले सोधेको कुरा यही हो।",
        ),
      ),
    ]),
    steps: [
      step(
        0,
        both("The sale is announced", "बिक्री सूचना"),
        both("On the door of the lighthouse.", "दीपस्तम्भकै ढोकामा।"),
      ),
      step(45, both("Ten o'clock", "दस बजे"), both("The first deed.", "पहिलो लालपुर्जा।")),
      step(45, both("Four o'clock", "चार बजे"), both("The second deed.", "दोस्रो लालपुर्जा।")),
      step(
        52,
        both("Two families on the stairs", "भर्‍याङमा दुई परिवार"),
        both("With two pianos.", "दुई पियानोसहित।"),
      ),
      step(
        90,
        both("The book is looked at", "किताबको जाँच"),
        both("By a bookbinder, before witnesses.", "साक्षीका अगाडि जिल्दसाजले।"),
      ),
      step(
        300,
        both("The court keeps the key", "साँचो अदालतमा"),
        both("Until it is known whose it is.", "कसको हो भन्ने नखुलेसम्म।"),
      ),
    ],
    papers: [
      paper(
        45,
        "LEGAL_PROCEDURAL",
        both("Two deeds of one lighthouse", "एउटै दीपस्तम्भका दुई लालपुर्जा"),
        both("Both deeds, side by side.", "दुवै लालपुर्जा सँगसँगै।"),
        both("The same stamp and two hours.", "एउटै छाप, दुई समय।"),
      ),
      paper(
        91,
        "INVESTIGATIVE_REPORT",
        both("On the seam of page 206", "पाना २०६ को सिलाइबारे"),
        both("What a bookbinder found.", "जिल्दसाजले भेटेको कुरा।"),
        both("The thread is younger than the book.", "धागो किताबभन्दा नयाँ छ।"),
      ),
      paper(
        46,
        "FINANCIAL_FORENSIC",
        both("The treasury's day", "कोषागारको एक दिन"),
        both("Every entry of that day.", "त्यस दिनका सबै प्रविष्टि।"),
        both("One price came in.", "एउटै मूल्य आयो।"),
      ),
      paper(
        300,
        "LEGAL_COURT_ORDER",
        both("Order on a key", "साँचोबारे आदेश"),
        both("The district court keeps the key of the lighthouse.", "दीपस्तम्भको साँचो जिल्ला अदालतले राख्ने।"),
        both("The court takes both deeds seriously.", "अदालतले दुवै लालपुर्जालाई गम्भीर मानेको।"),
      ),
      paper(
        53,
        "SOCIAL_MEDIA",
        both("Two pianos", "दुई पियानो"),
        both("A picture from the stairs.", "भर्‍याङको तस्बिर।"),
        both("That both families were there on one day.", "एकै दिन दुवै परिवार त्यहाँ थिए।"),
      ),
    ],
    replies: [
      reply(
        440,
        registrar,
        both(
          "I wrote what was put before me, at ten and at four. The seam was opened by the damp of the cellar, as in every book of that year.",
          "दस बजे र चार बजे जे अगाडि राखियो, त्यही लेखेँ। सिलाइ तहखानाको ओसले उघ्रिएको हो, त्यस वर्षका सबै किताबमा त्यस्तै छ।",
        ),
      ),
      reply(
        442,
        second,
        both(
          "We paid in good faith and want the lighthouse or the money; the cabbages we do not want.",
          "हामीले असल नियतले तिर्‍यौँ; दीपस्तम्भ वा पैसा चाहिन्छ, बन्दा चाहिँदैन।",
        ),
      ),
    ],
  }),
};

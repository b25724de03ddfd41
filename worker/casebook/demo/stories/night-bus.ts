// Pure.
import { both, joined, list, number, paragraphs, quills, quote } from "../both";
import { firmOf, ministries, personOf } from "../named";
import { places, thimbleford } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const fennimarsh = places[3];
const inspector = personOf("fenwick-oarsplash");
const carriages = firmOf("north-wind-carriages");

export const nightBus: ByHand = {
  ...{ n: 14, lasted: 190, way: "reply added" },
  tell: (n) => ({
    ...{ key: "night bus stops for stamps", type: "CORRUPTION", language: "ne" },
    title: both("The night carriage that stops for a stamp", "छापका लागि रोकिने रात्रि गाडी"),
    alleged: [inspector],
    related: [carriages, ministries.bridges],
    locations: [...(fennimarsh ? [fennimarsh.town] : []), thimbleford],
    tags: ["roads", "bribes", "checkpoints"],
    allegations: [
      both(
        `At the barrier of Fennimarsh each night carriage pays ${quills(n).en} for a stamp that no law knows.`,
        `फेनिमार्सको चौकीमा हरेक रात्रि गाडीले कुनै कानुनमा नभएको छापका लागि ${quills(n).ne} तिर्छ।`,
      ),
      both(
        "Carriages that do not pay are searched for live geese until morning.",
        "नतिर्ने गाडीमा बिहानसम्म जिउँदो हाँस खोजिन्छ।",
      ),
    ],
    description: joined([
      paragraphs(
        both(
          "Whoever travels from the hills to the harbour by night wakes up at Fennimarsh. A lantern swings, a window opens, and a hand gives the driver a paper with a stamp. The paper says that the carriage has been seen.",
          "पहाडबाट राति बन्दरगाह जाने जो पनि फेनिमार्समा ब्युँझिन्छ। लाल्टिन हल्लिन्छ, झ्याल खुल्छ, र एउटा हातले चालकलाई छाप लागेको कागज दिन्छ। कागजमा गाडी देखियो भनेर लेखिएको हुन्छ।",
        ),
        both(
          `Drivers kept these papers for us for one season. Each has a number; together they come to ${number(2180).en} nights. The treasury knows of none.`,
          `चालकले एक याम यी कागज हाम्रा लागि जोगाए। प्रत्येकमा नम्बर छ; सबै गरी ${number(2180).ne} रात पुग्छ। कोषागारलाई एउटाको पनि थाहा छैन।`,
        ),
      ),
      quote(
        both(
          "I have carried brides, bricks and a bear. Never a goose. They look for geese.",
          "मैले दुलही, इँटा र एउटा भालु बोकेको छु। हाँस कहिल्यै बोकेको छैन। उनीहरू हाँस खोज्छन्।",
        ),
      ),
      list([
        both("The stamp is not in the book of stamps.", "छाप, छापको किताबमा छैन।"),
        both("The barrier is in the book, for the hours of daylight.", "चौकी किताबमा छ, दिउँसोका लागि मात्र।"),
        both("The lantern belongs to the inspector.", "लाल्टिन निरीक्षकको हो।"),
      ]),
    ]),
    steps: [
      step(
        0,
        both("The barrier is put up", "चौकी राखियो"),
        both("Against the goose plague.", "हाँसको रोग रोक्न।"),
      ),
      step(40, both("The plague is over", "रोग सकियो"), both("The barrier stays.", "चौकी रहिरह्यो।")),
      step(60, both("The first paper", "पहिलो कागज"), both("With the number one.", "नम्बर एक।")),
      step(
        190,
        both("The drivers count", "चालकले गने"),
        both("Two thousand one hundred and eighty.", "दुई हजार एक सय असी।"),
      ),
    ],
    papers: [
      paper(
        191,
        "PUBLIC_COMPLAINT",
        both("Complaint of the night drivers", "रात्रि चालकको उजुरी"),
        both("With the numbers of all papers.", "सबै कागजका नम्बरसहित।"),
        both("How often was paid, and how much.", "कति पटक, कति तिरियो।"),
      ),
      paper(
        150,
        "OTHER_VISUAL",
        both("A paper with a stamp", "छाप लागेको कागज"),
        both("Both sides; the driver's hand is covered.", "दुवै पाटा; चालकको हात छोपिएको।"),
        both("What the stamp says.", "छापमा के लेखिएको छ।"),
      ),
      paper(
        195,
        "OFFICIAL_GOVERNMENT",
        both("Book of stamps", "छापको किताब"),
        both("The list of all that are in use.", "प्रयोगमा रहेका सबैको सूची।"),
        both("That this one is not among them.", "यो छाप त्यसमा छैन।"),
      ),
    ],
    replies: [
      reply(
        260,
        inspector,
        both(
          "The sum is a gift for the lamp oil, and nobody is asked. I will have a sign put up that says so.",
          "त्यो रकम बत्तीको तेलका लागि उपहार हो, कसैसँग मागिँदैन। त्यसै भन्ने पाटी राख्न लगाउनेछु।",
        ),
      ),
    ],
  }),
};

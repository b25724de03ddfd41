// Pure.
import { both, heading, joined, list, number, paragraphs, quote } from "../both";
import { lanternParty, personOf, twoOars } from "../named";
import { places, umberfell } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const wickerness = places[7];
const clerk = personOf("jasper-underkettle");

export const voters: ByHand = {
  ...{ n: 99, lasted: 210, way: "reply added" },
  tell: (n) => ({
    ...{ key: "voters of wickerness", type: "CORRUPTION", language: "en" },
    title: both("The voters of Wickerness who live in a windmill", "पवनचक्कीमा बस्ने विकरनेसका मतदाता"),
    alleged: [clerk],
    related: [lanternParty, twoOars],
    locations: [...(wickerness ? [wickerness.town] : []), umberfell],
    tags: ["elections", "registers"],
    allegations: [
      both(
        `${number(n).en} voters were entered for one windmill, which has a ladder and no floor.`,
        `भर्‍याङ भएको तर भुइँ नभएको एउटै पवनचक्कीमा ${number(n).ne} मतदाता दर्ता गरिए।`,
      ),
      both(
        "They were entered on the last evening, in the order of the alphabet.",
        "उनीहरू अन्तिम साँझ वर्णानुक्रममा दर्ता भए।",
      ),
      both("All of them voted before breakfast.", "सबैले बिहानको खाजाअघि नै मत हाले।"),
    ],
    description: joined([
      paragraphs(
        both(
          "The council of Wickerness was decided by eleven votes. The register of voters is open for a week before each election, and closes with the evening bell. On the last evening the clerk's candle burned until midnight; the baker saw it and thought of accounts.",
          "विकरनेस परिषद्को निर्वाचन एघार मतले टुङ्गियो। मतदाता नामावली निर्वाचनअघि एक हप्ता खुला रहन्छ र साँझको घण्टीसँगै बन्द हुन्छ। अन्तिम साँझ कर्मचारीको मैनबत्ती मध्यरातसम्म बल्यो; पाउरोटी पसलेले देख्यो र हिसाब गर्दै होला भन्ठान्यो।",
        ),
        both(
          `The windmill above the town has been without sails since before anybody now living was born. By the register ${number(n).en} people have moved there. Post that is sent to them comes back with feathers.`,
          `सहरमाथिको पवनचक्कीमा अहिले जीवित कसैको जन्मअघिदेखि नै पखेटा छैनन्। नामावलीअनुसार ${number(n).ne} जना त्यहाँ सरेका छन्। उनीहरूलाई पठाइएको चिठी प्वाँखसहित फर्कन्छ।`,
        ),
      ),
      quote(
        both(
          "I climbed up to greet the new neighbours. There were owls.",
          "नयाँ छिमेकीलाई भेट्न माथि चढेँ। लाटोकोसेरा थिए।",
        ),
      ),
      heading(both("What would settle it", "केले टुङ्गो लाग्छ")),
      list([
        both(
          "The slips on which people ask to be entered: the law keeps them for five years.",
          "दर्ताका लागि दिइएका पुर्जी: कानुनले पाँच वर्ष राख्छ।",
        ),
        both(
          "The book of the polling room, which tells the hour of each vote.",
          "प्रत्येक मतको समय लेखिएको मतदान कक्षको किताब।",
        ),
      ]),
      paragraphs(
        both(
          "Both parties say that the votes were not theirs. We do not know for whom they were cast, and nobody can know it: the vote is secret, also from owls.",
          "दुवै दल ती मत आफ्ना होइनन् भन्छन्। कसलाई हालिए, हामीलाई थाहा छैन र कसैलाई थाहा हुन सक्दैन: मत गोप्य हुन्छ, लाटोकोसेराबाट पनि।",
        ),
      ),
    ]),
    steps: [
      step(0, both("The register opens", "नामावली खुल्यो"), both("For a week.", "एक हप्ताका लागि।")),
      step(
        7,
        both("A candle until midnight", "मध्यरातसम्म मैनबत्ती"),
        both("At the clerk's window.", "कर्मचारीको झ्यालमा।"),
      ),
      step(15, both("The election", "निर्वाचन"), both("Decided by eleven votes.", "एघार मतले टुङ्गियो।")),
      step(70, both("Letters come back", "चिठी फर्किए"), both("From the windmill.", "पवनचक्कीबाट।")),
      step(
        200,
        both("The slips are asked for", "पुर्जी मागियो"),
        both("They are being looked for.", "खोज्दै गरिएको जवाफ।"),
      ),
    ],
    papers: [
      paper(
        8,
        "OFFICIAL_GOVERNMENT",
        both("Register of voters of Wickerness", "विकरनेसको मतदाता नामावली"),
        both("The page of the windmill; given names are left out.", "पवनचक्कीको पाना; नाम हटाइएको।"),
        both("One address, one evening, one alphabet.", "एउटै ठेगाना, एउटै साँझ, एउटै वर्णक्रम।"),
      ),
      paper(
        75,
        "PUBLIC_COMPLAINT",
        both("A baker's complaint", "पाउरोटी पसलेको उजुरी"),
        both("Sent to the election office.", "निर्वाचन कार्यालयमा पठाइएको।"),
        both("When the candle burned.", "मैनबत्ती कहिले बल्यो।"),
      ),
      paper(
        80,
        "OTHER_VISUAL",
        both("The windmill from inside", "पवनचक्कीभित्र"),
        both("A photograph with two owls.", "दुई लाटोकोसेरासहितको तस्बिर।"),
        both("There is no floor.", "भुइँ छैन।"),
      ),
      paper(
        100,
        "MEDIA_NEWS",
        both("Ninety-nine neighbours", "उनान्सय छिमेकी"),
        both("The Umberfell Weekly.", "अम्बरफेल साप्ताहिक।"),
        both("What both parties say.", "दुवै दल के भन्छन्।"),
      ),
    ],
    replies: [
      reply(
        240,
        clerk,
        both(
          "I enter whoever asks. People told me that they would live in the mill once it has a floor, and the law asks for an address, not for a floor.",
          "माग्ने सबैलाई दर्ता गर्छु। भुइँ बनेपछि त्यहीँ बस्ने भनेका थिए; कानुनले ठेगाना माग्छ, भुइँ होइन।",
        ),
      ),
    ],
  }),
};

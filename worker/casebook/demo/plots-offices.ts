// Pure.
import { both, number, quills } from "./both";
import { ministries } from "./named";
import type { Plot } from "./plot";

/** What happens behind the counters of offices. */
export const plotsOfOffices: readonly Plot[] = [
  {
    ...{ name: "cheap-land", type: "CORRUPTION", tags: ["land", "conflict of interest"] },
    ...{ body: ministries.land, hasFirm: true },
    title: ({ town }) =>
      both(
        `The orchard of ${town.en}, sold for the price of its fence`,
        `बारको मोलमा बेचिएको ${town.ne}को बगैँचा`,
      ),
    allegations: ({ sum, firm, official }) => [
      both(
        `Common land was sold to ${firm.name.en} for ${quills(sum).en}, a tenth of what the town's own table says.`,
        `सार्वजनिक जग्गा ${firm.name.ne}लाई ${quills(sum).ne}मा बेचियो, जुन नगरको आफ्नै मूल्यसूचीको दस भागको एक भाग हो।`,
      ),
      both(
        `${official.name.en} took part in the vote while a brother owned a share of the buyer.`,
        `खरिदकर्तामा भाइको हिस्सा हुँदाहुँदै ${official.name.ne} मतदानमा सहभागी भए।`,
      ),
      both(
        "The sale was not announced for the thirty days that the law asks for.",
        "कानुनले भनेको तीस दिनको सूचना निकालिएन।",
      ),
    ],
    happened: ({ town, count, firm }) => [
      both(
        `The orchard of ${town.en} has ${number(count).en} pear trees and belonged to everybody. It was valued in the week before the sale, by one person, as “land without use”.`,
        `${town.ne}को बगैँचामा ${number(count).ne} नासपातीका बोट छन् र यो सबैको थियो। बिक्री हुनुअघिल्लो हप्ता एक जनाले “काम नलाग्ने जग्गा” भनी मूल्याङ्कन गरे।`,
      ),
      both(
        `Four months later ${firm.name.en} offered plots of it for building. The plan that allows building there is older than the sale.`,
        `चार महिनापछि ${firm.name.ne}ले त्यहाँ घडेरी बेच्न थाल्यो। त्यहाँ घर बनाउन दिने योजना भने बिक्रीभन्दा पुरानो हो।`,
      ),
    ],
    steps: ({ firm, town }) => [
      {
        day: 0,
        title: both("A plan allows building", "निर्माण अनुमति योजना"),
        text: both("It lies in a drawer.", "योजना दराजमै रह्यो।"),
      },
      {
        day: 40,
        title: both("The orchard is valued", "बगैँचाको मूल्याङ्कन"),
        text: both("As land without use.", "काम नलाग्ने जग्गा भनेर।"),
      },
      {
        day: 47,
        title: both(`The council of ${town.en} votes`, `${town.ne} परिषद्को मतदान`),
        text: both("Five to four.", "पाँच विरुद्ध चार।"),
      },
      {
        day: 170,
        title: both(`${firm.name.en} sells plots`, `${firm.name.ne}ले घडेरी बेच्यो`),
        text: both("At eleven times the price.", "एघार गुणा मूल्यमा।"),
      },
    ],
    papers: ({ town }) => [
      {
        type: "LEGISLATIVE_DOC",
        day: 47,
        title: both(`Minutes of the council of ${town.en}`, `${town.ne} परिषद्को निर्णय पुस्तिका`),
        text: both(
          "Who was present, who spoke, and who voted how.",
          "को उपस्थित थिए, को बोले र कसले कसरी मत दिए।",
        ),
        shows: both("Nobody declared an interest.", "कसैले स्वार्थ घोषणा गरेन।"),
      },
      {
        type: "LEGAL_PROCEDURAL",
        day: 52,
        title: both("Deed of the orchard", "बगैँचाको राजीनामा"),
        text: both("The deed as it is entered in the land register.", "भूमि दर्तामा रहेको लिखत।"),
        shows: both("Price, buyer and date.", "मूल्य, खरिदकर्ता र मिति।"),
      },
      {
        type: "MEDIA_NEWS",
        day: 180,
        title: both("Pears for sale, trees included", "नासपाती बिक्रीमा, रुखसहित"),
        text: both("A report of the harbour paper.", "बन्दरगाह पत्रिकाको रिपोर्ट।"),
        shows: both("What the plots are offered for.", "घडेरीको मूल्य।"),
      },
    ],
    reply: () =>
      both(
        "I learned of my brother's share from this page. The vote would have been the same without me.",
        "भाइको हिस्साबारे मैले यही पानाबाट थाहा पाएँ। म नभए पनि मतदानको परिणाम उही हुन्थ्यो।",
      ),
  },
  {
    ...{ name: "ferry-licence", type: "CORRUPTION", tags: ["licences", "ferries", "bribes"] },
    ...{ body: ministries.bridges, hasFirm: false, counts: [7, 18] },
    title: ({ town }) => both(`A second fee for the ferries of ${town.en}`, `${town.ne}का डुङ्गाको दोस्रो दस्तुर`),
    allegations: ({ sum, count, official }) => [
      both(
        `${number(count).en} ferry hands say that a licence costs ${quills(sum).en} more than the law says, in an envelope.`,
        `इजाजतका लागि कानुनले भनेको भन्दा ${quills(sum).ne} बढी खाममा राखेर दिनुपर्ने ${number(count).ne} डुङ्गाचालकले बताए।`,
      ),
      both(
        `Who does not pay waits; the office of ${official.name.en} has letters that are three years old.`,
        `नतिर्नेले पर्खनुपर्छ; ${official.name.ne}को कार्यालयमा तीन वर्ष पुराना निवेदन छन्।`,
      ),
    ],
    happened: ({ town, count }) => [
      both(
        `A ferry without a licence may carry goats and no people. ${number(count).en} ferry hands of ${town.en} told us, each alone and in writing, of a second fee. Their accounts agree in the sum, the room and the colour of the envelope.`,
        `इजाजत नभएको डुङ्गाले बाख्रा बोक्न सक्छ, मानिस सक्दैन। ${town.ne}का ${number(count).ne} डुङ्गाचालकले छुट्टाछुट्टै, लिखित रूपमा दोस्रो दस्तुरबारे बताए। रकम, कोठा र खामको रङमा सबैको भनाइ मिल्छ।`,
      ),
      both(
        "We have laid the accounts beside the office's own journal. Whoever names a day on which they paid has a licence of that day or the next.",
        "हामीले उनीहरूको भनाइ र कार्यालयको दैनिकी दाँज्यौँ। जसले तिरेको दिन भन्छ, उसको इजाजत त्यही वा भोलिपल्टको छ।",
      ),
    ],
    steps: ({ town }) => [
      {
        day: 0,
        title: both("A new form", "नयाँ फाराम"),
        text: both("Licences are now given by one person.", "अब इजाजत एक जनाले दिने।"),
      },
      {
        day: 90,
        title: both("The first envelope", "पहिलो खाम"),
        text: both("Told of by two people who do not know each other.", "एकअर्कालाई नचिन्ने दुई जनाले बताएका।"),
      },
      {
        day: 400,
        title: both(`The ferries of ${town.en} rest`, `${town.ne}का डुङ्गा रोकिए`),
        text: both("For one day, in protest.", "विरोधमा एक दिन।"),
      },
    ],
    papers: ({ town }) => [
      {
        type: "PUBLIC_COMPLAINT",
        day: 380,
        title: both(`Accounts of ferry hands of ${town.en}`, `${town.ne}का डुङ्गाचालकका भनाइ`),
        text: both(
          "Written statements; names are known to the editors.",
          "लिखित बयान; नाम सम्पादकलाई थाहा छ।",
        ),
        shows: both("The sum, the room, the day.", "रकम, कोठा, दिन।"),
      },
      {
        type: "OFFICIAL_GOVERNMENT",
        day: 395,
        title: both("Journal of licences", "इजाजतको दैनिकी"),
        text: both("A page a day, as the office keeps it.", "कार्यालयले राखेको दैनिक पाना।"),
        shows: both("When each licence was given.", "प्रत्येक इजाजत कहिले दिइयो।"),
      },
      {
        type: "SOCIAL_MEDIA",
        day: 401,
        title: both("Goats only", "बाख्रा मात्र"),
        text: both(
          "A picture that ferry hands shared on the day of the protest.",
          "विरोधको दिन डुङ्गाचालकले साझा गरेको तस्बिर।",
        ),
        shows: both("How many ferries rested.", "कति डुङ्गा रोकिए।"),
      },
    ],
    reply: ({ official }) =>
      both(
        `There is one fee, and it is on the wall. Whoever paid another one should come to me with a receipt, says ${official.name.en}.`,
        `दस्तुर एउटै हो र भित्तामा टाँसिएको छ। अरू तिर्नेले रसिद लिएर आउनुहोस्, ${official.name.ne} भन्छन्।`,
      ),
  },
  {
    ...{ name: "fuel-book", type: "CORRUPTION", tags: ["vehicles", "fuel"] },
    ...{ body: ministries.water, hasFirm: false, counts: [21_000, 48_000] },
    title: ({ town }) =>
      both(`The pump cart of ${town.en} that drove to the moon`, `चन्द्रमासम्म गुडेको ${town.ne}को पम्प गाडी`),
    allegations: ({ sum, official }) => [
      both(
        `Fuel for ${quills(sum).en} was booked on a cart that stood in repair.`,
        `मर्मतमा थन्किएको गाडीमा ${quills(sum).ne}को इन्धन लेखियो।`,
      ),
      both(
        `The log is in one hand, that of ${official.name.en}, and in one ink.`,
        `लगबुक एउटै अक्षर र एउटै मसीमा छ, र अक्षर ${official.name.ne}को हो।`,
      ),
    ],
    happened: ({ town, count }) => [
      both(
        `By its log the pump cart of ${town.en} drove ${number(count).en} kilometres in a year, on roads that come to an end after thirty. On ninety-four of those days it stood, without wheels, in the yard of a smith.`,
        `लगबुकअनुसार ${town.ne}को पम्प गाडी एक वर्षमा ${number(count).ne} किलोमिटर गुड्यो, जबकि सडक तीस किलोमिटरमै सकिन्छ। तीमध्ये चौरानब्बे दिन गाडी पाङ्ग्राविना लोहारको आँगनमा थियो।`,
      ),
      both(
        "The smith writes down what comes and what leaves, with the hour. The two books were laid side by side.",
        "लोहारले के आयो र के गयो, समयसहित लेख्छन्। दुवै किताब सँगै राखेर हेरियो।",
      ),
    ],
    steps: () => [
      { day: 0, title: both("A new cart", "नयाँ गाडी"), text: both("With a new log.", "नयाँ लगबुकसहित।") },
      {
        day: 60,
        title: both("To the smith", "लोहारकहाँ"),
        text: both("For ninety-four days.", "चौरानब्बे दिनका लागि।"),
      },
      {
        day: 365,
        title: both("The year is closed", "वर्ष बन्द"),
        text: both("Nobody added up.", "कसैले जोडेर हेरेन।"),
      },
    ],
    papers: ({ town }) => [
      {
        type: "INTERNAL_CORPORATE",
        day: 365,
        title: both(`Log of the pump cart of ${town.en}`, `${town.ne} पम्प गाडीको लगबुक`),
        text: both("A year of journeys.", "एक वर्षका यात्रा।"),
        shows: both("Journeys on days on which the cart had no wheels.", "पाङ्ग्रा नभएका दिनका यात्रा।"),
      },
      {
        type: "FINANCIAL_FORENSIC",
        day: 420,
        title: both("Two books side by side", "दुई किताब सँगसँगै"),
        text: both("The work of an accountant who volunteers.", "स्वयंसेवी लेखापालको काम।"),
        shows: both("Ninety-four days, told one by one.", "चौरानब्बे दिन, एकेक गरी।"),
      },
    ],
    reply: () =>
      both(
        "Other carts were filled on the same card, because there is only one card.",
        "कार्ड एउटै भएकाले अरू गाडीमा पनि त्यसैबाट इन्धन हालियो।",
      ),
  },
];

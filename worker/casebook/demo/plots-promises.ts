// Pure.
import { both, number, quills } from "./both";
import { government, ministries } from "./named";
import type { Plot } from "./plot";

/** What was promised in public, with a date. */
export const plotsOfPromises: readonly Plot[] = [
  {
    ...{ name: "promised-water", type: "PROMISES", tags: ["water", "election promises"] },
    ...{ body: ministries.water, hasFirm: false },
    title: ({ town }) =>
      both(
        `Water in every yard of ${town.en} “before the next harvest”`,
        `“अर्को बाली अघि” ${town.ne}का हरेक आँगनमा पानी`,
      ),
    allegations: ({ official, count }) => [
      both(
        `${official.name.en} promised a tap in each of ${number(count).en} yards before the next harvest; four harvests have passed.`,
        `${official.name.ne}ले अर्को बाली अघि ${number(count).ne} आँगनमा धारा दिने वाचा गरे; चार बाली बितिसके।`,
      ),
      both(
        "The money was moved to another district in the week after the election.",
        "निर्वाचनको अर्को हप्ता रकम अर्कै जिल्लामा सारियो।",
      ),
    ],
    happened: ({ town, official, sum }) => [
      both(
        `The promise was made from a cart, before witnesses and a brass band, and printed on a leaflet with a date. The plan was sound: the spring above ${town.en} gives enough, and ${quills(sum).en} had been set aside.`,
        `वाचा गाडामाथिबाट, साक्षी र ब्यान्डबाजाका अगाडि गरियो र मितिसहित पर्चामा छापियो। योजना राम्रै थियो: ${town.ne}माथिको मूलले पुग्दो पानी दिन्छ, र ${quills(sum).ne} छुट्याइएको थियो।`,
      ),
      both(
        `A trench was dug and filled again. ${official.name.en} has since spoken of “pipes on the way” eleven times; we list each with its date.`,
        `खाडल खनियो र फेरि पुरियो। ${official.name.ne}ले त्यसयता एघार पटक “पाइप बाटोमा छ” भनेका छन्; प्रत्येकको मिति यहाँ छ।`,
      ),
    ],
    steps: ({ town }) => [
      {
        day: 0,
        title: both("The promise", "वाचा"),
        text: both(`On the market square of ${town.en}.`, `${town.ne}को बजार चोकमा।`),
      },
      { day: 35, title: both("The election", "निर्वाचन"), text: both("Won by ninety votes.", "नब्बे मतले जित।") },
      {
        day: 42,
        title: both("The money moves", "रकम सारियो"),
        text: both("By a decision of half a page.", "आधा पानाको निर्णयबाट।"),
      },
      {
        day: 300,
        title: both("The date passes", "मिति बित्यो"),
        text: both("No tap gives water.", "कुनै धारामा पानी आएन।"),
      },
    ],
    papers: ({ town, official }) => [
      {
        type: "OTHER_VISUAL",
        day: 0,
        title: both(`Leaflet of ${official.name.en}`, `${official.name.ne}को पर्चा`),
        text: both("Both sides of the leaflet.", "पर्चाका दुवै पाटा।"),
        shows: both("The promise in print, with its date.", "मितिसहित छापिएको वाचा।"),
      },
      {
        type: "LEGISLATIVE_DOC",
        day: 42,
        title: both(`Decision on the money for ${town.en}`, `${town.ne}को रकमबारे निर्णय`),
        text: both("Half a page from the journal of decisions.", "निर्णय पुस्तिकाको आधा पाना।"),
        shows: both("Where the money went.", "रकम कहाँ गयो।"),
      },
    ],
    reply: () =>
      both(
        "I promised what I was told would be possible. The spring gave less after the quake, and nobody printed that.",
        "सम्भव छ भनिएको कुरा मैले वाचा गरेँ। भूकम्पपछि मूलको पानी घट्यो, त्यो कसैले छापेन।",
      ),
  },
  {
    ...{ name: "promised-meals", type: "PROMISES", tags: ["schools", "food", "election promises"] },
    ...{ body: ministries.schools, hasFirm: false },
    title: ({ town }) =>
      both(
        `A warm meal for each pupil of ${town.en}, on Mondays`,
        `${town.ne}का प्रत्येक विद्यार्थीलाई तातो खाना, सोमबार मात्र`,
      ),
    allegations: ({ count }) => [
      both(
        `A warm meal a day was promised to ${number(count).en} pupils; they get one a week.`,
        `${number(count).ne} विद्यार्थीलाई दिनहुँ तातो खानाको वाचा गरियो; हप्तामा एक पटक मात्र पाउँछन्।`,
      ),
      both(
        "Reports to the cabinet count each Monday five times.",
        "मन्त्रिपरिषद्लाई दिइने प्रतिवेदनमा एउटै सोमबार पाँच पटक गनिन्छ।",
      ),
    ],
    happened: ({ town, count, sum }) => [
      both(
        `The kitchen of the school of ${town.en} was opened with soup for ${number(count).en}. The budget of ${quills(sum).en} is enough for five days a week by the Board's own table.`,
        `${town.ne}को विद्यालयको भान्सा ${number(count).ne} जनालाई सुप खुवाएर उद्घाटन गरियो। परिषद्कै तालिकाअनुसार ${quills(sum).ne}को बजेट हप्तामा पाँच दिनलाई पुग्छ।`,
      ),
      both(
        "A cook kept the menu of every week. It says soup on Mondays, and on the other days “see Monday”.",
        "भान्सेले हरेक हप्ताको खानाको सूची राखेका छन्। सोमबार सुप लेखिएको छ, अरू दिन “सोमबार हेर्नुहोस्”।",
      ),
    ],
    steps: () => [
      {
        day: 0,
        title: both("The promise", "वाचा"),
        text: both("In the speech on the day of schools.", "विद्यालय दिवसको भाषणमा।"),
      },
      {
        day: 70,
        title: both("The kitchen opens", "भान्सा उद्घाटन"),
        text: both("Soup for everybody.", "सबैलाई सुप।"),
      },
      {
        day: 100,
        title: both("One day a week", "हप्तामा एक दिन"),
        text: both("Without a word.", "कुनै सूचनाविना।"),
      },
      {
        day: 250,
        title: both("A report counts five", "प्रतिवेदनमा पाँच"),
        text: both("It goes to the cabinet.", "यो मन्त्रिपरिषद्मा पुग्यो।"),
      },
    ],
    papers: ({ town }) => [
      {
        type: "OFFICIAL_GOVERNMENT",
        day: 250,
        title: both(`Report on meals in ${town.en}`, `${town.ne}को खाजा प्रतिवेदन`),
        text: both("The Board's report to the cabinet.", "परिषद्ले मन्त्रिपरिषद्लाई दिएको प्रतिवेदन।"),
        shows: both("Five meals a week.", "हप्तामा पाँच पटक खाना।"),
      },
      {
        type: "INTERNAL_CORPORATE",
        day: 240,
        title: both("The cook's menus", "भान्सेका खानाका सूची"),
        text: both("Thirty weeks of menus.", "तीस हप्ताका सूची।"),
        shows: both("One meal a week.", "हप्तामा एक पटक खाना।"),
      },
      {
        type: "MEDIA_NEWS",
        day: 265,
        title: both("See Monday", "सोमबार हेर्नुहोस्"),
        text: both("A column in the Quillonian Tidings.", "क्विलोनिया समाचारको स्तम्भ।"),
        shows: both("Pupils tell what they ate.", "विद्यार्थीले के खाए भन्छन्।"),
      },
    ],
    reply: () =>
      both(
        "Flour has become dearer by half since. We chose one good meal over five thin ones and should have said so.",
        "त्यसयता पिठोको भाउ डेढी बढ्यो। पाँच पातलोभन्दा एउटा राम्रो खाना रोज्यौँ, र त्यो भन्नुपर्थ्यो।",
      ),
  },
  {
    ...{ name: "promised-accounts", type: "PROMISES", tags: ["transparency", "public accounts"] },
    ...{ body: government, hasFirm: false },
    title: ({ town }) =>
      both(`The open books of ${town.en} that nobody may open`, `खोल्न नपाइने ${town.ne}का खुला खाता`),
    allegations: ({ official }) => [
      both(
        `${official.name.en} promised to publish every bill above a hundred quills within a week.`,
        `सय क्विलभन्दा माथिका सबै बिल एक हप्ताभित्र प्रकाशित गर्ने वाचा ${official.name.ne}ले गरे।`,
      ),
      both(
        "Two bills were published, both for the shelf on which bills are to stand.",
        "दुई बिल प्रकाशित भए, दुवै बिल राख्ने दराजका।",
      ),
    ],
    happened: ({ town, count }) => [
      both(
        `The council of ${town.en} received a prize for its open books before it opened one. Since then ${number(count).en} requests to see a bill have been answered with the leaflet about the prize.`,
        `एउटै खाता नखोली ${town.ne} परिषद्ले खुला खाताको पुरस्कार पायो। त्यसयता बिल हेर्न दिइएका ${number(count).ne} निवेदनको जवाफमा पुरस्कारको पर्चा मात्र दिइयो।`,
      ),
      both(
        "We asked for ten bills by number. Nine answers are in the evidence; the tenth letter came back.",
        "हामीले नम्बर तोकेर दस बिल माग्यौँ। नौ जवाफ प्रमाणमा छन्; दसौँ चिठी फर्कियो।",
      ),
    ],
    steps: ({ town }) => [
      {
        day: 0,
        title: both("The promise", "वाचा"),
        text: both(`On the steps of the town hall of ${town.en}.`, `${town.ne} नगरपालिकाको सिँढीमा।`),
      },
      { day: 21, title: both("The prize", "पुरस्कार"), text: both("For courage.", "साहसका लागि।") },
      {
        day: 200,
        title: both("Ten letters", "दस चिठी"),
        text: both("One for each bill.", "प्रत्येक बिलका लागि एउटा।"),
      },
    ],
    papers: ({ town }) => [
      {
        type: "LEGISLATIVE_DOC",
        day: 0,
        title: both(`Rule of the open books of ${town.en}`, `${town.ne}को खुला खाता नियम`),
        text: both("The rule as the council passed it.", "परिषद्ले पारित गरेको नियम।"),
        shows: both("A week, and a hundred quills.", "एक हप्ता र सय क्विल।"),
      },
      {
        type: "PUBLIC_COMPLAINT",
        day: 260,
        title: both("Nine answers", "नौ जवाफ"),
        text: both("The letters that came, with the addresses taken out.", "आएका चिठी, ठेगाना हटाइएको।"),
        shows: both("No bill is in any of them.", "कुनैमा पनि बिल छैन।"),
      },
    ],
    reply: () =>
      both(
        "The shelf came late. Bills are being sorted by colour and will be out before winter.",
        "दराज ढिलो आयो। बिल रङअनुसार मिलाइँदै छ र जाडोअघि सार्वजनिक हुन्छ।",
      ),
  },
];

// Pure.
import { both, number, quills } from "./both";
import { ministries } from "./named";
import type { Plot } from "./plot";

/** Goods and lists: what was bought, stored, and given to whom. */
export const plotsOfGoods: readonly Plot[] = [
  {
    ...{ name: "ghost-teachers", type: "CORRUPTION", tags: ["schools", "payroll"] },
    ...{ body: ministries.schools, hasFirm: false, counts: [11, 29] },
    title: ({ town, count }) =>
      both(
        `${number(count).en} teachers of ${town.en} whom no pupil has seen`,
        `कुनै विद्यार्थीले नदेखेका ${town.ne}का ${number(count).ne} शिक्षक`,
      ),
    allegations: ({ count, sum, official }) => [
      both(
        `${number(count).en} names on the payroll belong to nobody who teaches.`,
        `तलबी सूचीका ${number(count).ne} नाम पढाउने कसैका होइनन्।`,
      ),
      both(
        `Their pay of ${quills(sum).en} a year is fetched by three people.`,
        `उनीहरूको वार्षिक ${quills(sum).ne} तलब तीन जनाले बुझ्छन्।`,
      ),
      both(
        `${official.name.en} confirmed the list twice after being told.`,
        `जानकारी पाएपछि पनि ${official.name.ne}ले सूची दुई पटक प्रमाणित गरे।`,
      ),
    ],
    happened: ({ town, district, official }) => [
      both(
        `A caretaker noticed first: the school of ${town.en} has nine chairs in the teachers' room, and the payroll more teachers than that for one subject. Parents compared the list with the timetable and asked children of every class.`,
        `सबैभन्दा पहिले पालेले थाहा पाए: ${town.ne}को विद्यालयको शिक्षक कक्षमा नौ वटा कुर्सी छन्, तर एउटै विषयका शिक्षक त्योभन्दा धेरै तलबी सूचीमा छन्। अभिभावकले सूची र समयतालिका दाँजे र हरेक कक्षाका बालबालिकालाई सोधे।`,
      ),
      both(
        `The inspectors of ${district.en} called at eight in the morning, unannounced. ${official.name.en} answered that the others were “at the well”.`,
        `${district.ne}का निरीक्षक बिहान आठ बजे सूचना नदिई पुगे। अरू शिक्षक “इनारमा गएका छन्” भन्ने जवाफ ${official.name.ne}ले दिए।`,
      ),
    ],
    steps: ({ town }) => [
      {
        day: 0,
        title: both("The list grows", "सूची बढ्यो"),
        text: both("Names are added in the holidays.", "बिदाको समयमा नाम थपिए।"),
      },
      {
        day: 120,
        title: both("A parent compares", "अभिभावकको दाँजो"),
        text: both("Payroll and timetable do not fit.", "तलबी सूची र समयतालिका मिल्दैनन्।"),
      },
      {
        day: 200,
        title: both("An inspection", "निरीक्षण"),
        text: both(`Nine teachers are found in ${town.en}.`, `${town.ne}मा नौ जना शिक्षक भेटिए।`),
      },
      {
        day: 260,
        title: both("The Board asks for names", "परिषद्ले नाम माग्यो"),
        text: both("It was given the same list again.", "उही सूची फेरि दिइयो।"),
      },
    ],
    papers: ({ town }) => [
      {
        type: "FINANCIAL_FORENSIC",
        day: 130,
        title: both(`Payroll of the school of ${town.en}`, `${town.ne} विद्यालयको तलबी सूची`),
        text: both(
          "A year of the list, month by month; private data blackened.",
          "एक वर्षको मासिक सूची; निजी विवरण कालो पारिएको।",
        ),
        shows: both(
          "Names that appear in the holidays and are paid for the whole year.",
          "बिदामा देखिने र वर्षभरि तलब पाउने नाम।",
        ),
      },
      {
        type: "OFFICIAL_GOVERNMENT",
        day: 205,
        title: both(`Inspection of the school of ${town.en}`, `${town.ne} विद्यालयको निरीक्षण प्रतिवेदन`),
        text: both("The inspectors' own minutes.", "निरीक्षकको आफ्नै टिपोट।"),
        shows: both("Who was met, and in which room.", "को कुन कोठामा भेटियो।"),
      },
      {
        type: "MEDIA_NEWS",
        day: 230,
        title: both("Nine chairs, nine teachers", "नौ कुर्सी, नौ शिक्षक"),
        text: both("A report in the Quillonian Tidings.", "क्विलोनिया समाचारको रिपोर्ट।"),
        shows: both("The caretaker tells of the chairs.", "पालेले कुर्सीको कुरा बताउँछन्।"),
      },
    ],
    reply: () =>
      both(
        "Teachers of evening classes are not seen by day. I have asked for their timetable to be published.",
        "साँझका कक्षाका शिक्षक दिउँसो देखिँदैनन्। उनीहरूको समयतालिका प्रकाशित गर्न मैले अनुरोध गरेको छु।",
      ),
  },
  {
    ...{ name: "relief-list", type: "CORRUPTION", tags: ["relief", "floods", "lists"] },
    ...{ body: ministries.relief, hasFirm: false },
    title: ({ town }) => both(`Relief for ${town.en} that went uphill`, `उकालो लागेको ${town.ne}को राहत`),
    allegations: ({ count, second }) => [
      both(
        `${number(count).en} households that were never under water are on the list of those flooded.`,
        `पानी नपसेका ${number(count).ne} घरधुरी बाढीपीडितको सूचीमा छन्।`,
      ),
      both(
        `Blankets were handed out from the porch of ${second.name.en}.`,
        `कम्बल ${second.name.ne}को दलानबाट बाँडियो।`,
      ),
      both(
        "Those who lived on the bank were told that the list was closed.",
        "किनारमा बस्नेलाई सूची बन्द भइसक्यो भनियो।",
      ),
    ],
    happened: ({ town, count, sum }) => [
      both(
        `When the river rose, the lower part of ${town.en} stood in water for six days. ${quills(sum).en} of relief arrived on the seventh. The list of who was to receive it was written in the upper part of the town, which is forty metres higher.`,
        `नदी बढ्दा ${town.ne}को तल्लो भाग छ दिन पानीमा डुब्यो। सातौँ दिन ${quills(sum).ne}को राहत आइपुग्यो। कसले पाउने भन्ने सूची भने चालीस मिटर माथिको टोलमा लेखियो।`,
      ),
      both(
        `Volunteers put the list over a map of the flood: of its names, ${number(count).en} live where no water came. Fourteen are of one family.`,
        `स्वयंसेवकले सूचीलाई बाढीको नक्सासँग भिडाए: ${number(count).ne} नाम पानी नआएका ठाउँका छन्। चौध जना त एउटै परिवारका हुन्।`,
      ),
    ],
    steps: ({ town }) => [
      {
        day: 0,
        title: both("The river rises", "नदी बढ्यो"),
        text: both(`Lower ${town.en} is left by boat.`, `तल्लो ${town.ne}बाट डुङ्गामा मानिस निस्किए।`),
      },
      {
        day: 7,
        title: both("Relief arrives", "राहत आइपुग्यो"),
        text: both("Blankets, rice and stoves.", "कम्बल, चामल र चुलो।"),
      },
      {
        day: 12,
        title: both("The list is closed", "सूची बन्द"),
        text: both("Before the water is gone.", "पानी नसुक्दै।"),
      },
      {
        day: 60,
        title: both("List and map are compared", "सूची र नक्साको दाँजो"),
        text: both("They tell two stories.", "दुवैले फरक कथा भन्छन्।"),
      },
    ],
    papers: ({ town }) => [
      {
        type: "OFFICIAL_GOVERNMENT",
        day: 12,
        title: both(`List of relief for ${town.en}`, `${town.ne}को राहत सूची`),
        text: both(
          "The list as it was nailed to the town hall; names of children left out.",
          "नगरपालिकामा टाँसिएको सूची; बालबालिकाका नाम हटाइएको।",
        ),
        shows: both(
          "Streets that lie above the highest mark of the flood.",
          "बाढीको उच्चतम चिन्हभन्दा माथिका टोल।",
        ),
      },
      {
        type: "OTHER_VISUAL",
        day: 55,
        title: both(`Map of the flood in ${town.en}`, `${town.ne}को बाढी नक्सा`),
        text: both(
          "Drawn from marks on walls, measured by a school class.",
          "एउटा कक्षाले भित्ताका चिन्ह नापेर बनाएको नक्सा।",
        ),
        shows: both("How far the water came.", "पानी कहाँसम्म पुग्यो।"),
      },
      {
        type: "PUBLIC_COMPLAINT",
        day: 30,
        title: both("Sixty who were left out", "छुटाइएका साठी जना"),
        text: both(
          "A complaint signed by sixty households of the bank.",
          "किनारका साठी घरधुरीको हस्ताक्षरसहितको उजुरी।",
        ),
        shows: both(
          "Who asked to be on the list, and what they were told.",
          "कसले सूचीमा नाम मागे र के जवाफ पाए।",
        ),
      },
    ],
    reply: () =>
      both(
        "My porch was dry and large; that is the whole reason. I kept no blanket and wrote no list.",
        "मेरो दलान ठूलो र सुक्खा थियो; कारण त्यति मात्र हो। मैले कम्बल पनि राखेको छैन, सूची पनि लेखेको छैन।",
      ),
  },
  {
    ...{ name: "expired-medicine", type: "CORRUPTION", tags: ["health", "procurement", "medicine"] },
    ...{ body: ministries.health, hasFirm: true },
    title: ({ town }) =>
      both(`Medicine for ${town.en} that was old when it came`, `आइपुग्दै म्याद सकिएको ${town.ne}को औषधि`),
    allegations: ({ sum, firm }) => [
      both(
        `${quills(sum).en} were paid for medicine with less than a month to go.`,
        `एक महिना पनि म्याद नभएको औषधिमा ${quills(sum).ne} खर्च भयो।`,
      ),
      both(
        `${firm.name.en} pasted new labels over the dates of whole boxes.`,
        `${firm.name.ne}ले पूरै बाकसका म्यादमाथि नयाँ लेबल टाँस्यो।`,
      ),
    ],
    happened: ({ town, count, firm }) => [
      both(
        `The health post of ${town.en} serves ${number(count).en} people a week. In spring its shelves were filled by ${firm.name.en} within a day; by midsummer a nurse had sorted most of it into a box marked “not to be given”.`,
        `${town.ne}को स्वास्थ्य चौकीले हप्तामा ${number(count).ne} जनालाई सेवा दिन्छ। वसन्तमा ${firm.name.ne}ले एकै दिनमा तखता भर्‍यो; गर्मीको बीचसम्ममा नर्सले धेरैजसो औषधि “नदिने” लेखिएको बाकसमा छुट्याइसकेकी थिइन्।`,
      ),
      both(
        "Under the label of one box in four stands another date. The Health Service counted them with the editors present, and gave its minutes to both sides.",
        "चारमध्ये एक बाकसको लेबलमुनि अर्को मिति छ। स्वास्थ्य सेवाले सम्पादकको उपस्थितिमा गनेर टिपोट दुवै पक्षलाई दियो।",
      ),
    ],
    steps: ({ firm }) => [
      {
        day: 0,
        title: both("An order by telephone", "फोनबाट खरिद आदेश"),
        text: both("It was written down eleven days later.", "एघार दिनपछि मात्र कागजमा लेखियो।"),
      },
      {
        day: 20,
        title: both(`${firm.name.en} delivers`, `${firm.name.ne}को आपूर्ति`),
        text: both("Forty-two boxes in one cart.", "एउटै गाडामा बयालीस बाकस।"),
      },
      {
        day: 95,
        title: both("A nurse sorts the shelves", "नर्सले तखता छुट्याइन्"),
        text: both("Two of three boxes are out of date.", "तीनमध्ये दुई बाकसको म्याद सकिएको।"),
      },
      {
        day: 140,
        title: both("Labels are lifted", "लेबल उप्काइयो"),
        text: both("Before witnesses.", "साक्षीको रोहबरमा।"),
      },
    ],
    papers: ({ town, firm }) => [
      {
        type: "INTERNAL_CORPORATE",
        day: 18,
        title: both(`Packing list of ${firm.name.en}`, `${firm.name.ne}को प्याकिङ सूची`),
        text: both("Handed over by somebody who packed.", "प्याकिङ गर्ने व्यक्तिले दिएको।"),
        shows: both("The dates as they were before the labels.", "लेबल टाँस्नुअघिका मिति।"),
      },
      {
        type: "OFFICIAL_GOVERNMENT",
        day: 141,
        title: both(`Minutes of the count in ${town.en}`, `${town.ne}को गणनाको टिपोट`),
        text: both("What was found under the labels, box by box.", "लेबलमुनि बाकसैपिच्छे के भेटियो।"),
        shows: both("Eleven of forty-two boxes carry two dates.", "बयालीसमध्ये एघार बाकसमा दुई मिति।"),
      },
    ],
    reply: ({ firm }) =>
      both(
        `Labels are changed by the maker, not by ${firm.name.en}. We have asked the maker to explain and will replace every box.`,
        `लेबल उत्पादकले फेर्छ, ${firm.name.ne}ले होइन। हामीले उत्पादकसँग स्पष्टीकरण मागेका छौँ र सबै बाकस साटिदिनेछौँ।`,
      ),
  },
];

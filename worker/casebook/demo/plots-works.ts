// Pure.
import { both, number, quills } from "./both";
import { ministries } from "./named";
import type { Plot } from "./plot";

const half = (sum: number) => quills(Math.round(sum / 2000) * 1000);

/** Works that were paid for and are not there, or not as they were paid for. */
export const plotsOfWorks: readonly Plot[] = [
  {
    ...{ name: "unbuilt-footbridge", type: "CORRUPTION", tags: ["bridges", "public works"] },
    ...{ body: ministries.bridges, hasFirm: true },
    title: ({ town }) =>
      both(
        `The footbridge of ${town.en} that was paid for and never built`,
        `पैसा तिरिएको तर कहिल्यै नबनेको ${town.ne}को झोलुङ्गे पुल`,
      ),
    allegations: ({ sum, firm, official }) => [
      both(
        `${quills(sum).en} were paid for a footbridge of which two pillars stand.`,
        `दुई वटा खम्बा मात्र ठडिएको झोलुङ्गे पुलका लागि ${quills(sum).ne} भुक्तानी भयो।`,
      ),
      both(
        `${firm.name.en} was paid the last part on a report of completion that nobody wrote on the spot.`,
        `${firm.name.ne}लाई अन्तिम किस्ता स्थलमा कसैले नलेखेको सम्पन्न प्रतिवेदनका आधारमा दिइयो।`,
      ),
      both(
        `${official.name.en} signed the acceptance on a day on which the ferry did not run.`,
        `डुङ्गा नचलेको दिनमा ${official.name.ne}ले पुल बुझिलिएको कागजमा हस्ताक्षर गरे।`,
      ),
    ],
    happened: ({ town, count, sum, firm }) => [
      both(
        `For as long as people remember, ${number(count).en} families of ${town.en} have crossed the river on a raft to reach school, market and doctor. A footbridge was promised to them, tendered, and by the books finished.`,
        `सम्झनामा रहेदेखि नै ${town.ne}का ${number(count).ne} परिवार विद्यालय, बजार र चिकित्सककहाँ पुग्न काठको बेडामा नदी तर्छन्। उनीहरूलाई झोलुङ्गे पुलको वाचा गरियो, ठेक्का लगाइयो, र कागजमा पुल तयार भयो।`,
      ),
      both(
        `What stands at the river are two pillars on the near bank. Of the contract's ${quills(sum).en}, all was paid in three parts to ${firm.name.en}; the third is booked as “deck and ropes”.`,
        `नदीमा देखिने भनेको वारिपट्टिका दुई खम्बा मात्र हुन्। सम्झौताको ${quills(sum).ne} तीन किस्तामा ${firm.name.ne}लाई पूरै तिरियो; तेस्रो किस्ता “फलेक र डोरी” शीर्षकमा लेखिएको छ।`,
      ),
      both(
        "The engineer who is named on the report of completion told the auditors that the signature is not theirs.",
        "सम्पन्न प्रतिवेदनमा नाम लेखिएका इन्जिनियरले त्यो हस्ताक्षर आफ्नो नभएको लेखापरीक्षकलाई बताए।",
      ),
    ],
    steps: ({ firm, town, sum }) => [
      {
        day: 0,
        title: both("The contract is signed", "सम्झौतामा हस्ताक्षर"),
        text: both(
          `${firm.name.en} is to finish within ten months.`,
          `${firm.name.ne}ले दस महिनाभित्र काम सक्नुपर्ने।`,
        ),
      },
      {
        day: 75,
        title: both("Two pillars are poured", "दुई खम्बा ढलान"),
        text: both("They are the only part that was ever seen.", "अहिलेसम्म देखिएको काम यत्ति हो।"),
      },
      {
        day: 210,
        title: both("The last part is paid", "अन्तिम किस्ता भुक्तानी"),
        text: both(`With it ${quills(sum).en} are spent.`, `यससँगै ${quills(sum).ne} खर्च भयो।`),
      },
      {
        day: 330,
        title: both(`People of ${town.en} write a petition`, `${town.ne}वासीको निवेदन`),
        text: both("They ask where the bridge is.", "उनीहरूले पुल कहाँ छ भनी सोधे।"),
      },
    ],
    papers: ({ town, firm }) => [
      {
        type: "OFFICIAL_GOVERNMENT",
        day: 0,
        title: both(`Contract for the footbridge of ${town.en}`, `${town.ne} झोलुङ्गे पुलको सम्झौता`),
        text: both("The contract with its list of works and dates.", "कामको सूची र मितिसहितको सम्झौतापत्र।"),
        shows: both("Names the parts of the bridge and what each costs.", "पुलका भाग र प्रत्येकको लागत उल्लेख छ।"),
      },
      {
        type: "FINANCIAL_FORENSIC",
        day: 260,
        title: both(`Payments to ${firm.name.en}`, `${firm.name.ne}लाई भएका भुक्तानी`),
        text: both("An extract of the treasury's book.", "कोषागारको खाताको उद्धरण।"),
        shows: both(
          "Three payments, the last eleven weeks before the promised end.",
          "तीन भुक्तानी, अन्तिम किस्ता तोकिएको समयभन्दा एघार हप्ताअघि।",
        ),
      },
      {
        type: "OTHER_VISUAL",
        day: 320,
        title: both(`Photographs of the river at ${town.en}`, `${town.ne}को नदी किनारका तस्बिर`),
        text: both(
          "Eight photographs taken from both banks on one morning.",
          "एकै बिहान दुवै किनारबाट खिचिएका आठ तस्बिर।",
        ),
        shows: both("Two pillars, no deck, and the raft in use.", "दुई खम्बा, फलेक छैन, र बेडा चलिरहेको।"),
      },
    ],
    reply: ({ firm }) =>
      both(
        `The flood of that autumn carried away what ${firm.name.en} had built beyond the pillars. We reported it and were told to wait.`,
        `त्यस शरद्को बाढीले खम्बाबाहेक हामीले बनाएको सबै बगायो। हामीले जानकारी दियौँ र पर्खन भनियो।`,
      ),
  },
  {
    ...{ name: "thin-road", type: "CORRUPTION", tags: ["roads", "public works", "quality"] },
    ...{ body: ministries.bridges, hasFirm: true },
    title: ({ town }) =>
      both(`Half the stone: the hill road to ${town.en}`, `आधा मात्र ढुङ्गा: ${town.ne} जाने पहाडी सडक`),
    allegations: ({ sum, firm }) => [
      both(
        `The road bed is nine centimetres deep where the contract pays for twenty.`,
        `सम्झौताले बीस सेन्टिमिटरको पैसा तिरेको सडकको तह नौ सेन्टिमिटर मात्र छ।`,
      ),
      both(
        `About ${half(sum).en} of stone were invoiced by ${firm.name.en} and never laid.`,
        `करिब ${half(sum).ne} बराबरको ढुङ्गाको बिल ${firm.name.ne}ले पेस गर्‍यो तर बिछ्याएन।`,
      ),
      both(
        "The tests that passed the road were made on a stretch of forty metres.",
        "सडक उत्तीर्ण गराउने परीक्षण चालीस मिटरको खण्डमा मात्र गरियो।",
      ),
    ],
    happened: ({ town, district, count }) => [
      both(
        `The hill road joins ${town.en} with the rest of ${district.en}. It opened with a brass band and broke in its first rains: ${number(count).en} holes were counted by pupils, who painted a yellow ring around each.`,
        `पहाडी सडकले ${town.ne}लाई ${district.ne}का अरू भागसँग जोड्छ। ब्यान्डबाजासहित उद्घाटन भएको सडक पहिलो वर्षामै भत्कियो: विद्यार्थीले ${number(count).ne} खाल्डा गने र प्रत्येकको वरिपरि पहेँलो घेरा लगाए।`,
      ),
      both(
        "A laboratory cut eleven cores, one each kilometre. Only the first, next to the place where the minister stood, has the depth that was paid for.",
        "प्रयोगशालाले प्रत्येक किलोमिटरमा एउटा गरी एघार नमुना काट्यो। मन्त्री उभिएको ठाउँनजिकको पहिलो नमुनामा मात्र पैसा तिरिएजति गहिराइ छ।",
      ),
    ],
    steps: ({ town, count }) => [
      {
        day: 0,
        title: both("Work begins", "काम सुरु"),
        text: both("Stone is to come from the quarry above the road.", "ढुङ्गा सडकमाथिको खानीबाट ल्याइने भनियो।"),
      },
      {
        day: 240,
        title: both("The road is opened", "सडक उद्घाटन"),
        text: both(`The mayor of ${town.en} drives the first cart.`, `${town.ne}का नगरप्रमुखले पहिलो गाडा हाँके।`),
      },
      {
        day: 300,
        title: both("The first rains", "पहिलो वर्षा"),
        text: both(`${number(count).en} holes within a month.`, `एक महिनाभित्र ${number(count).ne} खाल्डा।`),
      },
      {
        day: 390,
        title: both("Cores are cut", "नमुना परीक्षण"),
        text: both("Ten of eleven fall short.", "एघारमध्ये दस नमुना कमसल।"),
      },
    ],
    papers: ({ town, firm }) => [
      {
        type: "INVESTIGATIVE_REPORT",
        day: 400,
        title: both(`Eleven cores of the road to ${town.en}`, `${town.ne} सडकका एघार नमुना`),
        text: both(
          "The report of a laboratory, with a photograph of each core.",
          "प्रत्येक नमुनाको तस्बिरसहितको प्रयोगशाला प्रतिवेदन।",
        ),
        shows: both(
          "Depths between seven and ten centimetres but for one.",
          "एउटाबाहेक सबैको गहिराइ सातदेखि दस सेन्टिमिटर।",
        ),
      },
      {
        type: "INTERNAL_CORPORATE",
        day: 180,
        title: both(`Delivery notes of ${firm.name.en}`, `${firm.name.ne}का ढुवानी पुर्जी`),
        text: both(
          "Notes of each cart of stone, as the firm keeps them.",
          "फर्मले राखेका ढुङ्गाका प्रत्येक गाडाका पुर्जी।",
        ),
        shows: both("Half as many carts as were invoiced.", "बिलमा लेखिएको भन्दा आधा मात्र गाडा।"),
      },
      {
        type: "SOCIAL_MEDIA",
        day: 310,
        title: both("Yellow rings", "पहेँला घेरा"),
        text: both(
          "A series of posts by pupils who marked the holes.",
          "खाल्डामा चिन्ह लगाउने विद्यार्थीका पोस्ट।",
        ),
        shows: both(
          "Where each hole is, and how deep a ruler stood in it.",
          "प्रत्येक खाल्डा कहाँ छ र कति गहिरो छ।",
        ),
      },
    ],
    reply: () =>
      both(
        "The depth is an average over the whole road, and carts heavier than allowed have used it from the first day.",
        "गहिराइ सिङ्गो सडकको औसत हो, र पहिलो दिनदेखि नै तोकिएभन्दा गह्रौँ गाडा चलेका छन्।",
      ),
  },
  {
    ...{ name: "dark-lamps", type: "CORRUPTION", tags: ["street lamps", "procurement"] },
    ...{ body: ministries.lamps, hasFirm: true },
    title: ({ town, count }) =>
      both(
        `${number(count).en} street lamps for ${town.en} at the price of gold`,
        `${town.ne}का ${number(count).ne} सडकबत्ती, सुनको मोलमा`,
      ),
    allegations: ({ sum, count, firm }) => [
      both(
        `Each lamp cost ${quills(Math.round(sum / count)).en}; the same lamp is sold for a fifth of that in the harbour market.`,
        `प्रत्येक बत्तीमा ${quills(Math.round(sum / count)).ne} पर्‍यो; उही बत्ती बन्दरगाह बजारमा पाँच भागको एक भाग मूल्यमा पाइन्छ।`,
      ),
      both(
        `${firm.name.en} was founded nine days before the tender and was its only bidder.`,
        `${firm.name.ne} बोलपत्रभन्दा नौ दिनअघि स्थापना भएको थियो र एक्लो बोलपत्रदाता थियो।`,
      ),
      both("A third of the lamps had no cable.", "एक तिहाइ बत्तीमा तार नै थिएन।"),
    ],
    happened: ({ town, official, firm }) => [
      both(
        `${town.en} was to be the first town of the coast without a dark street. The tender was open for three days, two of which were holidays, and asked for a lamp “in the form of a heron”, which ${firm.name.en} alone sells.`,
        `${town.ne} अँध्यारो सडक नभएको तटको पहिलो सहर हुनुपर्थ्यो। बोलपत्र तीन दिन मात्र खुला रह्यो, जसमध्ये दुई दिन बिदा थियो; र “बकुल्लाको आकारको” बत्ती मागियो, जुन ${firm.name.ne}ले मात्र बेच्छ।`,
      ),
      both(
        `${official.name.en}, who wrote the list of what was wanted, had until that spring shared an office with the founder of the firm.`,
        `आवश्यकताको सूची बनाउने ${official.name.ne}ले त्यस वसन्तसम्म फर्मका संस्थापकसँग एउटै कार्यालय प्रयोग गर्थे।`,
      ),
    ],
    steps: ({ firm }) => [
      {
        day: 0,
        title: both(`${firm.name.en} is entered in the register`, `${firm.name.ne} दर्ता`),
        text: both("Its capital is one hundred quills.", "यसको पुँजी एक सय क्विल।"),
      },
      {
        day: 9,
        title: both("The tender opens", "बोलपत्र आह्वान"),
        text: both("For three days.", "तीन दिनका लागि।"),
      },
      {
        day: 14,
        title: both("The only offer is accepted", "एक्लो प्रस्ताव स्वीकृत"),
        text: both("Nobody compared the price.", "मूल्य कसैले दाँजेन।"),
      },
      {
        day: 160,
        title: both("The lamps are counted", "बत्तीको गणना"),
        text: both("Two of three give light.", "तीनमध्ये दुई मात्र बल्छन्।"),
      },
    ],
    papers: ({ town, firm }) => [
      {
        type: "OFFICIAL_GOVERNMENT",
        day: 9,
        title: both(`Tender for lamps in ${town.en}`, `${town.ne} सडकबत्तीको बोलपत्र`),
        text: both("The notice as it hung at the town hall.", "नगरपालिकामा टाँसिएको सूचना।"),
        shows: both(
          "Asks for the form of one maker, within three days.",
          "एउटै उत्पादकको आकार, तीन दिनभित्र मागिएको।",
        ),
      },
      {
        type: "LEGAL_PROCEDURAL",
        day: 1,
        title: both(`Register entry of ${firm.name.en}`, `${firm.name.ne}को दर्ता प्रमाण`),
        text: both("The firm's entry with its founders and its capital.", "संस्थापक र पुँजी उल्लेख भएको दर्ता।"),
        shows: both("Founded nine days before the tender.", "बोलपत्रभन्दा नौ दिनअघि स्थापना।"),
      },
      {
        type: "PUBLIC_COMPLAINT",
        day: 150,
        title: both(`Complaint of the night watch of ${town.en}`, `${town.ne}का रात्रि प्रहरीको उजुरी`),
        text: both("A letter of those who walk the streets at night.", "रातमा सडक हिँड्नेहरूको पत्र।"),
        shows: both(
          "Lists the lamps that never gave light, street by street.",
          "कहिल्यै नबलेका बत्तीको सडकअनुसार सूची।",
        ),
      },
    ],
    reply: ({ firm }) =>
      both(
        `Our price holds ten years of care, which the market does not sell. Whoever compares must compare that as well, says ${firm.name.en}.`,
        `हाम्रो मूल्यमा दस वर्षको मर्मत समावेश छ, जुन बजारले दिँदैन। दाँज्नेले त्यो पनि दाँज्नुपर्छ, ${firm.name.ne} भन्छ।`,
      ),
  },
];

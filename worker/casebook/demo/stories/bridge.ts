// Pure.
import { both, heading, joined, list, number, paragraphs, quills, quote, table } from "../both";
import { auditWatch, firmOf, government, lanternParty, ministries, personOf, thimbleBridge } from "../named";
import { lanternmouth, quillonia, thimbleford } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const builder = firmOf("gilded-spoon-builders");
const stone = firmOf("walrus-road-works");
const minister = personOf("orlo-quillfeather");
const engineer = personOf("isolde-tarnbucket");
const treasurer = personOf("corbin-haypenny");

/** The longest case: a bridge over the widest river of the country. */
export const bridge: ByHand = {
  n: 61,
  lasted: 380,
  way: "corrected twice",
  tell: (n) => ({
    ...{ key: "bridge of a hundred thimbles", type: "CORRUPTION", language: "en" },
    title: both("The Bridge of a Hundred Thimbles", "सय औँठी पुल"),
    alleged: [minister, treasurer, builder],
    related: [ministries.bridges, government, lanternParty, stone, engineer, thimbleBridge, auditWatch],
    locations: [thimbleford, lanternmouth, quillonia],
    tags: ["bridges", "public works", "procurement", "conflict of interest"],
    allegations: [
      both(
        "The contract went to a firm whose offer was the fourth of four by price and the fourth of four by quality.",
        "ठेक्का मूल्यमा चारमध्ये चौथो र गुणस्तरमा पनि चारमध्ये चौथो भएको फर्मलाई दिइयो।",
      ),
      both(
        `${number(n).en} of the hundred piers for which ${quills(8_400_000).en} were paid do not exist.`,
        `${quills(8_400_000).ne} तिरिएका सय खम्बामध्ये ${number(n).ne} वटा छँदै छैनन्।`,
      ),
      both(
        "The treasurer released the last payment on a Sunday, with a stamp that had been reported lost.",
        "कोषाध्यक्षले हराएको भनिएको छाप प्रयोग गरेर आइतबार अन्तिम किस्ता निकासा गरे।",
      ),
      both(
        "Stone of the old bridge, which belongs to the state, was sold back to it as new.",
        "सरकारकै पुरानो पुलको ढुङ्गा नयाँ भनेर सरकारलाई नै बेचियो।",
      ),
      both(
        "The minister's party rented its hall from the builder for one quill a year.",
        "मन्त्रीको दलले निर्माण कम्पनीसँग वर्षको एक क्विलमा सभाहल भाडामा लियो।",
      ),
      both(
        "The engineer who refused to sign was sent to count seagulls.",
        "हस्ताक्षर गर्न नमान्ने इन्जिनियरलाई गङ्गाचिल गन्न पठाइयो।",
      ),
    ],
    description: joined([
      paragraphs(
        both(
          "The river Thimble is the widest of Quillonia. Where it is widest, a bridge of one hundred small piers was to join the districts of Thimbleford and Lanternmouth, so that grain could reach the harbour without a ferry. The law for it was passed without a vote against; children saved for its lamps.",
          "थिम्बल नदी क्विलोनियाको सबैभन्दा चौडा नदी हो। जहाँ नदी सबैभन्दा चौडा छ, त्यहीँ सय वटा साना खम्बामाथि थिम्बलफोर्ड र लान्टर्नमाउथ जोड्ने पुल बन्नुपर्थ्यो, ताकि अन्न डुङ्गाविनै बन्दरगाह पुगोस्। यसको कानुन एउटै विरोधविना पारित भयो; बालबालिकाले बत्तीका लागि पैसा जोगाए।",
        ),
        both(
          `This case tells what can be shown of how it was awarded, paid and accepted. It rests on ten papers, four of them public, and on two walks along the bank at low water, on which ${number(100 - n).en} piers were counted by three people who did not know each other's number.`,
          `पुलको ठेक्का, भुक्तानी र हस्तान्तरण कसरी भयो भन्ने देखाउन सकिने कुरा यो प्रकरणले बताउँछ। यो दस कागजमा आधारित छ, जसमध्ये चार सार्वजनिक छन्; साथै पानी घटेको बेला किनारमा दुई पटक हिँडेर एकअर्काको गन्ती थाहा नभएका तीन जनाले ${number(100 - n).ne} खम्बा गने।`,
        ),
      ),
      heading(both("The award", "ठेक्का")),
      paragraphs(
        both(
          "Four firms made an offer. The commission's sheet gives points for price, for earlier work and for time. Gilded Spoon Builders has the fewest points in each column and the most in the last, which is headed “impression” and was added in another hand.",
          "चार फर्मले प्रस्ताव दिए। समितिको पानामा मूल्य, पहिलेको काम र समयका लागि अङ्क छन्। हरेक महलमा गिल्डेड स्पुन बिल्डर्सको अङ्क सबैभन्दा कम छ, तर अन्तिम महलमा सबैभन्दा बढी छ; त्यो महलको शीर्षक “छाप” हो र अर्कै अक्षरमा थपिएको छ।",
        ),
      ),
      table(
        [
          both("Offer", "प्रस्ताव"),
          both("Price", "मूल्य"),
          both("Points before “impression”", "“छाप” अघिको अङ्क"),
          both("Impression", "छाप"),
        ],
        [
          [both("First", "पहिलो"), quills(5_900_000), number(81), number(2)],
          [both("Second", "दोस्रो"), quills(6_350_000), number(77), number(3)],
          [both("Third", "तेस्रो"), quills(7_100_000), number(70), number(2)],
          [both("Gilded Spoon Builders", "गिल्डेड स्पुन बिल्डर्स"), quills(8_400_000), number(52), number(40)],
        ],
      ),
      heading(both("The piers", "खम्बा")),
      paragraphs(
        both(
          "A pier is paid when its number is painted on it. The payment sheets name a hundred numbers. On the bank we found numbers from one to thirty-nine; of the others, the firm says that they stand below the water. The river is one metre and twenty deep at that place, and clear.",
          "खम्बामा नम्बर लेखिएपछि भुक्तानी हुन्छ। भुक्तानी पानामा सय नम्बर छन्। किनारमा हामीले एकदेखि उनन्चालीससम्मका नम्बर भेट्यौँ; अरू पानीमुनि छन् भनी फर्म भन्छ। त्यस ठाउँमा नदी एक मिटर बीस सेन्टिमिटर गहिरो छ, र पानी सङ्लो छ।",
        ),
        both(
          "Thirteen of the piers that stand are made of stone with the mason's mark of the old bridge, a small fish. The sheets call it new stone from the quarry of Walrus Road Works, at the price of new stone.",
          "उभिएका खम्बामध्ये तेह्र वटा पुरानो पुलको डकर्मीको चिन्ह, सानो माछा, कुँदिएको ढुङ्गाका छन्। पानामा भने वालरस सडक निर्माणको खानीको नयाँ ढुङ्गा भनिएको छ, मूल्य पनि नयाँकै।",
        ),
      ),
      quote(
        both(
          "I was asked for a signature and given a pen. I asked for a boat. They gave me a desk at the seagull station.",
          "मसँग हस्ताक्षर मागियो र कलम दिइयो। मैले डुङ्गा मागेँ। मलाई गङ्गाचिल केन्द्रमा टेबल दिइयो।",
        ),
      ),
      heading(both("The last payment", "अन्तिम भुक्तानी")),
      paragraphs(
        both(
          "The treasury is closed on Sundays. The last payment carries the date of a Sunday and a stamp whose loss the treasurer had reported eleven days before, in a letter that we publish. Who used it we do not know.",
          "आइतबार कोषागार बन्द हुन्छ। अन्तिम भुक्तानीमा आइतबारको मिति र एघार दिनअघि कोषाध्यक्षले हरायो भनी चिठी लेखेको छाप छ; त्यो चिठी हामी प्रकाशित गर्छौँ। छाप कसले चलायो, हामीलाई थाहा छैन।",
        ),
      ),
      heading(both("What we asked", "हामीले के सोध्यौँ")),
      list([
        both(
          "Who wrote the column “impression”, and what is it made of?",
          "“छाप” महल कसले लेख्यो, र त्यो केका आधारमा हो?",
        ),
        both("Which of the hundred numbers may be seen, and from where?", "सय नम्बरमध्ये कुन देख्न सकिन्छ, कहाँबाट?"),
        both("Where is the stone of the old bridge?", "पुरानो पुलको ढुङ्गा कहाँ छ?"),
        both("Who had the keys of the treasury on that Sunday?", "त्यो आइतबार कोषागारको साँचो कोसँग थियो?"),
      ]),
      heading(both("What is not known", "के थाहा छैन")),
      paragraphs(
        both(
          "We have found no money that went back to a person. That the party's hall is cheap is public; that it has to do with the award is alleged by two people who were in the room, and denied by three.",
          "कुनै व्यक्तिकहाँ फर्किएको रकम हामीले भेटेका छैनौँ। दलको सभाहल सस्तो छ भन्ने सार्वजनिक कुरा हो; त्यसको ठेक्कासँग सम्बन्ध छ भन्ने आरोप कोठामा भएका दुई जनाले लगाएका छन्, तीन जनाले अस्वीकार गरेका छन्।",
        ),
      ),
    ]),
    steps: [
      step(0, both("The law for the bridge", "पुलको कानुन"), both("Passed with all votes.", "सबैको मतले पारित।")),
      step(
        24,
        both("Four offers are opened", "चार प्रस्ताव खोलिए"),
        both("In public, on the steps of the Department.", "विभागको सिँढीमा, सबैका अगाडि।"),
      ),
      step(
        31,
        both("A column is added", "महल थपियो"),
        both(
          "The sheet is copied on that day; the copy of the day before has no such column.",
          "त्यही दिन पाना सारियो; अघिल्लो दिनको प्रतिलिपिमा त्यो महल छैन।",
        ),
      ),
      step(33, both("The award", "ठेक्का प्रदान"), both("To the fourth of four.", "चारमध्ये चौथोलाई।")),
      step(
        60,
        both("The old bridge is taken down", "पुरानो पुल भत्काइयो"),
        both("Its stone is to be kept at the yard of the Department.", "ढुङ्गा विभागको आँगनमा राख्नुपर्ने।"),
      ),
      step(
        118,
        both("Pier thirty-nine", "उनन्चालीसौँ खम्बा"),
        both("The last whose number was seen.", "नम्बर देखिएको अन्तिम खम्बा।"),
      ),
      step(
        190,
        both("The engineer refuses to sign", "इन्जिनियरको अस्वीकार"),
        both("And asks for a boat.", "र डुङ्गाको माग।"),
      ),
      step(
        197,
        both("The engineer is moved", "इन्जिनियरको सरुवा"),
        both("To the seagull station on the cape.", "टापुको गङ्गाचिल केन्द्रमा।"),
      ),
      step(
        230,
        both("The stamp is reported lost", "छाप हराएको जानकारी"),
        both("By letter of the treasurer.", "कोषाध्यक्षको चिठीबाट।"),
      ),
      step(241, both("The last payment", "अन्तिम भुक्तानी"), both("On a Sunday.", "आइतबारको दिन।")),
      step(
        263,
        both("The ribbon", "रिबन"),
        both("Is cut on the bank; nobody crosses.", "किनारमै काटियो; कोही तरेन।"),
      ),
      step(
        340,
        both("Low water", "पानी घट्यो"),
        both("The piers are counted for the first time.", "पहिलो पटक खम्बा गनिए।"),
      ),
    ],
    papers: [
      paper(
        31,
        "OFFICIAL_GOVERNMENT",
        both("Sheet of points, two copies", "अङ्कको पाना, दुई प्रति"),
        both(
          "The sheet of the commission on two days that follow each other.",
          "लगातार दुई दिनको समितिको पाना।",
        ),
        both("The column that was not there the day before.", "अघिल्लो दिन नभएको महल।"),
      ),
      paper(
        33,
        "LEGAL_PROCEDURAL",
        both("Decision of the award", "ठेक्काको निर्णय"),
        both("One page, signed by three.", "तीन जनाको हस्ताक्षर भएको एक पाना।"),
        both("Who decided, and on which points.", "कसले, कुन अङ्कमा निर्णय गर्‍यो।"),
      ),
      paper(
        241,
        "FINANCIAL_FORENSIC",
        both("Payments for a hundred piers", "सय खम्बाको भुक्तानी"),
        both(
          "All payment sheets, joined and added up by accountants who volunteer.",
          "स्वयंसेवी लेखापालले जोडेका सबै भुक्तानी पाना।",
        ),
        both("A hundred numbers, and the date of a Sunday.", "सय नम्बर, र आइतबारको मिति।"),
      ),
      paper(
        345,
        "OTHER_VISUAL",
        both("The bank at low water", "पानी घटेको किनार"),
        both("A row of photographs from bank to bank.", "वारदेखि पारसम्मका तस्बिरको शृङ्खला।"),
        both("Where piers stand and where none does.", "कहाँ खम्बा छ, कहाँ छैन।"),
      ),
      paper(
        190,
        "INTERNAL_CORPORATE",
        both("Letter of the engineer", "इन्जिनियरको चिठी"),
        both("Two lines, and a request for a boat.", "दुई पङ्क्ति, र डुङ्गाको माग।"),
        both("Why the signature was refused.", "हस्ताक्षर किन गरिएन।"),
      ),
      paper(
        230,
        "OFFICIAL_GOVERNMENT",
        both("A stamp is lost", "छाप हरायो"),
        both("The treasurer's letter to the cabinet.", "मन्त्रिपरिषद्लाई कोषाध्यक्षको चिठी।"),
        both(
          "The number of the stamp that was used eleven days later.",
          "एघार दिनपछि प्रयोग भएको छापको नम्बर।",
        ),
      ),
      paper(
        350,
        "INVESTIGATIVE_REPORT",
        both("A small fish", "सानो माछा"),
        both("The Account Readers' report on masons' marks.", "डकर्मीका चिन्हबारे हिसाब पाठक समूहको प्रतिवेदन।"),
        both("Thirteen piers of stone from the old bridge.", "पुरानो पुलको ढुङ्गाका तेह्र खम्बा।"),
      ),
      paper(
        270,
        "MEDIA_NEWS",
        both("A ribbon, a bank, and a band", "रिबन, किनार र ब्यान्ड"),
        both("The Quillonian Tidings on the opening.", "उद्घाटनबारे क्विलोनिया समाचार।"),
        both("Who was present and what was said.", "को उपस्थित थिए, के भने।"),
      ),
      paper(
        20,
        "LEGISLATIVE_DOC",
        both("Law of the bridge", "पुल ऐन"),
        both("As it was printed.", "छापिएको रूपमा।"),
        both("How the award had to be made.", "ठेक्का कसरी दिनुपर्थ्यो।"),
      ),
      paper(
        420,
        "LEGAL_COURT_ORDER",
        both("Order on the stone of the old bridge", "पुरानो पुलको ढुङ्गाबारे आदेश"),
        both("The court asks the Department for its book of the yard.", "अदालतले विभागसँग आँगनको खाता मागेको।"),
        both("The book was not shown within the time.", "तोकिएको समयमा खाता देखाइएन।"),
      ),
    ],
    replies: [
      reply(
        440,
        minister,
        both(
          "I cut the ribbon I was given. A minister does not count piers; there is a Department for it, and I have asked it to.",
          "मैले दिइएको रिबन काटेँ। मन्त्रीले खम्बा गन्दैन; त्यसका लागि विभाग छ, र मैले गन्न भनेको छु।",
        ),
      ),
      reply(
        441,
        treasurer,
        both(
          "I reported the loss of the stamp in time and in writing. I was at my sister's on that Sunday, forty miles from the treasury.",
          "छाप हराएको मैले समयमै लिखित जानकारी दिएँ। त्यो आइतबार म चालीस माइल टाढा बहिनीको घरमा थिएँ।",
        ),
        5,
      ),
      reply(
        446,
        builder,
        both(
          "All hundred piers were built. The river took those in the middle on the night of the ninth. We offered to build them again for half.",
          "सबै सय खम्बा बनेका थिए। नौ तारिखको रात बीचका खम्बा नदीले लग्यो। आधा मूल्यमा फेरि बनाउने प्रस्ताव दिएका छौँ।",
        ),
      ),
      reply(
        450,
        ministries.bridges,
        both(
          "The file has been given to the Court of Accounts. Until it answers the Department says nothing.",
          "फाइल लेखा अदालतलाई बुझाइएको छ। त्यहाँबाट जवाफ नआएसम्म विभाग केही भन्दैन।",
        ),
      ),
    ],
  }),
};

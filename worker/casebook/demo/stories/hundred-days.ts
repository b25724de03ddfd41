// Pure.
import { both, heading, joined, number, paragraphs, quote, table } from "../both";
import { government, lanternParty, personOf, twoOars } from "../named";
import { quillonia } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const leader = personOf("marigold-sevenlocks");
const kept = both("Kept", "पूरा");
const half = both("Half", "आधा");
const not = both("Not kept", "पूरा भएन");

export const hundredDays: ByHand = {
  n: 4,
  lasted: null,
  way: "published",
  tell: (n) => ({
    ...{ key: "hundred days", type: "PROMISES", language: "en" },
    title: both("Twelve promises for a hundred days", "सय दिनका बाह्र वाचा"),
    alleged: [leader, lanternParty],
    related: [government, twoOars],
    locations: [quillonia],
    tags: ["election promises", "cabinet", "hundred days"],
    allegations: [
      both(
        `Of twelve promises for the first hundred days ${number(n).en} were kept, three by half, and the others not at all.`,
        `पहिलो सय दिनका बाह्र वाचामध्ये ${number(n).ne} पूरा भए, तीन आधा भए, बाँकी पूरा भएनन्।`,
      ),
      both(
        "Two promises were struck from the party's own page on the ninety-eighth day.",
        "अन्ठानब्बेऔँ दिन दलको आफ्नै पानाबाट दुई वाचा हटाइए।",
      ),
      both(
        "The day from which a hundred is counted was changed twice.",
        "सय दिन गन्न सुरु गर्ने दिन दुई पटक फेरियो।",
      ),
    ],
    description: joined([
      paragraphs(
        both(
          "On the evening of the election the Lantern Party read twelve sentences from a balcony and gave each a date within a hundred days. The sentences were short and could be checked. That is rare, and it is the reason for this case: we checked them, all of them, also those that were kept.",
          "निर्वाचनको साँझ लान्टर्न पार्टीले बार्दलीबाट बाह्र वाक्य पढ्यो र प्रत्येकलाई सय दिनभित्रको मिति दियो। वाक्य छोटा र जाँच्न सकिने थिए। यस्तो विरलै हुन्छ, र यो प्रकरणको कारण पनि यही हो: हामीले सबै जाँच्यौँ, पूरा भएका पनि।",
        ),
      ),
      heading(both("One by one", "एकेक गरी")),
      table(
        [both("What was said", "के भनियो"), both("On day one hundred", "सयौँ दिनमा")],
        [
          [both("The price of ferry tickets is halved", "डुङ्गाको टिकट आधा"), kept],
          [both("Every school has a lock on its kitchen", "हरेक विद्यालयको भान्सामा ताल्चा"), kept],
          [
            both(
              "Letters to the cabinet are answered within ten days",
              "मन्त्रिपरिषद्लाई लेखेको चिठीको जवाफ दस दिनमा",
            ),
            half,
          ],
          [both("The palace garden opens on Sundays", "दरबारको बगैँचा आइतबार खुला"), kept],
          [both("Ministers travel by the public ferry", "मन्त्री सार्वजनिक डुङ्गामा"), half],
          [both("The tax on candles ends", "मैनबत्तीको कर अन्त्य"), not],
          [both("Nine judges are named", "नौ न्यायाधीश नियुक्त"), half],
          [both("The budget is published in both scripts", "बजेट दुवै लिपिमा प्रकाशित"), kept],
          [both("Every hill village has a post box", "हरेक पहाडी गाउँमा चिठी बाकस"), not],
          [both("Fishing rights are drawn by lot", "माछा मार्ने अधिकार गोलाप्रथाबाट"), not],
          [both("The old prison becomes a library", "पुरानो झ्यालखाना पुस्तकालय"), not],
          [both("No minister owns a firm", "कुनै मन्त्रीको फर्म हुने छैन"), not],
        ],
      ),
      heading(both("How we counted", "हामीले कसरी गन्यौँ")),
      paragraphs(
        both(
          "A promise is kept when everybody can see it by themselves: a ticket, a lock, an open gate. It is half kept where it holds in part of the country or for part of the people. We counted from the evening of the election, as was said on the balcony.",
          "सबैले आफैँ देख्न सक्दा वाचा पूरा मानियो: टिकट, ताल्चा, खुला ढोका। देशको केही भागमा वा केही मानिसका लागि मात्र लागू भए आधा मानियो। बार्दलीमा भनिएजस्तै निर्वाचनको साँझदेखि गन्यौँ।",
        ),
      ),
      quote(
        both(
          "A promise with a date is a brave thing. We should be honest about the date, too.",
          "मितिसहितको वाचा साहसको कुरा हो। मितिबारे पनि इमानदार हुनुपर्छ।",
        ),
      ),
      paragraphs(
        both(
          "The Party of the Two Oars made seven promises on the same evening and lost. We keep them for the day on which it wins.",
          "दुई बहना दलले पनि त्यही साँझ सात वाचा गर्‍यो र हार्‍यो। त्यसले जित्ने दिनका लागि ती वाचा हामी राख्छौँ।",
        ),
      ),
    ]),
    steps: [
      step(0, both("The balcony", "बार्दली"), both("Twelve sentences.", "बाह्र वाक्य।")),
      step(
        9,
        both("The cabinet is sworn in", "मन्त्रिपरिषद्को शपथ"),
        both("The hundred days are now counted from here.", "अब सय दिन यहाँदेखि गनिने भयो।"),
      ),
      step(
        40,
        both("The ferry costs half", "डुङ्गा आधा मूल्यमा"),
        both("The first promise is kept.", "पहिलो वाचा पूरा।"),
      ),
      step(
        98,
        both("Two sentences are gone", "दुई वाक्य हराए"),
        both("From the party's page, without a word.", "दलको पानाबाट, केही नभनी।"),
      ),
      step(100, both("Day one hundred", "सयौँ दिन"), both("We read the list again.", "हामीले सूची फेरि पढ्यौँ।")),
      step(
        130,
        both("The party's own count", "दलको आफ्नै गन्ती"),
        both("It comes to ten of ten.", "दसमा दस निस्कियो।"),
      ),
    ],
    papers: [
      paper(
        0,
        "OTHER_VISUAL",
        both("From the balcony", "बार्दलीबाट"),
        both("A recording, with what is said as text.", "भनाइको पाठसहितको रेकर्ड।"),
        both("All twelve sentences and the date of each.", "बाह्रै वाक्य र प्रत्येकको मिति।"),
      ),
      paper(
        97,
        "SOCIAL_MEDIA",
        both("The party's page before and after", "दलको पाना, अघि र पछि"),
        both("The page on two days.", "दुई दिनको पाना।"),
        both("Which two sentences are gone.", "कुन दुई वाक्य हराए।"),
      ),
      paper(
        90,
        "LEGISLATIVE_DOC",
        both("The candle tax, once more", "मैनबत्ती कर, फेरि एक पटक"),
        both("The budget's page on taxes.", "बजेटको करसम्बन्धी पाना।"),
        both("The tax is still there.", "कर अझै छ।"),
      ),
      paper(
        130,
        "OFFICIAL_GOVERNMENT",
        both("Ten of ten", "दसमा दस"),
        both("The cabinet's own report on its hundred days.", "सय दिनबारे मन्त्रिपरिषद्को प्रतिवेदन।"),
        both("How the party counts.", "दल कसरी गन्छ।"),
      ),
    ],
    replies: [
      reply(
        150,
        leader,
        both(
          "Twelve in a hundred days was too much, and I said so on day ninety-nine. Four kept and three begun is more than any cabinet before us.",
          "सय दिनमा बाह्र धेरै थियो, मैले उनान्सयौँ दिन भनेँ पनि। चार पूरा र तीन सुरु हुनु अघिल्ला सबै मन्त्रिपरिषद्भन्दा बढी हो।",
        ),
        3,
      ),
      reply(
        152,
        lanternParty,
        both(
          "The two sentences were taken off because they were printed wrong. They come back when the printer has time.",
          "दुई वाक्य गलत छापिएकाले हटाइएका हुन्। प्रेसलाई फुर्सद हुँदा फेरि राखिन्छ।",
        ),
      ),
    ],
  }),
};

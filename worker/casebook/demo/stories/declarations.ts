// Pure.
import { both, joined, list, number, paragraphs, quote } from "../both";
import { government, ministries, personOf } from "../named";
import { quillonia } from "../places";
import { type ByHand, paper, reply, step } from "./told-by-hand";

const speaker = personOf("wilhelmina-puddock");

export const declarations: ByHand = {
  ...{ n: 3, lasted: null, way: "number corrected" },
  tell: (n) => ({
    ...{ key: "what ministers own", type: "PROMISES", language: "en" },
    title: both("What ministers own, by New Year at the latest", "मन्त्रीको सम्पत्ति, बढीमा नयाँ वर्षसम्म"),
    alleged: [speaker, government],
    related: [ministries.audit],
    locations: [quillonia],
    tags: ["transparency", "cabinet", "declarations"],
    allegations: [
      both(
        "Fourteen ministers were to publish what they own by New Year.",
        "चौध मन्त्रीले नयाँ वर्षसम्म आफ्नो सम्पत्ति सार्वजनिक गर्नुपर्ने थियो।",
      ),
      both(
        `${number(n).en} did. One declares a canoe.`,
        `${number(n).ne} जनाले गरे। एक जनाले एउटा डुङ्गा मात्र देखाए।`,
      ),
      both("The form was changed so that it may be handed in empty.", "खाली पनि बुझाउन मिल्ने गरी फाराम फेरियो।"),
    ],
    description: joined([
      paragraphs(
        both(
          "After the affair of the summer house the speaker of the cabinet promised, in parliament and twice on the radio, that every minister would say what they own: houses, land, shares, boats above three metres. A form was printed on good paper.",
          "गर्मी घर प्रकरणपछि मन्त्रिपरिषद्का प्रवक्ताले संसद्मा र दुई पटक रेडियोमा वाचा गरे: हरेक मन्त्रीले आफ्नो सम्पत्ति बताउनेछन् — घर, जग्गा, सेयर, तीन मिटरभन्दा ठूला डुङ्गा। फाराम राम्रो कागजमा छापियो।",
        ),
        both(
          "We have asked each of the fourteen twice, on the day after New Year and thirty days later. This is what came back:",
          "हामीले चौधै जनालाई दुई पटक सोध्यौँ, नयाँ वर्षको भोलिपल्ट र तीस दिनपछि। आएको जवाफ यस्तो छ:",
        ),
      ),
      list([
        both(`${number(n).en} forms that are filled in`, `भरिएका ${number(n).ne} फाराम`),
        both("Five forms with a name and nothing else", "नामबाहेक केही नभएका पाँच फाराम"),
        both("Two letters that thank for the interest", "चासोका लागि धन्यवाद दिने दुई चिठी"),
        both("Nothing from the others", "बाँकीबाट केही आएन"),
      ]),
      quote(
        both(
          "I own what a servant of the people needs. The people know what that is.",
          "जनसेवकलाई चाहिने जति मसँग छ। त्यो के हो, जनतालाई थाहा छ।",
        ),
      ),
    ]),
    steps: [
      step(0, both("The promise in parliament", "संसद्मा वाचा"), both("And on the radio.", "र रेडियोमा।")),
      step(60, both("The form is printed", "फाराम छापियो"), both("On good paper.", "राम्रो कागजमा।")),
      step(
        85,
        both("The form is changed", "फाराम फेरियो"),
        both("The word “must” becomes “may”.", "“पर्छ” को ठाउँमा “सकिन्छ”।"),
      ),
      step(120, both("New Year", "नयाँ वर्ष"), both("We ask for the first time.", "हामीले पहिलो पटक सोध्यौँ।")),
      step(150, both("Thirty days later", "तीस दिनपछि"), both("We ask again.", "फेरि सोध्यौँ।")),
    ],
    papers: [
      paper(
        0,
        "LEGISLATIVE_DOC",
        both("Minutes of the parliament", "संसद्को कार्यवाही"),
        both("The page of the promise.", "वाचा भएको पाना।"),
        both("What was said, word for word.", "जस्ताको तस्तै भनाइ।"),
      ),
      paper(
        86,
        "OFFICIAL_GOVERNMENT",
        both("Two forms", "दुई फाराम"),
        both("The form before and after its change.", "फेरिनुअघि र पछिको फाराम।"),
        both("“Must” and “may”.", "“पर्छ” र “सकिन्छ”।"),
      ),
      paper(
        155,
        "INVESTIGATIVE_REPORT",
        both("Fourteen letters", "चौध चिठी"),
        both("What we asked and what came back.", "हामीले सोधेको र आएको जवाफ।"),
        both("Who answered and who did not.", "कसले जवाफ दियो, कसले दिएन।"),
      ),
      paper(
        1,
        "SOCIAL_MEDIA",
        both("On the radio, twice", "रेडियोमा, दुई पटक"),
        both("Both recordings.", "दुवै रेकर्ड।"),
        both("The same promise with two dates.", "फरक मितिका उही वाचा।"),
      ),
    ],
    replies: [
      reply(
        300,
        speaker,
        both(
          "The promise holds. A form that is empty is still a form, and more will follow.",
          "वाचा कायम छ। खाली फाराम पनि फाराम नै हो, थप आउनेछन्।",
        ),
      ),
    ],
  }),
};

// Pure.
import { type Both, both, heading, joined, list, paragraphs, quills, quote, table } from "./both";
import type { Slots } from "./plot";

/** Parts that several cases have, each in a few wordings. */
const voices: readonly Both[] = [
  both(
    "We do not ask for a feast. We ask for what is written down and paid.",
    "हामी भोज मागेका होइनौँ। लेखिएको र तिरिएको कुरा मागेका हौँ।",
  ),
  both(
    "I keep a book of what I am told and when. It is a thick book by now.",
    "मलाई कहिले के भनियो, म किताबमा टिप्छु। अहिले त्यो किताब मोटो भइसक्यो।",
  ),
  both("They came with a ribbon and left with the scissors.", "उनीहरू रिबन लिएर आए, कैँची लिएर गए।"),
  both("My daughter learned to count with these papers.", "मेरी छोरीले यिनै कागजबाट गन्न सिकिन्।"),
];

const asked: readonly Both[] = [
  both("When was the work accepted, and by whom, on the spot?", "काम कहिले, कसले, स्थलमै गएर बुझिलियो?"),
  both("Who compared the price with that of others?", "मूल्य अरूसँग कसले दाँज्यो?"),
  both("Where can the papers be seen that are said to exist?", "छन् भनिएका कागज कहाँ हेर्न पाइन्छ?"),
  both("What has been done since the first complaint?", "पहिलो उजुरीपछि के गरियो?"),
  both("Who else was told, and when?", "अरू कसलाई, कहिले जानकारी दिइयो?"),
];

const unknown: readonly Both[] = [
  both(
    "What we do not know: whether anybody ordered this, or whether nobody looked. The papers fit both. We say which is which wherever we can.",
    "हामीलाई थाहा नभएको कुरा: यो कसैले गर्न लगायो कि कसैले हेरेन। कागज दुवैसँग मिल्छन्। जहाँ छुट्याउन सकिन्छ, त्यहाँ छुट्याएका छौँ।",
  ),
  both(
    "We have seen copies, and no originals. Two of them carry the stamp of the office that issued them; the others agree with what that office has published itself.",
    "हामीले सक्कल होइन, प्रतिलिपि देखेका छौँ। दुई प्रतिलिपिमा जारी गर्ने कार्यालयको छाप छ; अरू त्यही कार्यालयले प्रकाशित गरेको विवरणसँग मिल्छन्।",
  ),
  both(
    "These are allegations. Nobody has been heard in court so far, and everybody named here was asked before this was published.",
    "यी आरोप हुन्। अहिलेसम्म अदालतमा कसैको सुनुवाइ भएको छैन, र यहाँ नाम लिइएका सबैलाई प्रकाशनअघि सोधिएको थियो।",
  ),
];

const rotated = <T>(from: readonly T[], at: number, many: number): T[] =>
  Array.from({ length: many }, (_, i) => from[(at + i) % from.length] as T);

const parts = (sum: number) => {
  const first = Math.round((sum * 0.4) / 1000) * 1000;
  const second = Math.round((sum * 0.35) / 1000) * 1000;
  return [first, second, sum - first - second];
};

const moneyTable = ({ sum }: Slots): Both => {
  const [first = 0, second = 0, third = 0] = parts(sum);
  return table(
    [both("Part", "किस्ता"), both("Paid", "भुक्तानी"), both("What was there", "स्थलमा के थियो")],
    [
      [both("First", "पहिलो"), quills(first), both("A fence and a sign", "बार र सूचना पाटी")],
      [both("Second", "दोस्रो"), quills(second), both("Less than half of what was told", "भनिएको आधाभन्दा कम")],
      [both("Third", "तेस्रो"), quills(third), both("The same as before", "पहिलेजस्तै")],
    ],
  );
};

/** The description of a case: what happened, the money where it is told by parts, questions, and what is not known. */
export function describe(happened: readonly Both[], of: Slots, at: number): Both {
  return joined([
    heading(both("What happened", "के भयो")),
    paragraphs(...happened),
    ...(at % 3 === 0 ? [heading(both("The money", "रकम")), moneyTable(of)] : []),
    ...(at % 2 === 0 ? rotated(voices, at, 1).map(quote) : []),
    heading(both("What we asked", "हामीले के सोध्यौँ")),
    list(rotated(asked, at, 2 + (at % 2))),
    heading(both("What is not known", "के थाहा छैन")),
    paragraphs(...rotated(unknown, at, 1 + (at % 2))),
  ]);
}

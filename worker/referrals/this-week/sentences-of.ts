// Pure.
import type { Facts } from "./facts";
import { campaignsEnded } from "./rules/campaign-ended";
import { chanceFindings } from "./rules/chance-findings";
import { channelsCompared } from "./rules/channel-better";
import { formsThatLose } from "./rules/form-field";
import { officersCompared } from "./rules/officer-fell";
import { openRequests } from "./rules/requests";
import { targetsBehind } from "./rules/targets-behind";
import { signupsToReview } from "./rules/to-review";
import { unattributedSignups } from "./rules/unattributed";
import { ruleNames, type Sentence } from "./sentence";

/** All that the rules have to say of these figures, the most pressing rule first. */
export function sentencesOf(facts: Facts): Sentence[] {
  const found = [
    ...chanceFindings([...officersCompared(facts), ...channelsCompared(facts)]),
    ...targetsBehind(facts),
    ...campaignsEnded(facts),
    ...formsThatLose(facts),
    ...signupsToReview(facts),
    ...openRequests(facts),
    ...unattributedSignups(facts),
  ];
  return ruleNames.flatMap((name) => found.filter(({ rule }) => rule === name));
}

/** More than these nobody does in a week. */
export const mostSentences = 5;

/** What is told: of each rule its first sentence, then second ones, in the order of the rules. */
export function chooseSentences(sentences: readonly Sentence[]): Sentence[] {
  const turn = new Map(
    sentences.map((sentence) => [
      sentence,
      sentences.filter(({ rule }) => rule === sentence.rule).indexOf(sentence),
    ]),
  );
  const chosen = sentences
    .toSorted((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0))
    .slice(0, mostSentences);
  return sentences.filter((sentence) => chosen.includes(sentence));
}

/** What somebody is told, without what they put aside; and of that, what holds still. */
export function tellSentences(sentences: readonly Sentence[], isAside: (id: string) => boolean) {
  return {
    told: chooseSentences(sentences.filter(({ id }) => !isAside(id))),
    aside: sentences.filter(({ id }) => isAside(id)),
  };
}
export type SentencesInWords = ReturnType<typeof tellSentences>;

// Pure.
/** What a week was for an administrator or an officer: sentences, in the order of their weight. */
import { formatLongDate, formatRate } from "../../../web/i18n/format";
import type { MessageKey, Translate } from "../../../web/i18n/translate";
import { countWords } from "../insight/count-words";
import { percent } from "../insight/rates";
import type { Sentence as Guidance, Values } from "../this-week/sentence";
import { tellSentences } from "../this-week/sentences-of";
import { wordsOf } from "../this-week/words-of";

/** What came of links in a week, and in the week before. */
export interface WeekFigures {
  clicks: number;
  signups: number;
  enrollments: number;
}

export interface TargetOfWeek {
  campaign: string;
  done: number;
  goal: number;
  onCourseFor: number | null;
}

interface Week {
  /** Its Monday and its Sunday. */
  from: string;
  to: string;
  now: WeekFigures;
  before: WeekFigures;
}

export interface AdminWeek extends Week {
  best: { officer: string | null; campaign: string | null };
  /** What the rules of the dashboard have to say, of its usual days. */
  guidance: Guidance[];
  failedExports: number;
}

export interface OfficerWeek extends Week {
  /** Among all officers; null where there is nobody to stand beside. */
  standing: { rank: number; of: number } | null;
  targets: TargetOfWeek[];
  /** Candidates who signed up and have not enrolled. */
  waiting: { count: number; longestDays: number } | null;
}

/** A sentence, and the page it leads to (a path of this site). */
export interface Sentence {
  key: MessageKey;
  parameters: Values;
  href?: string;
  /** Why it is told, for whoever asks. */
  why?: MessageKey;
}

const figuresOf = ({ clicks, signups, enrollments }: WeekFigures, before: WeekFigures): Values => ({
  ...{ clicks, signups, enrollments },
  ...{ clicksBefore: before.clicks, signupsBefore: before.signups, enrollmentsBefore: before.enrollments },
});

const targetSentence = ({ campaign, done, goal, onCourseFor }: TargetOfWeek): Sentence => ({
  key: "digest.target",
  parameters: { campaign, done, goal, course: onCourseFor ?? done },
});

/** What an administrator is told of a week, without what they put aside on the dashboard. */
export function adminSentences(week: AdminWeek, isAside: (id: string) => boolean = () => false): Sentence[] {
  const { now, before, best, guidance, failedExports } = week;
  const nothing = now.clicks === 0 && now.signups === 0;
  const { told } = tellSentences(guidance, isAside);
  return [
    nothing
      ? { key: "digest.nothing", parameters: {} }
      : { key: "digest.figures", parameters: figuresOf(now, before) },
    ...(best.officer === null
      ? []
      : [{ key: "digest.best_officer", parameters: { officer: best.officer } } as const]),
    ...(best.campaign === null
      ? []
      : [{ key: "digest.best_campaign", parameters: { campaign: best.campaign } } as const]),
    ...told.map(({ rule, values, href }) => ({
      ...({ key: `week.${rule}`, why: `week.${rule}_why` } as const),
      ...{ parameters: values, href },
    })),
    ...(failedExports > 0
      ? [
          {
            key: "digest.failed_exports",
            parameters: { count: failedExports },
            href: "/dashboard/exports",
          } as const,
        ]
      : []),
    ...(told.length === 0 && failedExports === 0 ? [{ key: "week.nothing", parameters: {} } as const] : []),
  ];
}

/** What an officer is told of their own week. */
export function officerSentences(week: OfficerWeek): Sentence[] {
  const { now, before, standing, targets, waiting } = week;
  const nothing = now.clicks === 0 && now.signups === 0;
  return [
    nothing
      ? { key: "digest.own_nothing", parameters: {}, href: "/dashboard/links" }
      : { key: "digest.own_figures", parameters: figuresOf(now, before) },
    ...(standing && !nothing ? [{ key: "digest.own_rank", parameters: { ...standing } } as const] : []),
    ...targets.map(targetSentence),
    ...(waiting
      ? [
          {
            key: "digest.waiting",
            parameters: { count: waiting.count, days: waiting.longestDays },
            href: "/dashboard/follow-ups",
          } as const,
        ]
      : []),
  ];
}

export interface DigestWords {
  t: Translate;
  locale: string;
  /** Where the product is, without a trailing slash. */
  origin: string;
}

type Words = Pick<DigestWords, "t" | "locale">;

/** A sentence as people read it, its numbers as they write them. */
export const sentenceText = ({ key, parameters }: Sentence, words: Words): string =>
  wordsOf(key, parameters, words);

export const whyText = ({ why, parameters }: Sentence, words: Words): string | null =>
  why ? wordsOf(why, parameters, words) : null;

/** The week as plain text: whose it is, its sentences, and where they lead. */
export function digestText(
  name: string,
  { from, to }: Pick<Week, "from" | "to">,
  sentences: readonly Sentence[],
  words: DigestWords,
): string {
  const { t, locale, origin } = words;
  const days = { from: formatLongDate(from, locale), to: formatLongDate(to, locale) };
  return [
    t("mail.hello", { name }),
    t("digest.lead", days),
    ...sentences.map((sentence) => {
      const text = sentenceText(sentence, words);
      return sentence.href ? `${text}\n${origin}${sentence.href}` : text;
    }),
    t("digest.more", { address: `${origin}/dashboard?from=${from}&to=${to}` }),
  ].join("\n\n");
}

/** What stands above it in a list of mail. */
export function digestSubject(
  kind: "admin" | "officer",
  { now }: Pick<Week, "now">,
  { t, locale }: Pick<DigestWords, "t" | "locale">,
): string {
  return t(kind === "admin" ? "digest.subject" : "digest.own_subject", {
    ...countWords(now, t),
    rate: formatRate(percent(now.signups, now.clicks), locale),
  });
}

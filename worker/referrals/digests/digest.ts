// Pure.
/** What a week was for an administrator or an officer: sentences, in the order of their weight. */
import { formatLongDate, formatNumber, formatRate } from "../../../web/i18n/format";
import type { Parameters } from "../../../web/i18n/message";
import type { MessageKey, Translate } from "../../../web/i18n/translate";

/** What came of links in a week, and in the week before. */
export interface WeekFigures {
  clicks: number;
  signups: number;
  enrollments: number;
}

export interface TargetOfWeek {
  campaign: string;
  officer: string;
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
  /** Officers whose targets run and will not be reached as it goes: the farthest behind first. */
  behind: TargetOfWeek[];
  /** Sign-ups of the week that no link earned. */
  unattributed: number;
  /** Sign-ups that rules flagged, and requests of officers for one, that nobody has decided yet. */
  suspicious: number;
  requests: number;
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
  parameters: Parameters;
  href?: string;
}

/** Officers who are behind that are named; the page has all of them. */
const mostNamed = 5;

const figuresOf = ({ clicks, signups, enrollments }: WeekFigures, before: WeekFigures): Parameters => ({
  ...{ clicks, signups, enrollments },
  ...{ clicksBefore: before.clicks, signupsBefore: before.signups, enrollmentsBefore: before.enrollments },
});

const targetSentence = (key: "digest.behind" | "digest.target", target: TargetOfWeek): Sentence => {
  const { campaign, officer, done, goal, onCourseFor } = target;
  return { key, parameters: { campaign, officer, done, goal, course: onCourseFor ?? done } };
};

/** What an administrator is told of a week. */
export function adminSentences(week: AdminWeek): Sentence[] {
  const { now, before, best, behind, unattributed, suspicious, requests, failedExports } = week;
  const undecided: [MessageKey, number, string][] = [
    ["digest.unattributed", unattributed, "/dashboard/signups"],
    ["digest.suspicious", suspicious, "/dashboard/fraud"],
    ["digest.requests", requests, "/dashboard/claims"],
    ["digest.failed_exports", failedExports, "/dashboard/exports"],
  ];
  const waiting = undecided.flatMap(([key, count, href]): Sentence[] =>
    count > 0 ? [{ key, parameters: { count }, href }] : [],
  );
  const nothing = now.clicks === 0 && now.signups === 0;
  const named = behind.slice(0, mostNamed);
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
    ...named.map((target) => targetSentence("digest.behind", target)),
    ...(behind.length > mostNamed
      ? [{ key: "digest.more_behind", parameters: { count: behind.length - mostNamed } } as const]
      : []),
    ...waiting,
    ...(behind.length === 0 && waiting.length === 0 && !nothing
      ? [{ key: "digest.no_decision", parameters: {} } as const]
      : []),
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
    ...targets.map((target) => targetSentence("digest.target", target)),
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

/** A sentence as people read it, its numbers as they write them. */
export function sentenceText(
  { key, parameters }: Sentence,
  { t, locale }: Pick<DigestWords, "t" | "locale">,
): string {
  const { count, ...others } = parameters;
  const written = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [
      name,
      typeof value === "number" ? formatNumber(value, locale) : value,
    ]),
  );
  return t(key, count === undefined ? written : { ...written, count });
}

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
  const rate = now.clicks === 0 ? null : (100 * now.signups) / now.clicks;
  return t(kind === "admin" ? "digest.subject" : "digest.own_subject", {
    signups: formatNumber(now.signups, locale),
    clicks: formatNumber(now.clicks, locale),
    rate: formatRate(rate, locale),
  });
}

// Pure.
import type { Spoken } from "../../participants/profile-fields";

interface Counted {
  title: string;
  participants: number;
  answers: number;
  /** Each with how many say so. */
  themes: string[];
}

interface SummaryWords {
  summary: (counted: Counted) => string;
  theme: (said: number, of: number, also: readonly string[]) => string;
}

const counted = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** What the extractive synthesis says around the participants' own words, in the assessment's language. */
export const summaryWords: Record<Spoken, SummaryWords> = {
  en: {
    summary: ({ title, participants, answers, themes }) =>
      [
        `${title}: ${counted(answers, "answer", "answers")} of ${counted(participants, "participant", "participants")}.`,
        ...(themes.length > 0 ? [`Most often they speak of: ${themes.join("; ")}.`] : []),
      ].join(" "),
    theme: (said, of, also) =>
      [
        `Said by ${said} of ${counted(of, "participant", "participants")}.`,
        ...(also.length > 0 ? [`With it: ${also.join(", ")}.`] : []),
      ].join(" "),
  },
  fil: {
    summary: ({ title, participants, answers, themes }) =>
      [
        `${title}: ${answers} sagot ng ${participants} kalahok.`,
        ...(themes.length > 0 ? [`Pinakamadalas nilang banggitin: ${themes.join("; ")}.`] : []),
      ].join(" "),
    theme: (said, of, also) =>
      [
        `Sinabi ng ${said} sa ${of} kalahok.`,
        ...(also.length > 0 ? [`Kasama nito: ${also.join(", ")}.`] : []),
      ].join(" "),
  },
  fr: {
    summary: ({ title, participants, answers, themes }) =>
      [
        `${title} : ${counted(answers, "réponse", "réponses")} de ${counted(participants, "personne", "personnes")}.`,
        ...(themes.length > 0 ? [`Elles parlent le plus souvent de : ${themes.join(" ; ")}.`] : []),
      ].join(" "),
    theme: (said, of, also) =>
      [
        `Dit par ${counted(said, "personne", "personnes")} sur ${of}.`,
        ...(also.length > 0 ? [`Avec cela : ${also.join(", ")}.`] : []),
      ].join(" "),
  },
};

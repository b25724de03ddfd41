// Pure.
import { isLanguage, languageIn } from "../../../web/i18n/translate";

/** What a campaign's hosted form asks besides the address, and in which words. Pure. */

/** Whether the form asks for a phone number, or for a region. */
export const phoneModes = ["off", "optional", "required"] as const;
export type PhoneMode = (typeof phoneModes)[number];

export const questionKinds = ["text", "choice", "number"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Words in English, or in whatever the campaign speaks, and in French where they are translated. */
export interface InLanguages {
  en: string;
  fr?: string | undefined;
}

/** An answer to choose, by its own words alone or in several languages. The first are what is kept. */
export type AnswerChoice = string | InLanguages;

export interface Question {
  id: string;
  label: InLanguages;
  kind: QuestionKind;
  /** Of a choice. */
  choices?: AnswerChoice[] | undefined;
  required: boolean;
}

/** Where somebody who has sent the form may go on; what is left out is not offered. */
export interface NextStep {
  url?: string | undefined;
  /** Of the link to `url`. */
  label?: InLanguages | undefined;
  /** To join a group or channel. */
  whatsapp_url?: string | undefined;
  /** A calendar file of the campaign's first day, or of this day. */
  calendar?: boolean | undefined;
  calendar_on?: string | undefined;
}

/** What visitors of a language read instead of the campaign's own words. */
export interface Translation {
  description?: string | undefined;
  consent_text?: string | undefined;
}
export type Translations = Record<string, Translation>;

/** The question for the candidate's region, where the form has it; no question of a campaign has such an id. */
export const regionQuestion = (mode: PhoneMode): Question[] =>
  mode === "off"
    ? []
    : [
        {
          id: "_region",
          label: { en: "Your region", fr: "Votre région" },
          kind: "text",
          required: mode === "required",
        },
      ];

export const mostQuestions = 10;

/** The hosted form's field of a question. */
export const answerField = ({ id }: Pick<Question, "id">): string => `answer.${id}`;

/** The words for a reader of this locale. */
export function inLanguage(words: AnswerChoice, locale: string): string {
  if (typeof words === "string") return words;
  return (languageIn(locale) === "fr" && words.fr) || words.en;
}

/** The answer that is kept where this one is chosen, whatever the language it was shown in. */
export const keptChoice = (choice: AnswerChoice): string => inLanguage(choice, "en");

/** What the campaign says to a reader of this locale. */
export function translated<T extends { description: string; consentText: string | null }>(
  campaign: T & { translations: Translations },
  locale: string,
): Pick<T, "description" | "consentText"> {
  const language = languageIn(locale);
  const own = isLanguage(language) ? campaign.translations[language] : undefined;
  return {
    description: own?.description ?? campaign.description,
    consentText: own?.consent_text ?? campaign.consentText,
  };
}

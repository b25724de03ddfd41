// Pure.
import { languages } from "../../../web/i18n/translate";
import type { FormFields } from "../../core/http/attempt";
import { ticked, typedOrNone } from "../../core/http/typed";
import { readText } from "../../core/text/read-text";
import type { CampaignRecord } from "./schemas";
import type { AnswerChoice, Question } from "./signup-form";

/** The page of a campaign's sign-up form: its fields as a request body, and a record as fields. Pure. */

const spoken = Object.keys(languages);

/** The fields of one question: those of `questions.3.`, without that. */
export type QuestionFields = Record<string, string>;

/** The questions that the fields hold, in order, whatever their numbers. */
export function questionsIn(fields: FormFields): QuestionFields[] {
  const rows = new Map<number, QuestionFields>();
  for (const [name, value] of Object.entries(fields)) {
    const [, at, part] = /^questions\.(\d{1,3})\.(.+)$/.exec(name) ?? [];
    if (at === undefined || part === undefined) continue;
    rows.set(Number(at), { ...rows.get(Number(at)), [part]: value });
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** The fields with these questions in place of theirs. */
export function withQuestions(fields: FormFields, rows: readonly QuestionFields[]): FormFields {
  const others = Object.entries(fields).filter(([name]) => !name.startsWith("questions."));
  const own = rows.flatMap((row, i) =>
    Object.entries(row).map(([part, value]) => [`questions.${i}.${part}`, value] as const),
  );
  return Object.fromEntries([...others, ...own]);
}

/**
 * The fields after one of the page's buttons: "add", "remove.2", "up.2", "down.2"; null for what is none. `newId`: of a
 * question that is added.
 */
export function changedQuestions(fields: FormFields, change: string, newId: string): FormFields | null {
  const rows = questionsIn(fields);
  if (change === "add") return withQuestions(fields, [...rows, { id: newId, kind: "text" }]);
  const [, verb, place] = /^(remove|up|down)\.(\d{1,3})$/.exec(change) ?? [];
  const at = Number(place);
  const row = rows[at];
  if (!row) return null;
  const rest = rows.toSpliced(at, 1);
  if (verb === "remove") return withQuestions(fields, rest);
  return withQuestions(fields, rest.toSpliced(Math.max(0, verb === "up" ? at - 1 : at + 1), 0, row));
}

/** An answer a line, a translation in the same line of the other field. */
function choicesOf({ choices = "", choices_fr: translated = "" }: QuestionFields): AnswerChoice[] {
  const lines = (text: string) => text.split(/\r\n?|\n/).map(readText);
  const french = lines(translated);
  return lines(choices)
    .map((en, i) => ({ en, fr: french[i] }))
    .filter(({ en, fr }) => en || fr)
    .map(({ en, fr }) => (fr ? { en, fr } : en));
}

const questionInput = (row: QuestionFields) => ({
  id: row.id ?? "",
  label: { en: row["label.en"] ?? "", ...(row["label.fr"] ? { fr: row["label.fr"] } : {}) },
  kind: row.kind ?? "text",
  ...(row.kind === "choice" ? { choices: choicesOf(row) } : {}),
  required: ticked(row.required),
});

/** In French alone it is no label: the schema says which words are lacking. */
function stepLabel({ "next_step.label.en": en = "", "next_step.label.fr": fr = "" }: FormFields) {
  return en || fr ? { en, fr } : null;
}

export const signupFormInput = (fields: FormFields) => ({
  consent_text: typedOrNone(fields.consent_text),
  translations: Object.fromEntries(
    spoken.map((language) => [
      language,
      {
        description: fields[`translations.${language}.description`] ?? "",
        consent_text: fields[`translations.${language}.consent_text`] ?? "",
      },
    ]),
  ),
  phone: fields.phone,
  asks_region: fields.asks_region,
  questions: questionsIn(fields).map(questionInput),
  names_officer: ticked(fields.names_officer),
  confirms_by_mail: ticked(fields.confirms_by_mail),
  follow_ups_by_mail: ticked(fields.follow_ups_by_mail),
  next_step: {
    url: fields["next_step.url"] ?? "",
    label: stepLabel(fields),
    whatsapp_url: fields["next_step.whatsapp_url"] ?? "",
    calendar: ticked(fields["next_step.calendar"]),
    calendar_on: typedOrNone(fields["next_step.calendar_on"]),
  },
});

const choiceLine = (choice: AnswerChoice) => (typeof choice === "string" ? { en: choice, fr: "" } : choice);

function questionValues({ id, label, kind, choices = [], required }: Question): QuestionFields {
  const lines = choices.map(choiceLine);
  const french = lines.map(({ fr = "" }) => fr);
  return {
    ...{ id, "label.en": label.en, kind, choices: lines.map(({ en }) => en).join("\n") },
    "label.fr": label.fr ?? "",
    choices_fr: french.some(Boolean) ? french.join("\n") : "",
    ...(required ? { required: "on" } : {}),
  };
}

/** A record as the page shows it. */
export function signupFormValues(campaign: CampaignRecord): FormFields {
  const translations = spoken.flatMap((language) => {
    const { description = "", consent_text = "" } = campaign.translations[language] ?? {};
    return [
      [`translations.${language}.description`, description],
      [`translations.${language}.consent_text`, consent_text],
    ];
  });
  const { next_step: step } = campaign;
  const values = {
    ...{
      consent_text: campaign.consent_text ?? "",
      phone: campaign.phone,
      asks_region: campaign.asks_region,
    },
    ...(campaign.names_officer ? { names_officer: "on" } : {}),
    ...(campaign.confirms_by_mail ? { confirms_by_mail: "on" } : {}),
    ...(campaign.follow_ups_by_mail ? { follow_ups_by_mail: "on" } : {}),
    ...(step.calendar ? { "next_step.calendar": "on" } : {}),
    "next_step.url": step.url ?? "",
    "next_step.label.en": step.label?.en ?? "",
    "next_step.label.fr": step.label?.fr ?? "",
    "next_step.whatsapp_url": step.whatsapp_url ?? "",
    "next_step.calendar_on": step.calendar_on ?? "",
    ...Object.fromEntries(translations),
  };
  return withQuestions(values, campaign.questions.map(questionValues));
}

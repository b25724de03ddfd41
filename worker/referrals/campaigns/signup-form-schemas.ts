import * as z from "zod";
import { isLanguage } from "../../../web/i18n/translate";
import * as fields from "../../core/http/fields";
import { isLandingUrl } from "./campaign";
import {
  keptChoice,
  mostQuestions,
  type NextStep,
  type Question,
  questionKinds,
  type Translation,
  type Translations,
} from "./signup-form";

const longestLabel = 200;
const longestChoice = 120;
const mostChoices = 30;

/** Words that may be translated; an empty translation is none. */
const inLanguages = (longest: number) =>
  z
    .object({ en: fields.name(longest), fr: fields.shortText(longest).nullish() })
    .transform(({ en, fr }) => (fr ? { en, fr } : { en }));

const question = z
  .object({
    id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, "Give 1 to 40 letters, digits, hyphens and underscores."),
    label: inLanguages(longestLabel),
    kind: z.enum(questionKinds),
    choices: z
      .array(
        z.union([fields.name(longestChoice), inLanguages(longestChoice)], {
          error: "Give a text of 1 to 120 characters, or one for each language.",
        }),
      )
      .max(mostChoices)
      .nullish(),
    required: z.boolean().default(false),
  })
  .superRefine(({ kind, choices }, context) => {
    const refuse = (message: string, ...more: number[]) =>
      context.addIssue({ code: "custom", path: ["choices", ...more], message });
    const given = (choices ?? []).map(keptChoice);
    if (kind !== "choice" && given.length > 0) refuse("Only a choice has answers to choose from.");
    if (kind === "choice" && given.length < 2) refuse("Give at least two answers to choose from.");
    const again = given.findIndex((choice, i) => given.indexOf(choice) < i);
    if (again >= 0) refuse("This answer stands there twice.", again);
  })
  .transform(
    ({ choices, ...asked }): Question => (asked.kind === "choice" && choices ? { ...asked, choices } : asked),
  );

/** In the order in which the form asks them. */
export const questions = z
  .array(question)
  .max(mostQuestions)
  .superRefine((list, context) => {
    const ids = list.map(({ id }) => id);
    const again = ids.findIndex((id, i) => ids.indexOf(id) < i);
    if (again >= 0) {
      context.addIssue({
        code: "custom",
        path: [again, "id"],
        message: "Another question has this id.",
      });
    }
  });

const translation = z
  .object({ description: fields.longText().nullish(), consent_text: fields.longText().nullish() })
  .transform(
    ({ description, consent_text }): Translation => ({
      ...(description ? { description } : {}),
      ...(consent_text ? { consent_text } : {}),
    }),
  );

/** By language; what is left empty is not translated. */
export const translations = z
  .record(z.string(), translation)
  .superRefine((given, context) => {
    for (const language of Object.keys(given)) {
      if (isLanguage(language)) continue;
      context.addIssue({
        code: "custom",
        path: [language],
        message: "Give a language that the product speaks: en or fr.",
      });
    }
  })
  .transform(
    (given): Translations =>
      Object.fromEntries(Object.entries(given).filter(([, words]) => Object.keys(words).length > 0)),
  );

const whatsappHost = /^(?:[a-z]+\.)?whatsapp\.com$|^wa\.me$/;

/** Where the form leads to once it is sent. Given anew, it is this and nothing of before. */
export const nextStep = z
  .object({
    url: fields
      .webAddress(2000)
      .refine(
        (url) => url === "" || isLandingUrl(url),
        "Give an absolute http or https address without a user name or password.",
      )
      .nullish(),
    label: inLanguages(80).nullish(),
    whatsapp_url: fields
      .webAddress(500)
      .refine(
        (url) => url === "" || (isLandingUrl(url) && whatsappHost.test(new URL(url).hostname)),
        "Give a link of WhatsApp, like https://chat.whatsapp.com/….",
      )
      .nullish(),
    calendar: z.boolean().nullish(),
    calendar_on: fields.date().nullish(),
  })
  .superRefine(({ url, label }, context) => {
    if (label && !url) {
      context.addIssue({
        code: "custom",
        path: ["url"],
        message: "Give the address that these words lead to.",
      });
    }
  })
  .transform(
    ({ url, label, whatsapp_url, calendar, calendar_on }): NextStep => ({
      ...(url ? { url } : {}),
      ...(label ? { label } : {}),
      ...(whatsapp_url ? { whatsapp_url } : {}),
      ...(calendar ? { calendar } : {}),
      ...(calendar && calendar_on ? { calendar_on } : {}),
    }),
  );

/** Sign-ups that a campaign aims at. */
export const goal = z.int().min(1).max(1_000_000).nullable();

const words = z.object({ en: z.string(), fr: z.string().optional() });

/** As a record has them. */
export const signupFormRecord = {
  translations: z
    .record(z.string(), z.object({ description: z.string().optional(), consent_text: z.string().optional() }))
    .describe("By language: what its visitors read instead of description and consent_text"),
  questions: z
    .array(
      z.object({
        id: z.string(),
        label: words,
        kind: z.enum(questionKinds),
        choices: z.array(z.union([z.string(), words])).optional(),
        required: z.boolean(),
      }),
    )
    .describe("What the hosted form asks besides, in this order"),
  next_step: z
    .object({
      url: z.string().optional(),
      label: words.optional(),
      whatsapp_url: z.string().optional(),
      calendar: z.boolean().optional(),
      calendar_on: z.string().optional(),
    })
    .describe(
      "Where the hosted form leads to once it is sent; `calendar`: a file of the first day, or of calendar_on",
    ),
};

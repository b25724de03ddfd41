import type { Db } from "../../core/db/db";
import { readExport } from "../exports/read-export";
import { readHiding } from "../exports/read-hiding";
import { type Rewrite, tellValue } from "../exports/tell-value";
import { type StoredAnswer, tellParticipant } from "../exports/told";
import type { Spoken } from "../participants/profile-fields";
import { type Field, under, wordsIn } from "../questions/definition";
import type { FieldValues } from "../questions/draft-check";
import type { StakeholderType } from "../stakeholder-types";
import type { WorkshopType } from "../workshop-types";
import { backgroundOf } from "./extractive/extract";
import type { Background } from "./extractive/find-themes";
import type { InputAnswer } from "./input";

/** What a synthesis is of. */
export interface Asked {
  assessmentId: string;
  workshop: WorkshopType;
  provinceId: string | null;
  stakeholder: StakeholderType | null;
  /** Of those alone who agreed that their answers may go to a model outside. */
  isRemote: boolean;
}

export interface Input {
  answers: InputAnswer[];
  participants: number;
  provinces: string[];
  stakeholders: string[];
  /** What hides who somebody is: for what is made of the answers, too. */
  rewrite: Rewrite;
}

const textsIn = (fields: readonly Field[], values: FieldValues): string[] =>
  fields.flatMap(({ name, type }) => {
    const value = under(values, name);
    return (type === "text" || type === "long_text") && typeof value === "string" ? [value] : [];
  });

/** What was said in words, or chosen among words. */
function passagesOf(
  { question, value }: Pick<StoredAnswer, "question" | "value">,
  language: Spoken,
): string[] {
  if (question.type === "repeater") {
    return (value as FieldValues[]).flatMap((item) => textsIn(question.fields, item));
  }
  if (question.type === "structured") return textsIn(question.fields, value as FieldValues);
  if (question.type === "number") return [];
  return [String(tellValue(question, value, language, (text) => text))];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The submitted answers, without what tells who somebody is, under their questions and in an order of their texts. */
export async function readInput(db: Db, language: Spoken, asked: Asked): Promise<Input> {
  const { assessmentId, workshop, provinceId, stakeholder, isRemote } = asked;
  const hidden = await readHiding(db, assessmentId);
  const rewrite: Rewrite = hidden.rewrite;
  const scope = {
    ...{ which: workshop, provinces: provinceId ? [provinceId] : null, stakeholder },
    ...{ status: "submitted" as const, isConsentedToRemote: isRemote },
  };
  const found: (InputAnswer & { place: number })[] = [];
  const [people, provinces, stakeholders] = [new Set<number>(), new Set<string>(), new Set<string>()];
  for await (const page of readExport(db, assessmentId, scope)) {
    for (const one of page) {
      const told = tellParticipant(one, hidden);
      people.add(one.number);
      if (told.province) provinces.add(told.province);
      if (one.stakeholder_type) stakeholders.add(one.stakeholder_type);
      for (const answer of one.answers) {
        found.push({
          ...{ n: 0, id: answer.id, participant: one.number, questionId: answer.question.id },
          question: wordsIn(answer.question.prompt, language, language),
          ...{ province: told.province, stakeholder: told.stakeholder },
          text: String(tellValue(answer.question, answer.value, language, rewrite)),
          passages: passagesOf(answer, language).map(rewrite),
          place: answer.place,
        });
      }
    }
  }
  found.sort(
    (a, b) =>
      a.place - b.place ||
      compare(a.questionId, b.questionId) ||
      compare(a.question, b.question) ||
      compare(a.text, b.text),
  );
  return {
    answers: found.map(({ place: _, ...answer }, n) => ({ ...answer, n: n + 1 })),
    participants: people.size,
    provinces: [...provinces].sort(compare),
    stakeholders: [...stakeholders].sort(compare),
    rewrite,
  };
}

/** What is said in the other workshops, to tell what is particular to this one. */
export async function readBackground(
  db: Db,
  language: Spoken,
  assessmentId: string,
  workshop: WorkshopType,
): Promise<Background> {
  const texts: string[] = [];
  const scope = { which: "all" as const, provinces: null, stakeholder: null, status: "submitted" as const };
  for await (const page of readExport(db, assessmentId, scope)) {
    for (const answer of page.flatMap((one) => one.answers)) {
      if (answer.workshop !== workshop) texts.push(passagesOf(answer, language).join("\n"));
    }
  }
  return backgroundOf(texts);
}

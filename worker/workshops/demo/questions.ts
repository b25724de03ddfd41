// Pure.
import type { Question } from "../questions/definition";
import { questionSet } from "../questions/words/first-questions.ts";
import type { WorkshopType } from "../workshop-types";

/** The questions that every assessment begins with, as they are stored. */
export const firstQuestionsOf = (workshop: WorkshopType): Question[] =>
  questionSet[workshop].questions.map(({ id, type, prompt, hint }) => ({
    ...{ id, required: false, prompt, hint, type, max_length: 5000 },
  }));

const words = (en: string, fil: string) => ({ en, fil });
const plain = { required: false, placeholder: null };

/** What the facilitator made of the second workshop: a question of each type. */
export const ownQuestions: Question[] = [
  {
    ...{ id: "most_wanted", required: true, hint: null, type: "text", max_length: 200 },
    prompt: words(
      "What is the one thing you want most for this place?",
      "Ano ang pinakagusto mo para sa lugar na ito?",
    ),
  },
  {
    ...{ id: "why", required: false, type: "long_text", max_length: 3000 },
    prompt: words("Why does it matter?", "Bakit ito mahalaga?"),
    hint: words("Tell it as you would tell a neighbour.", "Ikuwento na parang sa kapitbahay."),
  },
  {
    ...{ id: "household", required: false, hint: null, type: "number", min: 1, max: 40, integer: true },
    prompt: words("How many people live in your house?", "Ilan kayo sa bahay?"),
  },
  {
    ...{ id: "water_source", required: false, hint: null, type: "select" },
    prompt: words("Where does your drinking water come from?", "Saan galing ang inumin ninyo?"),
    options: [
      { value: "well", label: words("A well", "Balon o poso") },
      { value: "spring", label: words("A spring", "Bukal") },
      { value: "vendor", label: words("We buy it", "Binibili") },
      { value: "rain", label: words("Rain", "Ulan") },
    ],
  },
  {
    ...{ id: "priorities", required: false, type: "repeater", min_items: 1, max_items: 5, ordered: true },
    prompt: words(
      "What should be done, the most urgent first?",
      "Ano ang dapat gawin, unahin ang pinakamahalaga?",
    ),
    hint: null,
    fields: [
      { ...plain, name: "what", label: words("What", "Ano"), type: "text", max_length: 200, required: true },
      {
        ...plain,
        name: "families",
        label: words("Families it helps", "Ilang pamilya"),
        type: "number",
        min: 0,
        max: null,
        integer: true,
      },
    ],
  },
  {
    ...{ id: "who_could_help", required: false, hint: null, type: "structured" },
    prompt: words("Who could help, and how?", "Sino ang makakatulong, at paano?"),
    fields: [
      { ...plain, name: "who", label: words("Who", "Sino"), type: "text", max_length: 200 },
      { ...plain, name: "how", label: words("How", "Paano"), type: "long_text", max_length: 1000 },
    ],
  },
];

// Pure.
import type { Question } from "../questions/definition";

const words = (en: string, fil: string, fr: string) => ({ en, fil, fr });
const plain = { required: false, placeholder: null };

/** What the facilitator made of the second workshop: a question of each type. */
export const ownQuestions: Question[] = [
  {
    ...{ id: "most_wanted", required: true, hint: null, type: "text", max_length: 200 },
    prompt: words(
      "What is the one thing you want most for this place?",
      "Ano ang pinakagusto mo para sa lugar na ito?",
      "Que souhaitez-vous le plus pour ce lieu ?",
    ),
  },
  {
    ...{ id: "why", required: false, type: "long_text", max_length: 3000 },
    prompt: words("Why does it matter?", "Bakit ito mahalaga?", "Pourquoi est-ce important ?"),
    hint: words(
      "Tell it as you would tell a neighbour.",
      "Ikuwento na parang sa kapitbahay.",
      "Racontez-le comme à un voisin.",
    ),
  },
  {
    ...{ id: "household", required: false, hint: null, type: "number", min: 1, max: 40, integer: true },
    prompt: words(
      "How many people live in your house?",
      "Ilan kayo sa bahay?",
      "Combien de personnes vivent chez vous ?",
    ),
  },
  {
    ...{ id: "water_source", required: false, hint: null, type: "select" },
    prompt: words(
      "Where does your drinking water come from?",
      "Saan galing ang inumin ninyo?",
      "D’où vient l’eau que vous buvez ?",
    ),
    options: [
      { value: "well", label: words("A well", "Balon o poso", "D’un puits") },
      { value: "spring", label: words("A spring", "Bukal", "D’une source") },
      { value: "vendor", label: words("We buy it", "Binibili", "Nous l’achetons") },
      { value: "rain", label: words("Rain", "Ulan", "De la pluie") },
    ],
  },
  {
    ...{ id: "priorities", required: false, type: "repeater", min_items: 1, max_items: 5, ordered: true },
    prompt: words(
      "What should be done, the most urgent first?",
      "Ano ang dapat gawin, unahin ang pinakamahalaga?",
      "Que faut-il faire, le plus urgent d’abord ?",
    ),
    hint: null,
    fields: [
      {
        ...plain,
        name: "what",
        label: words("What", "Ano", "Quoi"),
        type: "text",
        max_length: 200,
        required: true,
      },
      {
        ...plain,
        name: "families",
        label: words("Families it helps", "Ilang pamilya", "Familles aidées"),
        type: "number",
        min: 0,
        max: null,
        integer: true,
      },
    ],
  },
  {
    ...{ id: "who_could_help", required: false, hint: null, type: "structured" },
    prompt: words(
      "Who could help, and how?",
      "Sino ang makakatulong, at paano?",
      "Qui pourrait aider, et comment ?",
    ),
    fields: [
      { ...plain, name: "who", label: words("Who", "Sino", "Qui"), type: "text", max_length: 200 },
      { ...plain, name: "how", label: words("How", "Paano", "Comment"), type: "long_text", max_length: 1000 },
    ],
  },
];

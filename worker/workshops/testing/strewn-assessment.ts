import { newId } from "../../core/db/ids";
import { type Dice, pick } from "../../testing/dice";
import type { FieldValues, Value } from "../questions/draft-check";
import { insertAssessment, type Someone, type Written } from "./random-assessment";

// An assessment in whose answers names, addresses and numbers stand in every form in which people write them. Each
// text is put together of pieces whose hidden form is known from the contract alone.

/** What is written, and what is to be read of it where names are hidden. */
interface Piece {
  says: string;
  hidden: string;
}

const names = [
  ...["Bai Sample", "José Ñ. de la Peña", "Sittie Ampatuan-Lim", "Noor D'Souza", "Iris Weißkopf", "Aminah"],
  ...[
    "Ebrahim Sample III",
    "محمد علي",
    "Сергей Кузнецов",
    "Νίκος Παπάς",
    "王小明",
    "Nguyễn Thị Hà",
    "Ali",
    "Ali Baba",
  ],
  ...["ABDUL K. OSOP", "Zoë van Rijn", "Łukasz Żak"],
];

/** A name as it may be written: each of these is the full name, as whole words, case aside. */
const nameForms: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize("NFD"),
  (name) => name.replaceAll(" ", "  "),
  (name) => name.replaceAll(" ", "\u00A0"),
  (name) => name.replaceAll("'", "’"),
  (name) => name.replaceAll("-", "\u2011"),
  (name) => `\u200E${name}\u200F`,
];
/** What stands around it, and stays. */
const around: [before: string, after: string][] = [
  ...(
    [
      ["", ""],
      ["(", ")"],
      ["“", "”"],
      ["ask ", " now"],
      ["", "'s field"],
      ["", "’s house"],
      ["", "!"],
    ] as const
  ).map(([before, after]): [string, string] => [before, after]),
  ...(
    [
      ["wife of ", ""],
      ["si ", "."],
      ["<b>", "</b>"],
      ["=", ""],
      ["سيد ", "،"],
    ] as const
  ).map(([before, after]): [string, string] => [before, after]),
];

const phones = (n: number) => [
  ...[`0917 555 ${1000 + n}`, `+63-917-555-${1000 + n}`, `(0917)555.${1000 + n}`, `0917555${1000 + n}`],
  ...[`+63 (917) 555 - ${1000 + n}`, `63.917.555.${1000 + n}`, `0917\u00A0555\u00A0${1000 + n}`],
  ...[`02-8123-${1000 + n}`, `0917\u2011555\u2011${1000 + n}`, `٠٩١٧ ٥٥٥ ٠١٢${n % 10}`],
];
const emails = (n: number) => [
  ...[`person${n}.x@mail${n}.example.org`, `PERSON${n}@EXAMPLE.ORG`, `p+${n}_q@sub.example.co.uk`],
  ...[`josé${n}@exämple.ph`, `o'neill-${n}@example.org`],
];
/** Nothing of these tells anybody. */
const plain = [
  ...[
    "malinis na tubig",
    "the road",
    "=SUM(A1)",
    "-5",
    "@x",
    "🌾",
    "مياه نظيفة",
    "12345678 families",
    "in 2026-11",
  ],
  ...["Aliah's school", "Samples of soil", "Bai", 'a "quoted" thing', "Baba", "Aminahs", "n@"],
];

const stays = (says: string): Piece => ({ says, hidden: says });

function pieceOf(roll: Dice, people: readonly string[]): Piece {
  const n = roll(90);
  switch (roll(5)) {
    case 0: {
      const [before, after] = pick(roll, around);
      return {
        says: `${before}${pick(roll, nameForms)(pick(roll, people))}${after}`,
        hidden: `${before}[name]${after}`,
      };
    }
    case 1:
      return { says: `call ${pick(roll, phones(n))}`, hidden: "call [phone]" };
    case 2: {
      const [before, after] = pick(roll, [
        ["", ""],
        ["<", ">"],
        ["mail ", "."],
        ["(", ")"],
      ] as const);
      return { says: `${before}${pick(roll, emails(n))}${after}`, hidden: `${before}[e-mail]${after}` };
    }
    default:
      return stays(pick(roll, plain));
  }
}

/** Pieces with something between them that joins no two of them. `isLine`: on one line. */
function textOf(roll: Dice, people: readonly string[], isLine: boolean): Piece {
  const pieces = Array.from({ length: 1 + roll(5) }, () => pieceOf(roll, people));
  const between = pick(roll, isLine ? [", ", "; ", " / "] : [", ", ";\n", " / ", ",\n\n"]);
  const joined = (which: keyof Piece) => pieces.map((piece) => piece[which]).join(between);
  // As the product reads texts: composed, without blanks around them.
  const read = (text: string) => text.normalize("NFC").trim();
  return { says: read(joined("says")), hidden: read(joined("hidden")) };
}

const field = (name: string, label: string, type = "text", more: object = { max_length: 500 }) => ({
  ...{ name, label, required: false, placeholder: null, type },
  ...more,
});
const question = (id: string, type: string, more: object) => ({
  ...{ id, required: false, prompt: `What of ${id}?`, hint: null, type },
  ...more,
});

/** All types of questions; options bear the name, the number and the address of somebody: "other" that was put into the list. */
const questionsFor = (people: readonly string[]) => {
  const options = [
    { value: "a", label: "Open" },
    { value: "b", label: `Other: ${people[0]}, 0917 555 4321` },
    { value: "c", label: { en: `Write to other@example.org`, fil: "Iba" } },
  ];
  const fields = [
    field("issue", "Issue"),
    field("note", "Note", "long_text"),
    field("cost", "Cost", "number", {
      ...{ min: 0, max: null, integer: false },
    }),
    field("kind", "Kind", "select", { options }),
  ];
  return [
    question("line", "text", { max_length: 500 }),
    question("words", "long_text", { max_length: 5000 }),
    question("many", "number", { min: 0, max: null, integer: false }),
    question("kind", "select", { options }),
    question("list", "repeater", { min_items: 0, max_items: 20, ordered: false, fields }),
    question("who", "structured", { fields }),
  ];
};

export interface Strewn extends Written {
  /** What an export tells of it where names are hidden: the response, and the value as JSON. */
  response: string;
  json: string;
}

const chosen = { a: "Open", b: "Other: [name], [phone]", c: "Write to [e-mail]" } as const;

function fieldsOf(roll: Dice, people: readonly string[]) {
  const value: FieldValues = {};
  const told: FieldValues = {};
  const shown: string[] = [];
  const put = (
    name: string,
    label: string,
    says: string | number,
    hidden: string | number,
    shows = hidden,
  ) => {
    value[name] = says;
    told[name] = hidden;
    shown.push(`${label}: ${shows}`);
  };
  const issue = textOf(roll, people, true);
  put("issue", "Issue", issue.says, issue.hidden);
  if (roll(2)) {
    const note = textOf(roll, people, false);
    put("note", "Note", note.says, note.hidden);
  }
  if (roll(2)) {
    const isPhone = roll(3) === 0;
    const cost = isPhone ? 639_175_550_100 + roll(90) : roll(10_000) / 4;
    put("cost", "Cost", cost, isPhone ? "[phone]" : cost);
  }
  if (roll(2)) {
    const kind = pick(roll, ["a", "b", "c"] as const);
    put("kind", "Kind", kind, kind, chosen[kind]);
  }
  return { value, told, shown };
}

function answerTo(
  roll: Dice,
  id: string,
  people: readonly string[],
): { value: Value; response: string; json: string } {
  switch (id) {
    case "many": {
      const isPhone = roll(3) === 0;
      const value = isPhone ? 639_175_550_100 + roll(90) : roll(2000) / 2;
      return { value, response: isPhone ? "[phone]" : String(value), json: "" };
    }
    case "kind": {
      const value = pick(roll, ["a", "b", "c"] as const);
      return { value, response: chosen[value], json: "" };
    }
    case "list": {
      const items = Array.from({ length: 1 + roll(3) }, () => fieldsOf(roll, people));
      return {
        value: items.map(({ value }) => value),
        response: items.map(({ shown }, n) => `${n + 1}. ${shown.join("; ")}`).join("\n"),
        json: JSON.stringify(items.map(({ told }) => told)),
      };
    }
    case "who": {
      const { value, told, shown } = fieldsOf(roll, people);
      return { value, response: shown.join("\n"), json: JSON.stringify(told) };
    }
    default: {
      const { says, hidden } = textOf(roll, people, id === "line");
      return { value: says, response: hidden, json: "" };
    }
  }
}

const workshops = ["workshop_1", "workshop_2"] as const;

/** People of these places, and what they wrote. `helper`: who wrote some of it for them. */
export async function strewAssessment(
  roll: Dice,
  assessmentId: string,
  places: { provinces: string[]; municipalities: Map<string, string[]>; barangays: Map<string, string[]> },
  { personId, helper }: { personId: string; helper: string },
) {
  const now = Date.now();
  const people = Array.from({ length: 4 + roll(18) }, (_, n): Someone => {
    const province = pick(roll, places.provinces);
    const municipality = roll(5) === 0 ? null : pick(roll, places.municipalities.get(province) ?? []);
    const barangay = municipality && roll(2) ? pick(roll, places.barangays.get(municipality) ?? []) : null;
    const name = pick(roll, names);
    return {
      ...{ number: n + 1, name, province, municipality, barangay },
      organization: roll(2) ? `Office of ${name}` : "",
      status: roll(8) === 0 ? "withdrawn" : "active",
      stakeholder: pick(roll, ["farmer", "elder", "teacher"]),
      completed: Object.fromEntries(
        workshops
          .filter(() => roll(4) > 0)
          .map((workshop) => [workshop, { at: now - roll(1e9), version: 2 }]),
      ),
    };
  });
  const called = [...new Set(people.map(({ name }) => name))];
  const questions = questionsFor(called);
  const written = people.flatMap(({ number }) =>
    workshops.flatMap((workshop) =>
      questions
        .filter(() => roll(4) > 0)
        .map(
          ({ id }): Strewn => ({
            ...{ number, workshop, question: id, id: newId("answer"), ...answerTo(roll, id, called) },
            ...(roll(3) ? {} : { enteredBy: helper }),
          }),
        ),
    ),
  );
  await insertAssessment(assessmentId, personId, { questions, people, written });
  return { people, written, called };
}

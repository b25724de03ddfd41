import type { Question } from "../../questions/definition";
import type { Value } from "../../questions/draft-check";
import type { AnsweringWords } from "../answering-props";
import { sayValue } from "../views/say-value";

export const linesOf = (question: Question, value: Value): string[] =>
  sayValue(question, value, { reader: "", language: "en" });

function Text({ title, lines }: { title: string; lines: string[] }) {
  return (
    <div class="beside__text">
      <strong>{title}</strong>
      {lines.length === 0 && <p>–</p>}
      {lines.map((line, n) => (
        <p key={n} dir="auto">
          {line}
        </p>
      ))}
    </div>
  );
}

export interface ConflictProps {
  question: Question;
  mine: Value;
  theirs: Value;
  /** Who wrote the other, and when. */
  of: string;
  words: AnsweringWords;
  onChoose: (value: Value) => void;
}

/** Both in one: a text below the other, items after the others. Undefined where two answers cannot be one. */
function joined(question: Question, theirs: Value, mine: Value): Value | undefined {
  if (question.type === "repeater" && Array.isArray(theirs) && Array.isArray(mine)) {
    const known = new Set(theirs.map((item) => JSON.stringify(item)));
    const all = [...theirs, ...mine.filter((item) => !known.has(JSON.stringify(item)))];
    return all.length <= question.max_items ? all : undefined;
  }
  if (question.type !== "long_text" && question.type !== "text") return undefined;
  const both = `${theirs ?? ""}${question.type === "text" ? " " : "\n\n"}${mine ?? ""}`.trim();
  return both.length <= question.max_length ? both : undefined;
}

/** Two texts side by side, of which somebody chooses one, or joins them. */
export function Conflict({ question, mine, theirs, of, words, onChoose }: ConflictProps) {
  const both = joined(question, theirs, mine);
  return (
    <section class="beside" role="alert">
      <p>
        <strong>{words.conflict}</strong>
      </p>
      <div class="beside__texts">
        <Text title={of} lines={linesOf(question, theirs)} />
        <Text title={words.mine} lines={linesOf(question, mine)} />
      </div>
      <div class="form__actions">
        <button type="button" class="button button--plain" onClick={() => onChoose(theirs)}>
          {words.take_theirs}
        </button>
        <button type="button" class="button button--plain" onClick={() => onChoose(mine)}>
          {words.keep_mine}
        </button>
        {both !== undefined && (
          <button type="button" class="button button--plain" onClick={() => onChoose(both)}>
            {words.join}
          </button>
        )}
      </div>
    </section>
  );
}

export const Refused = ({ text }: { text: string }) => (
  <p class="beside beside--fault" role="alert">
    {text}
  </p>
);

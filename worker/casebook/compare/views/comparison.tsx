import { useLanguage } from "../../../../web/i18n/language";
import type { ComparedRow, FieldChange } from "../compare-contents";
import { kindOf, type RowChange } from "../row-diff";
import { type DiffPart, diffWords } from "../word-diff";

/** A text with what is gone struck out and what is new marked. */
export function ChangedWords({ parts }: { parts: readonly DiffPart[] }) {
  const { t } = useLanguage();
  return (
    <p class="lines">
      {parts.map(({ is, text }, at) => {
        const key = `${at + 1}`;
        if (is === "same") return text;
        return is === "gone" ? (
          <del key={key}>
            <span class="visually-hidden">{t("compare.gone")}</span>
            {text}
          </del>
        ) : (
          <ins key={key}>
            <span class="visually-hidden">{t("compare.new")}</span>
            {text}
          </ins>
        );
      })}
    </p>
  );
}

const rowParts = ["text", "title", "date", "entity", "source"] as const;

export interface ComparisonProps {
  changes: FieldChange[];
  /** How an entity or a source is called that a row names by its id. */
  nameOf?: (id: string) => string;
  /** How a value that is not written as words is told: a date, a type. */
  told?: (field: string, value: string) => string;
}

interface ReadBy {
  nameOf: (id: string) => string;
  told: (field: string, value: string) => string;
}

function Row({ change, nameOf, told }: { change: RowChange<ComparedRow> } & ReadBy) {
  const { t } = useLanguage();
  const kind = kindOf(change);
  const [from, to] = [change.from ?? {}, change.to ?? {}];
  const names = Object.keys({ ...from, ...to });
  return (
    <li class={`compared compared--${kind}`}>
      <p class="compared__kind">{t(`compare.row.${kind}`)}</p>
      {names.map((name) => {
        const read = (text = "") => {
          if (text === "") return "";
          if (name === "entity" || name === "source") return nameOf(text);
          return name === "date" ? told("date", text) : text;
        };
        const part = rowParts.find((one) => one === name);
        const [before, after] = [read(from[name]), read(to[name])];
        if (!before && !after) return null;
        return (
          <div key={name}>
            {names.length > 1 && part && <p class="compared__part">{t(`compare.part.${part}`)}</p>}
            {kind === "changed" ? (
              <ChangedWords parts={diffWords(before, after)} />
            ) : (
              <p class="lines">{change.to === null ? before : after}</p>
            )}
          </div>
        );
      })}
    </li>
  );
}

function Rows({ rows, ...readBy }: { rows: RowChange<ComparedRow>[] } & ReadBy) {
  const { t } = useLanguage();
  const same = rows.filter((row) => kindOf(row) === "same").length;
  return (
    <>
      <ul class="compared-list">
        {rows.map((row, at) => kindOf(row) !== "same" && <Row key={`${at + 1}`} change={row} {...readBy} />)}
      </ul>
      {same > 0 && <p class="quiet small">{t("compare.others_same", { count: same })}</p>}
    </>
  );
}

/** How two versions of a case differ: the changed words and rows of each field. */
export function Comparison({ changes, nameOf = (id) => id, told = (_, value) => value }: ComparisonProps) {
  const { t } = useLanguage();
  if (changes.length === 0) return <p>{t("compare.nothing")}</p>;
  return (
    <div class="comparison">
      {changes.map((change) => (
        <section key={change.field} class="comparison__field">
          <h2>
            <FieldName of={change.field} />
          </h2>
          {change.is === "words" && <ChangedWords parts={change.parts} />}
          {change.is === "rows" && <Rows rows={change.rows} nameOf={nameOf} told={told} />}
          {change.is === "value" && (
            <p>
              {change.from && <del>{told(change.field, change.from)}</del>}{" "}
              {change.to && <ins>{told(change.field, change.to)}</ins>}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

const fields = [
  "case_type",
  "language",
  "title",
  "case_start_date",
  "case_end_date",
  "alleged_entities",
  "related_entities",
  "locations",
  "tags",
  "key_allegations",
  "description",
  "timeline",
  "evidence",
  "responses",
] as const;

/** What a field is called; one of a translation with its language. */
export function FieldName({ of }: { of: string }) {
  const { t } = useLanguage();
  const [, language, inner] = /^translations\.(en|ne)\.(.+)$/.exec(of) ?? [];
  const field = fields.find((one) => one === (inner ?? of));
  if (!field) return <>{of}</>;
  const name = t(`compare.field.${field}`);
  return <>{language ? t(`compare.translation.${language as "en" | "ne"}`, { name }) : name}</>;
}

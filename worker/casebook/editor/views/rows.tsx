import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Button, type FormState } from "../../../../web/ui";
import { type RowList, rowsIn } from "../form/form-values";

export interface RowsProps {
  form: FormState;
  list: RowList;
  /** What the list is called, and one of it. */
  title: string;
  hint?: string;
  /** The card that holds it is called so already. */
  isCard?: boolean;
  /** Nobody may change it: rows without buttons. */
  isRead: boolean;
  /** The fields of a row, whose names begin so: `timeline.0.` */
  row: (prefix: string, at: number) => ComponentChildren;
}

/** A list of the form. Its buttons add, remove and move rows; they send the form, and nothing typed is lost. */
export function Rows({ form, list, title, hint, isCard, isRead, row }: RowsProps) {
  const { t } = useLanguage();
  const rows = rowsIn(form.values, list);
  const one = (at: number) => t("casebook.editor.row", { list: title, n: at + 1 });
  return (
    <fieldset class="editor-rows" id={`rows-${list}`}>
      <legend class={isCard ? "visually-hidden" : undefined}>{title}</legend>
      {hint && <p class="field__hint">{hint}</p>}
      <ol>
        {rows.map((_, at) => (
          <li key={`${at + 1}`} class="editor-row" id={`row-${list}-${at}`}>
            <div class="editor-row__fields">{row(`${list}.${at}.`, at)}</div>
            {!isRead && (
              <div class="editor-row__buttons">
                {at > 0 && (
                  <Move what="up" {...{ list, at }} label={t("casebook.editor.up_of", { row: one(at) })}>
                    {t("casebook.editor.up")}
                  </Move>
                )}
                {at < rows.length - 1 && (
                  <Move what="down" {...{ list, at }} label={t("casebook.editor.down_of", { row: one(at) })}>
                    {t("casebook.editor.down")}
                  </Move>
                )}
                <Move
                  what="remove"
                  {...{ list, at }}
                  label={t("casebook.editor.remove_of", { row: one(at) })}
                >
                  {t("casebook.editor.remove")}
                </Move>
              </div>
            )}
          </li>
        ))}
      </ol>
      {!isRead && (
        <Button
          tone="plain"
          small
          icon="plus"
          name="do"
          value={`add:${list}`}
          label={t("casebook.editor.add_to", { list: title })}
        >
          {t("casebook.editor.add")}
        </Button>
      )}
    </fieldset>
  );
}

interface MoveProps {
  what: "up" | "down" | "remove";
  list: RowList;
  at: number;
  label: string;
  children: ComponentChildren;
}

const Move = ({ what, list, at, label, children }: MoveProps) => (
  <Button tone="quiet" small name="do" value={`${what}:${list}:${at}`} label={label}>
    {children}
  </Button>
);

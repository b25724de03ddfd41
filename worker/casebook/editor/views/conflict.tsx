import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card } from "../../../../web/ui";
import type { ContentField } from "../../content/fields";

export interface Conflicting {
  field: ContentField;
  label: string;
  /** In plain lines. */
  stored: string;
  typed: string;
}

/** What is stored now beside what was typed, field by field, with the choice between them. */
export function Conflict({ fields }: { fields: readonly Conflicting[] }) {
  const { t } = useLanguage();
  if (fields.length === 0) return null;
  return (
    <Card title={t("casebook.editor.conflict")} lead={t("casebook.editor.conflict_hint")} id="conflict">
      <div class="stack">
        {fields.map(({ field, label, stored, typed }) => (
          <section class="editor-conflict" data-undecided key={field}>
            <h3>{label}</h3>
            <div class="editor-beside">
              <div>
                <p class="quiet small">{t("casebook.editor.typed_now")}</p>
                <pre>{typed}</pre>
              </div>
              <div>
                <p class="quiet small">{t("casebook.editor.stored_now")}</p>
                <pre>{stored}</pre>
                <Button
                  tone="plain"
                  small
                  name="do"
                  value={`take:${field}`}
                  label={t("casebook.editor.take_of", { field: label })}
                >
                  {t("casebook.editor.take")}
                </Button>
              </div>
            </div>
          </section>
        ))}
      </div>
    </Card>
  );
}

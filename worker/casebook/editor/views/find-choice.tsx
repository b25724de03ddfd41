import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import { Button, Field } from "../../../../web/ui";
import type { PartProps } from "./parts";
import { SearchedAsTyped } from "./searched-as-typed";

/**
 * Searches for what a list of choices is too short for: by a button of the form; with script as it is typed. Not there
 * where the list has them all.
 */
export function FindChoice({ form, choices, isRead, of }: PartProps & { of: "entities" | "sources" }) {
  const { t } = useLanguage();
  const count = choices.found[of];
  if (isRead || (count <= choices.most && !choices.isSearched[of])) return null;
  const name = of === "entities" ? "find_entity" : "find_source";
  return (
    <div class="editor-find">
      <Field
        form={form}
        type="search"
        name={name}
        label={t(`casebook.editor.find_${of}`)}
        maxLength={100}
        required={false}
      />
      <Button
        tone="plain"
        icon="search"
        name="do"
        value={`find:${of}`}
        label={t(`casebook.editor.find_${of}`)}
      >
        {t("casebook.editor.find")}
      </Button>
      <Island
        name="casebook/searched-as-typed"
        of={SearchedAsTyped}
        props={{
          ...{ of, form: "case-form", field: `field-${name}` },
          said: t("casebook.editor.found", { n: String(count) }),
          words: { found: t("casebook.editor.found", { n: "{n}" }), none: t("casebook.editor.found_none") },
        }}
      />
    </div>
  );
}

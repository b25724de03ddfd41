import { useLanguage } from "../../../../web/i18n/language";
import { Card, freshForm, Select } from "../../../../web/ui";

interface Props {
  /** The file's columns with what they are taken for, and a value of theirs. */
  columns: readonly { heading: string; field: string | null; example: string }[];
  /** What a column may hold; first that it holds nothing of use. */
  options: { value: string; label: string }[];
}

/** What each column of a file that a person sent holds, for them to say. The choices are named `column_0` and on. */
export function Columns({ columns, options }: Props) {
  const { t } = useLanguage();
  const form = freshForm(Object.fromEntries(columns.map(({ field }, i) => [`column_${i}`, field ?? ""])));
  return (
    <Card title={t("enrolments.columns")}>
      <div class="pair">
        {columns.map(({ heading, example }, i) => (
          <Select
            key={`column_${i}`}
            form={form}
            name={`column_${i}`}
            label={
              heading
                ? t("enrolments.column_holds", { heading })
                : t("enrolments.column_empty", { place: i + 1 })
            }
            hint={example && <span class="break">{t("enrolments.column_like", { example })}</span>}
            options={options}
          />
        ))}
      </div>
    </Card>
  );
}

import { useContext } from "preact/hooks";
import { useLanguage } from "../../../../web/i18n/language";
import { languageIn } from "../../../../web/i18n/translate";
import { DateField, Field, type FormState } from "../../../../web/ui";
import { TimeZone } from "../../../../web/ui/time-zone";
import { toBs, writeBs } from "../../calendar/bikram-sambat";
import { bsNameOf } from "../form/both-calendars";

interface DayFieldProps {
  form: FormState;
  name: string;
  label: string;
  required?: boolean;
}

/** A day; where people count in Bikram Sambat (in Nepal, in Nepali) in that too, and either can be given. */
export function DayField({ form, name, label, required }: DayFieldProps) {
  const { t, locale } = useLanguage();
  const isInNepal = /^Asia\/Kath?mandu$/.test(useContext(TimeZone));
  const date = <DateField {...{ form, name, label, required }} />;
  if (!isInNepal && form.values.language !== "ne" && languageIn(locale) !== "ne") return date;
  const known = toBs(form.values[name] ?? "");
  return (
    <div class="editor-day">
      {date}
      <Field
        form={form}
        name={bsNameOf(name)}
        label={t("casebook.editor.in_bs")}
        hint={known ? t("casebook.editor.is_bs", { day: writeBs(known) }) : t("casebook.editor.how_bs")}
        maxLength={12}
        short
        required={false}
      />
    </div>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Field, type FormState } from "../../../../web/ui";
import { placesPath } from "../../paths";

/** Where the places stand that are below one. */
export const belowPlace = (id: string) => `${placesPath}?parent_id=${id}`;

/** What a place is called, by people and in files. */
export function PlaceFields({ form }: { form: FormState }) {
  const { t } = useLanguage();
  return (
    <>
      <Field
        form={form}
        name="name"
        label={t("workshops.places.name")}
        maxLength={120}
        autocomplete="off"
        required
      />
      <Field
        form={form}
        name="code"
        label={t("workshops.places.code")}
        hint={t("workshops.places.code_hint")}
        maxLength={20}
        autocomplete="off"
        required={false}
        short
      />
    </>
  );
}

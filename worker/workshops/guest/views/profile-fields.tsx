import { useLanguage } from "../../../../web/i18n/language";
import type { MessageKey } from "../../../../web/i18n/translate";
import { Button } from "../../../../web/ui/button";
import { Field, Select } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import {
  arabicEducationLevels,
  educationalLevels,
  occupations,
  sexes,
} from "../../participants/profile-fields";
import { stakeholderTypes } from "../../stakeholder-types";

export interface PlaceOption {
  value: string;
  label: string;
}

export interface ProfileFieldsProps {
  form: FormState;
  provinces: PlaceOption[];
  municipalities: PlaceOption[];
  barangays: PlaceOption[];
  /** As somebody sees it who looks on: without buttons. */
  isPreview?: boolean;
}

/** What a participant tells of themself. Places stand one below the other: a button brings those of the place above. */
export function ProfileFields({ form, provinces, municipalities, barangays, isPreview }: ProfileFieldsProps) {
  const { t } = useLanguage();
  const choice = (field: string, values: readonly string[]) => ({
    ...{ form, name: field, label: t(`guest.field.${field}` as MessageKey), placeholder: t("guest.choose") },
    options: values.map((value) => ({ value, label: t(`guest.${field}.${value}` as MessageKey) })),
  });
  const place = (field: "province_id" | "municipality_id" | "barangay_id", options: PlaceOption[]) => ({
    ...{ form, name: field, label: t(`guest.field.${field}`), placeholder: t("guest.choose"), options },
  });
  const more = (
    <Button name="action" value="places" tone="plain">
      {t("guest.show_places")}
    </Button>
  );
  return (
    <>
      <Select {...choice("stakeholder_type", stakeholderTypes)} required />
      <Select {...place("province_id", provinces)} required />
      {!isPreview && more}
      {municipalities.length > 0 && <Select {...place("municipality_id", municipalities)} required={false} />}
      {municipalities.length > 0 && barangays.length === 0 && !isPreview && more}
      {barangays.length > 0 && <Select {...place("barangay_id", barangays)} required={false} />}
      <Field
        {...{ form, name: "office_business_name", label: t("guest.field.office_business_name") }}
        maxLength={200}
        required={false}
      />
      <Field
        {...{ form, name: "age", label: t("guest.field.age"), inputMode: "numeric" }}
        required={false}
        short
      />
      <Select {...choice("sex", sexes)} required={false} />
      <Select {...choice("educational_level", educationalLevels)} required={false} />
      <Select {...choice("arabic_education_level", arabicEducationLevels)} required={false} />
      <Select {...choice("occupation", occupations)} required={false} />
    </>
  );
}

import type { Db } from "../../core/db/db";
import type { FormFields } from "../../core/http/attempt";
import { typedNumber, typedOrLeftOut } from "../../core/http/typed";
import type { ParticipantRow } from "../participants/participant-row";
import { optionsBelow, provinceOptions } from "./find-guest";

const texts = [
  ...(["stakeholder_type", "province_id", "municipality_id", "barangay_id", "office_business_name"] as const),
  ...(["sex", "educational_level", "arabic_education_level", "occupation"] as const),
] as const;

/** What a participant's form tells of them as the calls take it: an empty field is as left out. */
const profileIn = (form: FormFields) => ({
  age: typedNumber(form.age),
  ...Object.fromEntries(texts.map((field) => [field, typedOrLeftOut(form[field])])),
});

/** The same of somebody who was registered: in another place, what stands below the old one is theirs no more. */
export function firstProfileIn(form: FormFields, row: ParticipantRow) {
  const given: Record<string, unknown> = profileIn(form);
  const isElsewhere = given.province_id !== row.province_id;
  const isMoved = isElsewhere || (given.municipality_id ?? row.municipality_id) !== row.municipality_id;
  return {
    ...given,
    ...(isElsewhere ? { municipality_id: given.municipality_id ?? null } : {}),
    ...(isMoved ? { barangay_id: given.barangay_id ?? null } : {}),
  };
}

/** The same where an empty field is emptied: of what stood in the form. */
export const editsIn = (form: FormFields) =>
  Object.fromEntries(
    // A place that is not in the form is one of which none is offered.
    Object.entries({ municipality_id: undefined, barangay_id: undefined, ...profileIn(form) }).flatMap(
      ([field, value]) =>
        form[field] === undefined && !/^(municipality|barangay)_id$/.test(field)
          ? []
          : [[field, value ?? null]],
    ),
  );

export const profileValues = (row: ParticipantRow | undefined): FormFields =>
  Object.fromEntries(
    Object.entries({ ...row, age: row?.age?.toString() }).flatMap(([field, value]) =>
      typeof value === "string" ? [[field, value]] : [],
    ),
  );

/** The places that the form offers: below those that stand in it. */
export async function placesFor(db: Db, values: FormFields) {
  const [provinces, municipalities, barangays] = await Promise.all([
    provinceOptions(db),
    optionsBelow(db, values.province_id),
    optionsBelow(db, values.municipality_id),
  ]);
  return { provinces, municipalities, barangays };
}

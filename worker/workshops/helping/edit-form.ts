// Pure.
import type { FormFields } from "../../core/http/attempt";
import { typedOrLeftOut, typedOrNone } from "../../core/http/typed";
import type { PersonShown } from "./views/person-shown";

/** What the form of somebody says, by the API's names: a contact that was emptied is none, all else is as left out. */
export const editsIn = (form: FormFields) => ({
  name: typedOrLeftOut(form.name),
  stakeholder_type: typedOrLeftOut(form.stakeholder_type),
  province_id: typedOrLeftOut(form.province_id),
  locale: typedOrLeftOut(form.locale),
  ...("email" in form ? { email: typedOrNone(form.email) } : {}),
  ...("phone" in form ? { phone: typedOrNone(form.phone) } : {}),
});

/** What it begins with. */
export const valuesOf = (person: Pick<PersonShown, keyof ReturnType<typeof editsIn>>): FormFields => ({
  ...{ name: person.name, email: person.email ?? "", phone: person.phone ?? "", locale: person.locale },
  ...{ stakeholder_type: person.stakeholder_type ?? "", province_id: person.province_id ?? "" },
});

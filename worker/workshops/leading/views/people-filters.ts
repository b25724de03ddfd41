// Pure.
import type { Translate } from "../../../../web/i18n/translate";
import type { Filter } from "../../../../web/ui";
import { type StakeholderType, stakeholderTypes } from "../../stakeholder-types";

export const stakeholderName = (t: Translate, type: StakeholderType): string =>
  t(`guest.stakeholder_type.${type}`);

/** What every page of facilitators is narrowed by. */
export const peopleFilters = (t: Translate, provinces: { id: string; name: string }[]): Filter[] => [
  {
    ...{ name: "province", label: t("leading.province") },
    options: provinces.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    ...{ name: "stakeholder", label: t("leading.stakeholder") },
    options: stakeholderTypes.map((value) => ({ value, label: stakeholderName(t, value) })),
  },
];

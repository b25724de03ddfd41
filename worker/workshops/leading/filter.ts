import type { PageCall } from "../../core/http/pages";
import { placesAt } from "../places/find-places";
import { isStakeholderType, type StakeholderType } from "../stakeholder-types";

/** Whom a page is about, as its address says. */
export interface LedFilter {
  province_id?: string;
  stakeholder_type?: StakeholderType;
}

export interface ReadFilter {
  filter: LedFilter;
  provinces: { id: string; name: string }[];
  /** `province` and `stakeholder` as they stand in the address. */
  query: Record<string, string>;
}

/** `province` is an id or a name; what is neither narrows nothing. */
export async function readFilter({ c, db }: PageCall<unknown>): Promise<ReadFilter> {
  const provinces = await placesAt(db, "province");
  const asked = (c.req.query("province") ?? "").trim();
  const named = asked.toLowerCase();
  const province = provinces.find(({ id, name }) => id === asked || name.toLowerCase() === named);
  const stakeholder = c.req.query("stakeholder") ?? "";
  const isType = isStakeholderType(stakeholder);
  return {
    provinces,
    filter: {
      ...(province ? { province_id: province.id } : {}),
      ...(isType ? { stakeholder_type: stakeholder } : {}),
    },
    query: { ...(province ? { province: province.id } : {}), ...(isType ? { stakeholder } : {}) },
  };
}

import { ask, makeRegion } from "./records";

/** A province in a region of its own, made by staff: its id. */
export async function makeProvince(token: string): Promise<string> {
  const region = await makeRegion(token);
  const { id } = await ask<{ id: string }>(token, "POST", "/places", {
    ...{ level: "province", name: `Province ${region.id.slice(-6)}`, parent_id: region.id },
  });
  return id;
}

export interface Registered {
  id: string;
  person_id: string;
  number: number;
  email: string | null;
  temporary_password: string | null;
  invitation_url: string | null;
}

/** Somebody who takes part, and has not come yet. */
export const register = (token: string, assessmentId: string, provinceId: string, more: object = {}) =>
  ask<Registered>(token, "POST", `/assessments/${assessmentId}/participants`, {
    ...{ name: "Bai Sample", email: `${crypto.randomUUID()}@example.org` },
    ...{ stakeholder_type: "farmer", province_id: provinceId, ...more },
  });

// Pure.
import { slugOf } from "../../core/text/slug";

/** Type → its subtypes, which may have several segments. */
export type EntityTypes = Readonly<Record<string, readonly string[]>>;

export const defaultEntityTypes: EntityTypes = {
  person: [],
  organization: [
    ...["political_party", "government", "government_body", "hospital", "ngo", "international_org"],
  ],
  location: [
    ...["country", "region", "province", "district", "metropolitan_city", "sub_metropolitan_city"],
    ...["municipality", "rural_municipality", "ward", "constituency"],
  ],
  project: ["development_project"],
};

export interface EntityName {
  type: string;
  subtype: string | null;
  slug: string;
}

/** A slug to propose in place of a name: `Ram Thapa` → `ram-thapa`, and that where too little of it is left. */
const proposed = (name: string): string => {
  const slug = slugOf(name.slice(0, 200));
  return slug.length >= 3 ? slug : "ram-thapa";
};

/** `entity:<type>/[<subtype>/]<slug>` taken apart, or why it is none. */
export function readEntityId(id: string, types: EntityTypes): EntityName | { why: string } {
  if (!id.startsWith("entity:")) return { why: `it begins with entity:, like entity:person/${proposed(id)}` };
  const [type = "", ...rest] = id.slice("entity:".length).split("/");
  if (!Object.hasOwn(types, type)) return { why: `there is no type ${JSON.stringify(type)}` };
  const slug = rest.pop();
  if (slug === undefined || !/^[a-z0-9-]{3,100}$/.test(slug)) {
    return { why: "its last part is 3 to 100 of a-z, 0-9 and -" };
  }
  const subtype = rest.length > 0 ? rest.join("/") : null;
  if (subtype !== null && !types[type]?.includes(subtype)) {
    return { why: `${type} has no subtype ${JSON.stringify(subtype)}` };
  }
  return { type, subtype, slug };
}

export const invalidEntityId = (id: string, why: string): string => `Invalid entity ID: ${id}: ${why}`;

/** How an entity is called that nobody named yet: `ram-bahadur` → `Ram Bahadur`. */
export const nameOfSlug = (slug: string): string =>
  slug
    .split("-")
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ") || slug;

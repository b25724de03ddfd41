import { type SQL, sql } from "drizzle-orm";

/** What has nothing but a name of its own: where it is kept, and what makes use of it. */
export interface NameKind {
  kind: "businessUnit" | "company";
  table: SQL;
  /** True while something uses the record whose id is given. */
  isUsed: (id: string) => SQL;
  events: Record<"created" | "renamed" | "deleted", `${string}.${string}`>;
}

export const businessUnitKind: NameKind = {
  kind: "businessUnit",
  table: sql.raw("business_units"),
  isUsed: (id) => sql`(EXISTS (SELECT 1 FROM unit_members WHERE business_unit_id = ${id})
    OR EXISTS (SELECT 1 FROM incomes_cases WHERE business_unit_id = ${id}))`,
  events: {
    created: "business_unit.created",
    renamed: "business_unit.renamed",
    deleted: "business_unit.deleted",
  },
};

export const companyKind: NameKind = {
  kind: "company",
  table: sql.raw("companies"),
  isUsed: (id) => sql`(EXISTS (SELECT 1 FROM incomes_people WHERE company_id = ${id})
    OR EXISTS (SELECT 1 FROM incomes_cases WHERE company_id = ${id}))`,
  events: { created: "company.created", renamed: "company.renamed", deleted: "company.deleted" },
};

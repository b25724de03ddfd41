import type { DemoPerson } from "../../core/demo/demo.ts";
import type { Role } from "../roles.ts";

interface OfIncomes extends DemoPerson {
  role: Role;
  /** The places of their business units in `units`. */
  units: readonly number[];
  allCases?: boolean;
}

export const units = ["Coffee and tea", "Cocoa, West Africa", "Livestock, fish and timber"] as const;
export const companies = ["Highland Roasters", "Bean & Bar"] as const;
export const tags = [
  { name: "Living income 2026", description: "Cases for this year’s commitment." },
  { name: "Smallholders", description: "Farms below two hectares." },
] as const;

/** Somebody of each role. */
export const people: readonly OfIncomes[] = [
  {
    ...{ name: "Selam Bekele", email: "super@milepost.test", role: "super_admin", units: [] },
    is: "incomes: super administrator",
  },
  {
    ...{ name: "Grace Wanjiru", email: "unit-admin@milepost.test", role: "admin", units: [0, 1] },
    is: "incomes: administrator of two units",
  },
  {
    ...{ name: "Kwame Mensah", email: "editor@milepost.test", role: "editor", units: [0] },
    is: "incomes: editor",
  },
  {
    ...{ name: "Noor van Dijk", email: "viewer@milepost.test", role: "viewer", units: [1], allCases: false },
    is: "incomes: reader",
  },
  {
    ...{ name: "Léa Fontaine", email: "external@milepost.test", role: "user", units: [] },
    is: "incomes: external person",
  },
];

/** Who asks to be let in. */
export const asking = [
  {
    ...{ name: "Tesfaye Alemu", email: "tesfaye.alemu@milepost.test", company: "Highland Roasters", unit: 0 },
    message: "I collect the farmers’ data for Sidama and would like to enter it myself.",
  },
  {
    ...{ name: "Ama Serwaa", email: "ama.serwaa@milepost.test", company: "", unit: 1 },
    message: "I join the cocoa team in December.",
  },
] as const;

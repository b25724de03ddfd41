import type { IdKind } from "../../core/db/ids";
import { benchmarksKind } from "./benchmarks";
import { commoditiesKind } from "./commodities";
import type { MasterKind } from "./kind";
import { referencesKind } from "./references";
import { cpiKind, ratesKind } from "./years";

export const KIND_NAMES = ["benchmarks", "cpi", "conversion-rates", "commodities", "references"] as const;
export type KindName = (typeof KIND_NAMES)[number];

export const masterKinds: Record<KindName, MasterKind> = {
  benchmarks: benchmarksKind,
  cpi: cpiKind,
  "conversion-rates": ratesKind,
  commodities: commoditiesKind,
  references: referencesKind,
};

/** What new records of a kind have ids of; the others are told by what they say. */
export const idKindOf = (name: KindName): IdKind => (name === "references" ? "reference" : "benchmark");

export const kindNamed = (name: string | undefined): KindName | undefined =>
  KIND_NAMES.find((one) => one === name);

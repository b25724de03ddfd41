import { expect, it } from "vitest";
import type { DriverGroup } from "../drivers/rows";
import { labelsIn } from "./paper";

const group = (id: string, type: DriverGroup["type"], title: string, label: string): DriverGroup => ({
  ...{ id, type, title },
  rows: [{ key: `${id}:4`, label, unit: "KES / kg", level: 1, parent: null, hasParts: false }],
});
const coffee = group("cco_a", "focus", "Coffee · focus", "Price");
const maize = group("cco_b", "secondary", "Maize · secondary", "Price");
const other = group("diversified", "diversified", "Other income", "Remittances");

it("figures of several commodities are told apart on paper: a price says of what", () => {
  expect([...labelsIn({ groups: [coffee, maize, other] }).values()]).toEqual([
    ...["Price (Coffee · focus)", "Price (Maize · secondary)", "Remittances"],
  ]);
  expect([...labelsIn({ groups: [coffee, other] }).values()]).toEqual(["Price", "Remittances"]);
});

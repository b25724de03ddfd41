import { defineSights } from "../../../web/e2e/sights.ts";

interface Shown {
  id: string;
}

const commodities = [{ type: "focus", commodity_id: 1000, area_unit: "hectares", volume_unit: "kilograms" }];

export const sights = defineSights<Shown>({
  make: ({ call }) =>
    call<Shown>("POST", "/incomes/cases", { name: "Coffee", country_id: 46, year: 2024, commodities }),
  find: async ({ call }) => {
    const { data } = await call<{ data: Shown[] }>("GET", "/incomes/cases?limit=1");
    const [first] = data;
    if (!first) throw new Error("The demo has no case.");
    return first;
  },
  admin: ({ id }) => [
    { name: "incomes", path: "/dashboard/incomes" },
    { name: "incomes-new", path: "/dashboard/incomes/cases/new" },
    ...["profile", "targets", "drivers", "history"].map((step) => ({
      name: `incomes-${step}`,
      path: `/dashboard/incomes/cases/${id}/${step}`,
    })),
  ],
});

import { defineSights, type Maker } from "../../../web/e2e/sights.ts";

/** What the module's pages are looked at with. */
interface Shown {
  made: { id: string };
}

async function make({ call }: Maker): Promise<Shown> {
  const title = `A bridge that nobody built ${Date.now().toString(36)}`;
  return { made: await call<Shown["made"]>("POST", "/casebook/cases", { title }) };
}

export const sights = defineSights<Shown>({
  make,
  find: make,
  admin: () => [
    { name: "casebook", path: "/dashboard/casebook" },
    { name: "casebook-none-fits", path: "/dashboard/casebook?q=zzzz" },
  ],
});

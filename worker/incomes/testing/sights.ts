import { defineSights, type Maker, named, refuse } from "../../../web/e2e/sights.ts";

/** What the module's pages are looked at with. */
interface Shown {
  unit: { id: string };
  tag: { id: string };
  user: { id: string };
}

async function make({ call }: Maker): Promise<Shown> {
  const mark = Date.now().toString(36);
  const unit = await call<Shown["unit"]>("POST", "/incomes/business-units", { name: `Coffee ${mark}` });
  await call("POST", "/incomes/registrations", {
    ...{ name: "Tesfaye Alemu", email: `tesfaye.${mark}@example.org`, business_unit_ids: [unit.id] },
    message: "I collect the farmers’ data.",
  });
  return {
    unit,
    tag: await call<Shown["tag"]>("POST", "/incomes/tags", { name: `Smallholders ${mark}` }),
    user: await call<Shown["user"]>("POST", "/incomes/users", {
      ...{ name: "Kwame Mensah", email: `kwame.${mark}@example.org`, role: "editor" },
      business_unit_ids: [unit.id],
    }),
  };
}

async function find({ call }: Maker): Promise<Shown> {
  const first = async (path: string) => {
    const { data } = await call<{ data: { id: string }[] }>("GET", `/incomes/${path}`);
    if (!data[0]) throw new Error(`The demo has nothing at ${path}`);
    return data[0];
  };
  return {
    ...{ unit: await first("business-units"), tag: await first("tags") },
    user: await first("users?role=editor"),
  };
}

const admin = "/dashboard/incomes/admin";

export const sights = defineSights<Shown>({
  make,
  find,
  visitor: () => [
    ...named(["/incomes/register", "/incomes/register/received", "/help/incomes-people"]),
    { name: "incomes-register-refused", path: "/incomes/register", act: refuse },
  ],
  admin: ({ unit, tag, user }) =>
    named(
      [
        ...["users", "users/new", `users/${user.id}`, "registrations", "registrations?status=approved"],
        ...["requests", "tags", "tags/new", `tags/${tag.id}`],
        ...["units", "units?of=companies", "units/new", `units/${unit.id}`],
      ].map((part) => `${admin}/${part}`),
    ),
});

import { defineSights, type Maker, named, refuse, upload } from "../../../web/e2e/sights.ts";

/** What the module's pages are looked at with. */
interface Shown {
  unit: { id: string };
  tag: { id: string };
  user: { id: string };
  made: { id: string };
  /** Another case, to compare with. */
  other: { id: string };
  scenario: { id: string };
  link: { url: string };
  viewer: Reader;
  external: Reader;
  benchmark: { id: string };
  study: { id: string };
}

/** Somebody who may read one case. */
interface Reader {
  who: { email: string; password: string };
  caseId: string;
}

const commodities = [{ type: "focus", commodity_id: 1000, area_unit: "hectares", volume_unit: "kilograms" }];

async function make({ call }: Maker): Promise<Shown> {
  const mark = Date.now().toString(36);
  const unit = await call<Shown["unit"]>("POST", "/incomes/business-units", { name: `Coffee ${mark}` });
  await call("POST", "/incomes/registrations", {
    ...{ name: "Tesfaye Alemu", email: `tesfaye.${mark}@example.org`, business_unit_ids: [unit.id] },
    message: "I collect the farmers’ data.",
  });
  const made = await makeCase(call);
  const reader = async (role: "viewer" | "user"): Promise<Reader> => {
    const email = `${role}.${mark}@example.org`;
    const { invitation_url } = await call<{ invitation_url: string }>("POST", "/incomes/users", {
      ...{ name: "Noor van Dijk", email, role, cases: [{ case_id: made.id, permission: "view" }] },
      ...(role === "viewer" ? { business_unit_ids: [unit.id] } : {}),
    });
    const password = "four calm green hills";
    const token = new URL(invitation_url).searchParams.get("token");
    await call("POST", "/auth/reset", { token, new_password: password });
    return { who: { email, password }, caseId: made.id };
  };
  return {
    ...{ unit, made },
    tag: await call<Shown["tag"]>("POST", "/incomes/tags", { name: `Smallholders ${mark}` }),
    user: await call<Shown["user"]>("POST", "/incomes/users", {
      ...{ name: "Kwame Mensah", email: `kwame.${mark}@example.org`, role: "editor" },
      business_unit_ids: [unit.id],
    }),
    other: await call<Shown["other"]>("POST", "/incomes/cases", {
      ...{ name: "Coffee, a year later", country_id: 46, year: 2025, commodities },
      segments: [{ name: "Villages upstream" }],
    }),
    scenario: await first(call, `cases/${made.id}/scenarios`),
    link: await call<Shown["link"]>("POST", `/incomes/cases/${made.id}/share-links`, {}),
    ...{ viewer: await reader("viewer"), external: await reader("user") },
    ...(await masterRecords(call)),
  };
}

/** With all that its charts are drawn from. */
async function makeCase(call: Maker["call"]): Promise<Shown["made"]> {
  type Made = Shown["made"] & Record<"commodities" | "segments", { id: string }[]>;
  const segments = [
    { name: "Members of the cooperative", target: 2_600_000, target_mode: "own", farmers: 840 },
    { name: "Others", target: 2_600_000, target_mode: "own", farmers: 1560 },
  ];
  const made = await call<Made>("POST", "/incomes/cases", {
    ...{ name: "Coffee", country_id: 46, year: 2024, commodities, segments },
  });
  const [commodity] = made.commodities;
  const values = made.segments.flatMap(({ id: segment_id }, i) => [
    { segment_id, key: `${commodity?.id}:2`, current: 2 + i },
    { segment_id, key: `${commodity?.id}:8`, current: 500, feasible: 700 },
    { segment_id, key: `${commodity?.id}:9`, current: 20 },
    { segment_id, key: `${commodity?.id}:4`, current: 1_500, feasible: 1_700 },
    { segment_id, key: `${commodity?.id}:5`, current: 110_000 },
    { segment_id, key: "diversified:36", current: 90_000 },
  ]);
  await call("PATCH", `/incomes/cases/${made.id}/values`, { values });
  const changes = [{ key: `${commodity?.id}:4`, kind: "percent", value: 15 }];
  await call("POST", `/incomes/cases/${made.id}/scenarios`, {
    name: "A better price",
    segments: made.segments.map(({ id: segment_id }) => ({ segment_id, changes })),
  });
  return made;
}

async function first(call: Maker["call"], path: string): Promise<{ id: string }> {
  const { data } = await call<{ data: { id: string }[] }>("GET", `/incomes/${path}`);
  if (!data[0]) throw new Error(`There is nothing at ${path}`);
  return data[0];
}

/** Master data is there from the first start. */
const masterRecords = async (call: Maker["call"]) => ({
  benchmark: await first(call, "benchmarks?limit=1"),
  study: await first(call, "references?limit=1"),
});

async function find({ call, signIn }: Maker): Promise<Shown> {
  const reader = async (name: "viewer" | "external"): Promise<Reader> => {
    const who = { email: `${name}@milepost.test`, password: "milepost-demo" };
    return { who, caseId: (await first((await signIn(who)).call, "cases?limit=1")).id };
  };
  const { data } = await call<{ data: { id: string }[] }>("GET", "/incomes/cases?limit=100");
  const scenarios = await Promise.all(
    data.map(async ({ id }) => ({
      made: { id },
      scenario: (await call<{ data: { id: string }[] }>("GET", `/incomes/cases/${id}/scenarios`)).data[0],
    })),
  );
  const found = scenarios.find(({ scenario }) => scenario !== undefined);
  if (!found?.scenario) throw new Error("No case of the demo has a scenario");
  return {
    ...{ unit: await first(call, "business-units"), tag: await first(call, "tags") },
    ...{ user: await first(call, "users?role=editor"), made: found.made, scenario: found.scenario },
    other: data.find(({ id }) => id !== found.made.id) ?? found.made,
    link: await call<Shown["link"]>("POST", `/incomes/cases/${found.made.id}/share-links`, {}),
    ...{ viewer: await reader("viewer"), external: await reader("external") },
    ...(await masterRecords(call)),
  };
}

const admin = "/dashboard/incomes/admin";

/** Of a case, for whoever may only read it: what both see, and half of the rest each. */
const readPages = {
  viewer: ["", "/profile", "/drivers", "/act/scenarios", "/targets", "/understand", "/history", "/report"],
  external: ["", "/profile", "/drivers", "/act/scenarios", "/act", "/act/optimise", "/comments", "/access"],
};

export const sights = defineSights<Shown>({
  make,
  find,
  visitor: ({ link }) => [
    ...named(["/incomes/register", "/incomes/register/received", "/help/incomes-people"]),
    { name: "incomes-shared", path: new URL(link.url).pathname },
    { name: "incomes-register-refused", path: "/incomes/register", act: refuse },
  ],
  admin: ({ unit, tag, user, made, other, scenario, benchmark, study }) => [
    { name: "incomes", path: "/dashboard/incomes" },
    { name: "incomes-compare", path: "/dashboard/incomes/compare" },
    { name: "incomes-deleted", path: "/dashboard/incomes?tab=deleted" },
    {
      name: "incomes-compared",
      path: `/dashboard/incomes/compare?case_ids=${made.id},${other.id}&currency=USD`,
    },
    {
      name: "incomes-farmers-mapping",
      path: `/dashboard/incomes/cases/${made.id}/farmers`,
      act: upload("farmers.csv", "village,land,price\nAbengourou,2.5,1500\nDaloa,1.75,1450\n"),
    },
    {
      name: "incomes-act-scenario",
      path: `/dashboard/incomes/cases/${made.id}/act/scenarios/${scenario.id}`,
    },
    { name: "incomes-overview", path: "/dashboard/incomes/overview" },
    { name: "incomes-benchmarks", path: "/dashboard/incomes/benchmarks" },
    { name: "incomes-references", path: "/dashboard/incomes/references" },
    { name: "incomes-new", path: "/dashboard/incomes/cases/new" },
    { name: "incomes-gone", path: "/dashboard/incomes/cases/cas_gone/drivers" },
    ...[
      ...["profile", "targets", "drivers", "understand", "act", "history", "farmers"],
      ...["comments", "access", "report"],
      ...["duplicate", "convert", "question-set"],
      ...["drivers/sheet", "drivers/known"],
    ].map((step) => ({
      name: `incomes-${step.replace("/", "-")}`,
      path: `/dashboard/incomes/cases/${made.id}/${step}`,
    })),
    ...["scenarios", "scenarios/new", "optimise"].map((page) => ({
      name: `incomes-act-${page.replace("/", "-")}`,
      path: `/dashboard/incomes/cases/${made.id}/act/${page}`,
    })),
    ...named(
      [
        ...["users", "users/new", `users/${user.id}`, "registrations", "registrations?status=approved"],
        ...["requests", "tags", "tags/new", `tags/${tag.id}`],
        ...["units", "units?of=companies", "units/new", `units/${unit.id}`],
        ...["master", "master/questions", "master/questions?formula=(%232", "master/questions/4"],
        ...["master/questions/new", "master/files/cpi"],
        ...["master/cpi", "master/cpi/set", "master/conversion-rates?country_id=46"],
        ...["master/conversion-rates/set", "master/commodities", "master/commodities/new"],
        ...["master/benchmarks/new", `master/benchmarks/${benchmark.id}`],
        ...["master/references/new", `master/references/${study.id}`],
      ].map((part) => `${admin}/${part}`),
    ),
  ],
  people: ({ viewer, external }) =>
    (["viewer", "external"] as const).map((role) => {
      const { who, caseId } = { viewer, external }[role];
      return {
        who,
        sights: readPages[role].map((page) => ({
          name: `incomes-${role}${page.replaceAll("/", "-") || "-cases"}`,
          path: page ? `/dashboard/incomes/cases/${caseId}${page}` : "/dashboard/incomes",
        })),
      };
    }),
  readme: [
    {
      ...{ name: "incomes", email: "super@milepost.test", path: "/dashboard/incomes" },
      ...{ through: 'main a[href$="/cases/cas_demo_coffee"]', to: "understand" },
    },
  ],
});

import { defineSights, type Maker } from "../../../web/e2e/sights.ts";

/** What the module's pages are looked at with. */
interface Shown {
  made: { id: string; case_id: string };
  /** Published twice. */
  published: { case_id: string };
  /** Published once, and withdrawn. */
  withdrawn: { case_id: string };
  source: { id: string; source_id: string };
  entity: { id: string };
  person: { id: string };
  contributor: Signed;
  moderator: Signed;
}

/** Somebody who was invited, and has chosen a password. */
interface Signed {
  id: string;
  email: string;
  password: string;
}

async function invite(call: Maker["call"], role: "contributor" | "moderator"): Promise<Signed> {
  const email = `${role}-${Date.now().toString(36)}@milepost.test`;
  const password = "a password of their own";
  const invited = await call<{ id: string; invitation_url: string }>("POST", "/casebook/people", {
    ...{ name: role === "moderator" ? "Orla Vennick" : "Tamas Brill", email, role },
  });
  const token = new URL(invited.invitation_url).searchParams.get("token");
  await call("POST", "/auth/reset", { token, new_password: password });
  return { id: invited.id, email, password };
}

const alleged = "entity:person/bolan-keth";

/** What the archive shows to everybody. */
async function publish(call: Maker["call"]): Promise<Pick<Shown, "published" | "withdrawn" | "source">> {
  const mark = Date.now().toString(36);
  const source = await call<Shown["source"]>("POST", "/casebook/sources", {
    ...{
      title: `Audit of the bridges ${mark}`,
      description: "What the auditors found.",
      source_type: "OFFICIAL_GOVERNMENT",
    },
    ...{ url: "https://audit.example/bridges", publication_date: "2025-02-11" },
  });
  const content = {
    ...{ case_start_date: "2022-04-01", tags: ["bridges"], locations: ["entity:location/district/sona"] },
    ...{ alleged_entities: [alleged], related_entities: ["entity:organization/ngo/sona-water-users"] },
    key_allegations: ["The district paid twice for a bridge that does not stand."],
    description:
      "<p>In April 2022 the council approved a bridge.</p><h2>Two bills</h2><p>Both carry one number.</p>",
    timeline: [{ date: "2022-04-12", title: "The council approves the bridge" }],
    evidence: [{ source_id: source.source_id, description: "Page 41 lists both payments." }],
    responses: [{ entity_id: alleged, date: "2025-03-05", text: "I signed what I was sent." }],
  };
  const publishOne = async (title: string) => {
    const made = await call<Shown["made"] & Shown["published"]>("POST", "/casebook/cases", {
      title,
      ...content,
    });
    await call("POST", `/casebook/cases/${made.id}/publish`, {});
    return made;
  };
  const published = await publishOne(`Paid for twice ${mark}`);
  const changed = await call<Shown["made"]>("PATCH", `/casebook/cases/${published.case_id}`, {
    key_allegations: ["The district paid three times for a bridge that does not stand."],
  });
  await call("POST", `/casebook/cases/${changed.id}/publish`, { change_summary: "A third bill was found" });
  const withdrawn = await publishOne(`Opened three times ${mark}`);
  await call("PUT", `/casebook/cases/${withdrawn.case_id}/state`, {
    state: "CLOSED",
    change_summary: "A court asked",
  });
  return { published, withdrawn, source };
}

async function make({ call }: Maker): Promise<Shown> {
  const title = `A bridge that nobody built ${Date.now().toString(36)}`;
  const whole = {
    ...{ title, alleged_entities: ["entity:person/orlo-quillfeather"], tags: ["bridges"] },
    ...{ key_allegations: ["It was paid for and never built."], description: "<p>Two pillars stand.</p>" },
  };
  const made = await call<Shown["made"]>("POST", "/casebook/cases", whole);
  await call("POST", `/casebook/cases/${made.id}/publish`);
  await call("PATCH", `/casebook/cases/${made.id}`, { tags: ["bridges", "rivers"] });
  await call("POST", `/casebook/cases/${made.case_id}/submit`);
  const shown = await publish(call);
  const { data } = await call<{ data: Shown["entity"][] }>("GET", "/casebook/entities?q=bolan-keth");
  const person = await call<Shown["person"]>("POST", "/casebook/people", {
    ...{ name: "Mira Sonnwald", email: `mira-${Date.now().toString(36)}@milepost.test`, role: "contributor" },
  });
  const [contributor, moderator] = [await invite(call, "contributor"), await invite(call, "moderator")];
  await call("PUT", `/casebook/cases/${made.case_id}/contributors`, { person_ids: [contributor.id] });
  return { made, person, contributor, moderator, entity: data[0] ?? { id: "" }, ...shown };
}

export const sights = defineSights<Shown>({
  make,
  find: make,
  visitor: ({ published, withdrawn, source }) =>
    [
      { name: "archive", path: "/cases?q=bridge" },
      { name: "archive-none-found", path: "/cases?q=zzzz" },
      { name: "archive-case", path: `/cases/${published.case_id}` },
      { name: "archive-older-version", path: `/cases/${published.case_id}/v/1` },
      { name: "archive-compare", path: `/cases/${published.case_id}/compare?from=1&to=2` },
      { name: "archive-withdrawn", path: `/cases/${withdrawn.case_id}` },
      { name: "archive-corrections", path: "/cases/corrections" },
      { name: "archive-statistics", path: "/cases/statistics" },
      { name: "archive-about", path: "/cases/about" },
      { name: "archive-source", path: `/sources/${source.source_id}` },
      { name: "archive-entities", path: "/entities" },
      { name: "archive-entity", path: `/entities/${alleged.slice("entity:".length)}` },
      { name: "archive-feedback", path: "/feedback" },
      { name: "archive-follow", path: "/follow" },
      { name: "archive-follow-case", path: `/follow?case=${published.case_id}` },
      { name: "archive-embed", path: `/cases/${published.case_id}/embed` },
      { name: "archive-embed-withdrawn", path: `/cases/${withdrawn.case_id}/embed` },
    ].map((sight) => ({ ...sight, alsoIn: "ne" as const })),
  admin: ({ made, source, entity, person }) => [
    { name: "casebook-source", path: `/dashboard/casebook/sources/${source.id}` },
    { name: "casebook-entity", path: `/dashboard/casebook/entities/${entity.id}` },
    { name: "casebook-person", path: `/dashboard/casebook/people/${person.id}` },
    ...["sources", "entities", "people", "feedback", "settings"].map((room) => ({
      ...{ name: `casebook-${room}`, path: `/dashboard/casebook/${room}` },
    })),
    { name: "casebook-review", path: "/dashboard/casebook/review" },
    { name: "casebook-publish", path: `/dashboard/casebook/review/${made.case_id}` },
    { name: "casebook-compare", path: `/dashboard/casebook/cases/${made.case_id}/compare?from=1&to=2` },
    { name: "casebook-editor", path: `/dashboard/casebook/cases/${made.case_id}` },
    { name: "casebook-editor-read", path: `/dashboard/casebook/cases/${made.case_id}?version=1` },
    { name: "casebook-preview", path: `/dashboard/casebook/cases/${made.case_id}?preview=1` },
    { name: "casebook-history", path: `/dashboard/casebook/cases/${made.case_id}/history` },
    { name: "casebook", path: "/dashboard/casebook" },
    { name: "casebook-none-fits", path: "/dashboard/casebook?q=zzzz" },
  ],
  people: ({ made, contributor, moderator }) => [
    {
      who: contributor,
      sights: [
        { name: "casebook-of-contributor", path: "/dashboard/casebook" },
        { name: "casebook-editor-of-contributor", path: `/dashboard/casebook/cases/${made.case_id}` },
      ],
    },
    {
      who: moderator,
      sights: [
        { name: "casebook-editor-of-moderator", path: `/dashboard/casebook/cases/${made.case_id}` },
        { name: "casebook-publish-of-moderator", path: `/dashboard/casebook/review/${made.case_id}` },
      ],
    },
  ],
  readme: [{ name: "casebook", path: "/cases", through: 'main a[href^="/cases/case-"]' }],
});

import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { api, db, request, signIn } from "../../testing/api";
import { tellingJpeg } from "../documents/testing/files";
import type { Who } from "./case-calls";
import { makeCase, makeSource } from "./case-records";
import { moveTo } from "./public-cases";

/** A version's content with a mark in each of its fields. */
export const marked = (mark: string, source_id: string) => ({
  ...{ title: `${mark} title`, description: `<p>${mark} description</p>`, tags: [`${mark} tag`] },
  ...{ key_allegations: [`${mark} allegation`], alleged_entities: [`entity:person/${mark}`] },
  ...{ related_entities: [`entity:person/${mark}-related`], locations: [`entity:location/district/${mark}`] },
  timeline: [{ date: "2024-01-02", title: `${mark} event`, description: `${mark} happened` }],
  evidence: [{ source_id, description: `${mark} evidence` }],
  responses: [{ entity_id: `entity:person/${mark}`, date: "2024-02-03", text: `${mark} reply` }],
  translations: {
    ne: {
      title: `${mark} translated title`,
      description: `<p>${mark} translated description</p>`,
      key_allegations: [`${mark} translated allegation`],
      timeline: [{ title: `${mark} translated event`, description: `${mark} translated happened` }],
      evidence: [{ description: `${mark} translated evidence` }],
    },
  },
});

/** What stands in `marked`, each after its mark. */
export const publicMarks = [
  ...[
    "title",
    "description",
    "tag",
    "allegation",
    "event",
    "happened",
    "evidence",
    "reply",
    "source",
    "found",
  ],
  ...["translated title", "translated description", "translated allegation", "translated event"],
  ...["translated happened", "translated evidence", "closing", "correction"],
];

interface Made {
  id: string;
  case_id: string;
}
type Source = Awaited<ReturnType<typeof makeSource>>;

export interface MarkedArchive {
  /** Stands in all that is not public; and in all that is. */
  hidden: string;
  shown: string;
  moderator: Who;
  /** On all cases; the public ones too. */
  writer: Who;
  /** Public in its second version. The first was withdrawn; the third is worked on: `correction`. */
  standing: Made;
  correction: { id: string };
  shownSource: Source;
  /** Cited by what was never public; and by what is public no more. */
  hiddenSource: Source;
  lostSource: Source;
  draft: Made;
  inReview: Made;
  /** Closed before it was ever published. */
  abandoned: Made;
  withdrawn: Made;
  /** `ent_…` of an entity that no public version names. */
  hiddenEntity: string;
}

/** Any call of the module, which must be done. */
export async function done<T = { id: string }>(who: Who, method: string, path: string, body?: unknown) {
  const answer = await api<T>(method, `/casebook${path}`, {
    ...{ token: who.token, ...(body === undefined ? {} : { body }) },
  });
  expect([method, path, answer.status < 300, answer.body]).toEqual([method, path, true, answer.body]);
  return answer.body;
}

/** Somebody whose name and address hold the mark. */
async function markedPerson(role: string, mark: string): Promise<Who> {
  const who = await signIn([role]);
  const name = `${mark} ${role.split(":")[1]}`;
  await db.run(sql`UPDATE people SET name = ${name}, name_key = ${name} WHERE id = ${who.personId}`);
  return who;
}

/** A photograph that names its camera's owner, place and time, in a file that somebody gave a name. */
async function sendPhotograph(who: Who, id: string, mark: string): Promise<void> {
  const form = new FormData();
  form.append("file", new Blob([tellingJpeg(6)]), `${mark} file.jpg`);
  await done(who, "PUT", `/sources/${id}/document`, form);
}

/** A mark in everything that is not public, and another in all that is. */
export async function makeMarkedArchive(): Promise<MarkedArchive> {
  const hidden = `zqhidden${crypto.randomUUID().slice(0, 8)}`;
  const shown = `zqshown${crypto.randomUUID().slice(0, 8)}`;
  const [moderator, writer] = [
    await markedPerson("casebook:moderator", hidden),
    await markedPerson("casebook:contributor", hidden),
  ];
  const shownSource = await makeSource(writer.token, { title: `${hidden} early`, description: "Early" });
  await done(writer, "PATCH", `/sources/${shownSource.id}`, {
    ...{ title: `${shown} source`, description: `${shown} found`, change_summary: `${hidden} before` },
  });
  await sendPhotograph(writer, shownSource.id, hidden);
  const hiddenSource = await makeSource(writer.token, {
    ...{ title: `${hidden} source`, description: `${hidden} found`, url: `https://${hidden}.example/` },
    related_entity_ids: [`entity:person/${hidden}-of-source`],
  });
  await sendPhotograph(writer, hiddenSource.id, hidden);
  const unseen = marked(hidden, hiddenSource.source_id);
  const begin = (title: string) => makeCase(writer.token, { ...unseen, title: `${hidden} ${title}` });

  const standing = await makeCase(writer.token, marked(hidden, shownSource.source_id));
  await moveTo(moderator.token, standing.id, "PUBLISHED", `${shown} beginning`);
  const second = await done(writer, "PATCH", `/cases/${standing.id}`, marked(shown, shownSource.source_id));
  await moveTo(moderator.token, second.id, "PUBLISHED", `${shown} correction`);
  await moveTo(moderator.token, standing.id, "CLOSED", `${shown} closing`);
  // A correction of it that is not published, with a comment, a reply, a reason, and a review.
  const correction = await done(writer, "PATCH", `/cases/${second.id}`, unseen);
  await done(writer, "POST", `/cases/${correction.id}/submit`, { change_summary: `${hidden} summary` });
  const comment = await done(moderator, "POST", `/cases/${correction.id}/comments`, {
    ...{ field: "description", quote: `${hidden} description`, text: `${hidden} comment` },
  });
  await done(writer, "POST", `/comments/${comment.id}/replies`, { text: `${hidden} answer` });
  await done(moderator, "POST", `/cases/${correction.id}/needs-changes`, { reason: `${hidden} reason` });

  const draft = await begin("draft");
  const inReview = await begin("in review");
  await done(writer, "POST", `/cases/${inReview.id}/submit`, { change_summary: `${hidden} sent` });
  await done(moderator, "PUT", `/cases/${inReview.id}/reviewer`, { person_id: moderator.personId });
  const abandoned = await begin("abandoned");
  await moveTo(moderator.token, abandoned.id, "CLOSED", `${hidden} closing`);
  const lostSource = await makeSource(writer.token, {
    title: `${hidden} lost`,
    description: `${hidden} gone`,
  });
  const withdrawn = await makeCase(writer.token, {
    ...marked(hidden, lostSource.source_id),
    title: `${hidden} withdrawn`,
  });
  await moveTo(moderator.token, withdrawn.id, "PUBLISHED");
  await moveTo(moderator.token, withdrawn.id, "CLOSED", "Wrong from the beginning");

  const person = { name: `${hidden} person`, email: `${hidden}@example.org`, role: "contributor" };
  await done(moderator, "POST", "/people", person);
  const contactMethods = [{ type: "email", value: `${hidden}@example.org` }];
  const feedback = await request("POST", "/api/feedback/", {
    body: {
      ...{ feedbackType: "content", subject: `${hidden} subject`, description: `${hidden} told` },
      ...{ relatedPage: `/cases/${hidden}`, contactInfo: { name: `${hidden} reader`, contactMethods } },
    },
  });
  expect(feedback.status).toBe(201);
  const { id } = await feedback.json<{ id: string }>();
  await done(moderator, "PATCH", `/feedback/${id}`, { status: "in_progress", notes: `${hidden} notes` });
  const entity = await done(moderator, "GET", `/entities/${encodeURIComponent(`entity:person/${hidden}`)}`);
  return {
    ...{ hidden, shown, moderator, writer, standing: { ...second, case_id: standing.case_id } },
    ...{ correction, shownSource, hiddenSource, lostSource, draft, inReview, abandoned, withdrawn },
    hiddenEntity: entity.id,
  };
}

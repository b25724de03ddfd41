// Pure.
import type { Content } from "../content/fields";
import type { Doer, Life } from "./life";
import type { Told } from "./make-stories";
import type { Way } from "./ways";

/** Who does what in a case, and what is written at each point of it. */
export interface Scene {
  way: Way;
  writer: Doer;
  moderator: Doer;
  other: Doer;
  told: Told;
  /** The instant so many days after the case was begun. */
  at: (days: number) => number;
  /** Days since it was begun. */
  age: number;
  whole: Content;
  mistaken: Content;
}

/** What nobody said on a careful publication is accepted with a tick. */
const accepted = ({ responses, evidence }: Content, hasAddress: boolean): string[] => [
  ...(evidence.length === 0 ? ["no_evidence"] : []),
  ...(responses.length === 0 ? ["no_response"] : []),
  ...(hasAddress ? ["source_not_archived"] : []),
];

const noReply = (content: Content): Content => ({ ...content, responses: [] });

/** Timeline and evidence as far as they were known at first. */
const shorter = (content: Content): Content => {
  const [ne, en] = [content.translations.ne, content.translations.en];
  const cut = (of: typeof ne) =>
    of && { ...of, timeline: of.timeline?.slice(0, -1), evidence: of.evidence?.slice(0, -1) };
  return {
    ...content,
    timeline: content.timeline.slice(0, -1),
    evidence: content.evidence.slice(0, -1),
    responses: content.responses.map((reply) => ({ ...reply, source_id: null })),
    translations: { ...(ne ? { ne: cut(ne) } : {}), ...(en ? { en: cut(en) } : {}) },
  };
};

/** Submitted after a week, looked at, published after another. */
function firstPublication(life: Life, scene: Scene, content: Content): void {
  const { at, writer, moderator } = scene;
  life.begin(at(0), writer, { ...content, key_allegations: [], responses: [], translations: {} });
  life.edit(at(3.2), writer, () => content);
  life.submit(at(6), writer).reviewedBy(at(6.4), moderator);
  life.publish(at(9.3), moderator, { accepted: accepted(content, true) });
}

function correct(life: Life, scene: Scene, days: number, content: Content, change_summary: string): void {
  const { at, writer, moderator } = scene;
  life.edit(at(days), writer, () => content).submit(at(days + 0.5), writer);
  life.publish(at(days + 1.4), moderator, { change_summary, accepted: accepted(content, true) });
}

const numberTold = ({ mistake: { was, is } }: Told) =>
  `Corrected a number: it was told as ${was} and is ${is}`;

const firstVersion = ({ way, whole, mistaken }: Scene): Content => {
  if (way === "reply added") return noReply(whole);
  if (way === "corrected twice") return shorter(noReply(mistaken));
  return way === "number corrected" || way.startsWith("withdrawn after") ? mistaken : whole;
};

/** What happened after the first publication. */
function afterwards(life: Life, scene: Scene): void {
  const { way, at, age, writer, moderator, whole, mistaken, told } = scene;
  if (way === "number corrected" || way === "withdrawn after a correction") {
    correct(life, scene, 20, whole, numberTold(told));
  }
  if (way === "reply added") correct(life, scene, 16, whole, "Added the reply of those named");
  if (way === "corrected twice") {
    correct(life, scene, 14, shorter(mistaken), "Added the reply of those named");
    correct(life, scene, 25, whole, `${numberTold(told)}; a paper that reached us since is added`);
  }
  if (way === "withdrawn" || way === "withdrawn after a correction") {
    const why = "Withdrawn: a paper that the case rests on turned out to be of another year";
    life.close(at(age * 0.7), moderator, why);
  }
  if (way === "published again") {
    life.close(at(age * 0.4), moderator, "Withdrawn while the office’s new papers are read");
    life.restore(at(age * 0.5), moderator, "Published again: the new papers say what the old ones said");
  }
  if (way === "a draft beside" || way === "a review beside") {
    life.edit(at(age - 4), writer, (content) => ({
      ...content,
      tags: [...content.tags, "follow-up"],
      key_allegations: [
        ...content.key_allegations,
        content.language === "en"
          ? "The office has not kept the date that it gave in its reply."
          : "कार्यालयले जवाफमा दिएको मिति पालना गरेन।",
      ],
    }));
  }
  if (way === "a review beside") life.submit(at(age - 2), writer);
}

/** Lives a case as its way says. */
export function live(life: Life, scene: Scene): void {
  const { way, at, age, writer, moderator, other, whole } = scene;
  if (["draft", "in review", "being reviewed", "needs changes", "given up", "scheduled"].includes(way)) {
    const isBare = way === "draft" || way === "given up";
    life.begin(
      at(0),
      writer,
      isBare ? { ...whole, responses: [], key_allegations: [], translations: {} } : whole,
    );
    if (way === "draft") return;
    if (way === "given up") {
      life.close(at(age * 0.8), moderator, "Closed: the town has built what was missing before we were done");
      return;
    }
    life.submit(at(age * 0.4), writer);
    if (way === "in review") return;
    life.reviewedBy(at(age * 0.5), moderator);
    if (way === "needs changes") {
      life.needsChanges(
        ...([at(age * 0.7), moderator] as const),
        "The second allegation reads as a finding. Please say whose word it is, and ask the office once more before we publish.",
      );
    }
    if (way === "scheduled")
      life.joinedBy(at(age * 0.55), moderator, other).schedule(at(age * 0.8), moderator, at(age + 5));
    return;
  }
  firstPublication(life, scene, firstVersion(scene));
  if (age % 3 === 0) life.joinedBy(at(9.5), moderator, other);
  afterwards(life, scene);
}
